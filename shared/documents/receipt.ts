import { type Block, type DocumentDefinition, points, type TableCell, type TextBlock } from './definition.ts';
import type { DocumentWords, LedgerKindMark } from './document-words.ts';

/** What stands on the acceptance receipt that the consumer takes away (L1, L1a, T4a). */
export interface ReceiptData {
  readonly storeName: string;
  readonly ledgerNumber: string;
  /** Date and time in the store's zone, as people read it. */
  readonly openedAt: string;
  /** As the consumer gave it; null prints that it was not given (L1a). */
  readonly consumerName: string | null;
  readonly consumerPhone: string | null;
  readonly content: string;
  readonly items: readonly ReceiptItem[];
  readonly wish: string;
  readonly handledBy: string;
  readonly tier: 1 | 2 | 3;
  /** What was decided, if anything was. */
  readonly outcome: string | null;
  /** What else the paper must say, as that one person holds two tiers (T3a). */
  readonly remarks: readonly string[];
  readonly waysOn: readonly string[];
  readonly checkpoint: ReceiptCheckpoint;
  readonly ledgerKind: LedgerKindMark;
  /** UTC ms of this print. */
  readonly madeAt: number;
}

export interface ReceiptItem {
  readonly name: string;
  readonly unitPrice: string;
  /** With its unit. */
  readonly quantity: string;
}

/** The ledger's signed state at the print. */
export interface ReceiptCheckpoint {
  readonly origin: string;
  readonly size: number;
  /** At least 80 bits of the root, in groups. */
  readonly rootShort: string;
  /** The whole signed note (C2SP signed-note); it goes into the QR. */
  readonly note: string;
}

const marginMm = 11;
const innerWidth = points(148 - 2 * marginMm);
const codeMm = 40;

/** The acceptance receipt, A5. */
export function receiptDefinition(data: ReceiptData, words: DocumentWords): DocumentDefinition {
  const margin = points(marginMm);
  const kind = data.ledgerKind && words.ledgerKind[data.ledgerKind];
  return {
    pageSize: { width: points(148), height: points(210) },
    pageMargins: [margin, points(9), margin, margin],
    title: `${words.receipt.title} ${data.ledgerNumber}`,
    language: words.language,
    madeAt: data.madeAt,
    content: [
      ...head(data, words, kind),
      facts(data, words),
      ...goods(data, words),
      ...data.remarks.map((remark): Block => ({ text: remark, bold: true, margin: [0, 4, 0, 0] })),
      waysOn(data, words),
      checkpoint(data.checkpoint, words),
      { text: words.receipt.keep, fontSize: 9, margin: [0, 4, 0, 0] },
    ],
    foot: {
      left: [data.storeName, data.ledgerNumber, kind].filter((part) => part !== null).join('  '),
      page: words.receipt.page,
    },
  };
}

function head(data: ReceiptData, words: DocumentWords, kind: string | null): Block[] {
  return [
    { text: data.storeName, fontSize: 10, alignment: 'center' },
    { text: words.receipt.title, fontSize: 18, bold: true, alignment: 'center', margin: [0, -4, 0, 0] },
    ...(kind === null ? [] : [{ text: kind, fontSize: 9, bold: true, alignment: 'center' } as const]),
    {
      text: [
        { text: `${words.receipt.ledgerNumber} `, fontSize: 10 },
        { text: data.ledgerNumber, fontSize: 16, bold: true },
      ],
      alignment: 'center',
      margin: [0, -2, 0, 4],
    },
  ];
}

function facts(data: ReceiptData, words: DocumentWords): Block {
  const texts = words.receipt;
  const rows: [string, string][] = [
    [texts.openedAt, data.openedAt],
    [texts.consumer, data.consumerName ?? texts.notGiven],
    [texts.phone, data.consumerPhone ?? texts.notGiven],
    [texts.content, data.content],
    [texts.wish, data.wish],
    [texts.tier, texts.tiers[data.tier]],
    [texts.handledBy, data.handledBy],
    [texts.outcome, data.outcome ?? texts.undecided],
  ];
  return {
    table: { widths: ['auto', '*'], body: rows.map(([name, value]) => [nameCell(name), { text: value }]) },
    layout: 'grid',
    fontSize: 9.5,
  };
}

function nameCell(name: string): TableCell {
  return { text: name, color: '#333333', noWrap: true };
}

function goods(data: ReceiptData, words: DocumentWords): Block[] {
  const texts = words.receipt;
  const title = heading(texts.goods);
  if (data.items.length === 0) return [title, { text: texts.noGoods, fontSize: 9.5 }];
  return [
    title,
    {
      table: {
        widths: ['*', 'auto', 'auto'],
        headerRows: 1,
        dontBreakRows: true,
        body: [
          [
            nameCell(texts.item.name),
            { ...nameCell(texts.item.unitPrice), alignment: 'right' },
            { ...nameCell(texts.item.quantity), alignment: 'right' },
          ],
          ...data.items.map((item): TextBlock[] => [
            { text: item.name },
            { text: item.unitPrice, alignment: 'right', noWrap: true },
            { text: item.quantity, alignment: 'right', noWrap: true },
          ]),
        ],
      },
      layout: 'grid',
      fontSize: 9.5,
    },
  ];
}

function heading(text: string): TextBlock {
  return { text, fontSize: 10.5, bold: true, margin: [0, 4, 0, 1] };
}

function waysOn(data: ReceiptData, words: DocumentWords): Block {
  return {
    unbreakable: true,
    stack: [
      heading(words.receipt.waysOn),
      { text: words.receipt.waysOnFree, fontSize: 9 },
      ...data.waysOn.map((way): TextBlock => ({ text: `· ${way}`, fontSize: 9.5 })),
    ],
  };
}

function checkpoint(sealed: ReceiptCheckpoint, words: DocumentWords): Block {
  const texts = words.receipt;
  const line = (name: string, value: string): TextBlock => ({
    text: [{ text: `${name}${words.colon}` }, { text: value, bold: true }],
    fontSize: 8.5,
  });
  const code = points(codeMm);
  return {
    unbreakable: true,
    stack: [
      { lineWidth: 0.5, length: innerWidth, margin: [0, 6, 0, 0] },
      {
        columns: [
          { width: code, stack: [{ code: sealed.note, level: 'M', sizeMm: codeMm }] },
          {
            width: '*',
            stack: [
              heading(texts.checkpoint),
              line(texts.origin, sealed.origin),
              line(texts.size, String(sealed.size)),
              line(texts.root, sealed.rootShort),
              { text: texts.checkpointMeaning, fontSize: 8, margin: [0, 3, 0, 0] },
            ],
          },
        ],
        columnGap: 4,
      },
    ],
  };
}
