import { type Block, type DocumentDefinition, points, type TextBlock } from './definition.ts';
import type { DocumentWords, LedgerKindMark } from './document-words.ts';
import type { ReceiptCheckpoint } from './receipt.ts';

/** What both notices say of their store and complaint. */
interface NoticeFacts {
  readonly storeName: string;
  readonly ledgerNumber: string;
  readonly ledgerKind: LedgerKindMark;
}

const codeMm = 38;

/** Store, title, number; and that the ledger is no working one, where it is not. */
export function noticeHead(title: string, facts: NoticeFacts, words: DocumentWords): Block[] {
  const kind = facts.ledgerKind && words.ledgerKind[facts.ledgerKind];
  return [
    { text: facts.storeName, fontSize: 12, alignment: 'center' },
    { text: title, fontSize: 22, bold: true, alignment: 'center', margin: [0, -4, 0, 0] },
    ...(kind === null ? [] : [{ text: kind, fontSize: 10, bold: true, alignment: 'center' } as const]),
    {
      text: [
        { text: `${words.receipt.ledgerNumber} `, fontSize: 11 },
        { text: facts.ledgerNumber, fontSize: 15, bold: true },
      ],
      alignment: 'center',
      margin: [0, 0, 0, 5],
    },
  ];
}

export function noticeFoot(facts: NoticeFacts, words: DocumentWords): DocumentDefinition['foot'] {
  const kind = facts.ledgerKind && words.ledgerKind[facts.ledgerKind];
  const parts = [facts.storeName, facts.ledgerNumber, kind].filter((part) => part !== null);
  return { left: parts.join('  '), page: words.receipt.page };
}

/** The ledger's state at the print, as on the receipt: the paper is a witness. */
export function noticeWitness(sealed: ReceiptCheckpoint, width: number, words: DocumentWords): Block {
  const texts = words.receipt;
  const line = (name: string, value: string): TextBlock => ({
    text: [{ text: `${name}${words.colon}` }, { text: value, bold: true }],
    fontSize: 8.5,
  });
  return {
    unbreakable: true,
    stack: [
      { lineWidth: 0.5, length: width, margin: [0, 6, 0, 0] },
      {
        columns: [
          { width: points(codeMm), stack: [{ code: sealed.note, level: 'M', sizeMm: codeMm }] },
          {
            width: '*',
            stack: [
              { text: texts.checkpoint, fontSize: 10.5, bold: true, margin: [0, 4, 0, 1] },
              line(texts.origin, sealed.origin),
              line(texts.size, String(sealed.size)),
              line(texts.root, sealed.rootShort),
              { text: words.notice.checkpointMeaning, fontSize: 8, margin: [0, 3, 0, 0] },
            ],
          },
        ],
        columnGap: 6,
      },
    ],
  };
}

/** Where the consumer signs for the paper and the store for what it says. */
export function signatures(width: number, words: DocumentWords): Block {
  const half = width / 2 - 8;
  const side = (texts: readonly string[]): Block => ({
    stack: texts.map((text): TextBlock => ({ text, fontSize: 10.5, margin: [0, 5, 0, 0] })),
  });
  const { consumer, store, date } = words.notice;
  return {
    unbreakable: true,
    columns: [
      { width: half, stack: [side([consumer, date])] },
      { width: half, stack: [side([store, date])] },
    ],
    columnGap: 16,
    margin: [0, 4, 0, 0],
  };
}
