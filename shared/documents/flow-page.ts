import type { Paper } from '../codes.ts';
import { type Block, type DocumentDefinition, points, type TextBlock } from './definition.ts';
import type { DocumentWords, LedgerKindMark } from './document-words.ts';
import type { ReceiptCheckpoint } from './receipt.ts';

/** The papers that a notice, receipt or course can be printed on. */
export type FlowPaper = Extract<Paper, 'A5' | 'A4' | '80mm'>;
export const flowPapers: readonly FlowPaper[] = ['A5', 'A4', '80mm'];

/** What a paper says, one part after another: how it stands on the sheet is for the sheet. */
export type FlowPart =
  | Readonly<{ kind: 'facts'; rows: readonly (readonly [name: string, value: string])[] }>
  | Readonly<{ kind: 'heading'; text: string }>
  | Readonly<{ kind: 'text'; text: string; strong?: boolean }>
  | Readonly<{ kind: 'entry'; head: string; lines: readonly string[] }>
  | Readonly<{ kind: 'signature'; texts: readonly string[] }>;

/** A paper of any length: as many pages as it takes, or as much of the roll. */
export type FlowDocument = Readonly<{
  title: string;
  storeName: string;
  ledgerNumber: string;
  /** What that number is called; the ledger number's own name where nothing is said. */
  numberName?: string;
  ledgerKind: LedgerKindMark;
  madeAt: number;
  parts: readonly FlowPart[];
  checkpoint: ReceiptCheckpoint;
  /** What the state of the ledger on it means, for whoever holds it. */
  meaning: string;
  /** The last words, as 'keep this'. */
  closing: readonly string[];
}>;

type Measures = Readonly<{
  widthMm: number;
  heightMm: number | null;
  marginMm: number;
  codeMm: number;
  /** Points of body text; the rest follows from it. */
  body: number;
}>;

const normal: Readonly<Record<FlowPaper, Measures>> = {
  A4: { widthMm: 210, heightMm: 297, marginMm: 20, codeMm: 42, body: 11 },
  A5: { widthMm: 148, heightMm: 210, marginMm: 11, codeMm: 40, body: 9.5 },
  // A thermal head of 8 dots/mm prints 72 mm: a module of a signed note takes 0.75 mm or more.
  '80mm': { widthMm: 80, heightMm: null, marginMm: 4, codeMm: 66, body: 9.5 },
};
const largeBody: Readonly<Record<FlowPaper, number>> = { A4: 17, A5: 15, '80mm': 14 };

/** A paper laid out for its sheet, in letters that weak eyes can read where asked (N4, D1a). */
export function flowDefinition(
  flow: FlowDocument,
  words: DocumentWords,
  paper: FlowPaper,
  large: boolean,
): DocumentDefinition {
  const measures = normal[paper];
  const body = large ? largeBody[paper] : measures.body;
  const roll = measures.heightMm === null;
  const margin = points(measures.marginMm);
  const kind = flow.ledgerKind && words.ledgerKind[flow.ledgerKind];
  const width = points(measures.widthMm - 2 * measures.marginMm);
  return {
    pageSize: {
      width: points(measures.widthMm),
      height: measures.heightMm === null ? 'auto' : points(measures.heightMm),
    },
    pageMargins: [margin, points(roll ? 4 : 10), margin, points(roll ? 8 : 13)],
    title: `${flow.title} ${flow.ledgerNumber}`,
    language: words.language,
    madeAt: flow.madeAt,
    content: [
      { text: flow.storeName, fontSize: body * 1.1, alignment: 'center' },
      { text: flow.title, fontSize: body * 1.7, bold: true, alignment: 'center' },
      ...(kind === null
        ? []
        : [{ text: kind, fontSize: body, bold: true, alignment: 'center' } satisfies TextBlock]),
      {
        text: [
          { text: `${flow.numberName ?? words.receipt.ledgerNumber} `, fontSize: body },
          { text: flow.ledgerNumber, fontSize: body * 1.35, bold: true },
        ],
        alignment: 'center',
        margin: [0, 0, 0, body / 2],
      },
      ...partBlocks(flow.parts, body, roll || large),
      witness(flow, words, { width, codeMm: measures.codeMm, body, below: roll || large }),
      ...flow.closing.map((text): TextBlock => ({ text, fontSize: body * 0.95, margin: [0, 4, 0, 0] })),
    ],
    foot: roll
      ? null
      : {
          left: [flow.storeName, flow.ledgerNumber, kind].filter((part) => part !== null).join('  '),
          page: words.receipt.page,
        },
  };
}

/** So many characters at most are kept on one sheet: what is longer must be able to go over to the next. */
const keptTogether = 200;

/** A heading stays with what it is of: it never stands alone at the foot of a page. */
function partBlocks(parts: readonly FlowPart[], body: number, narrow: boolean): Block[] {
  const blocks: Block[] = [];
  for (const [index, part] of parts.entries()) {
    const block = partBlock(part, body, narrow);
    const before = parts[index - 1];
    const heading = before?.kind === 'heading' && isShort(part) ? blocks.pop() : undefined;
    blocks.push(heading ? { unbreakable: true, stack: [heading, block] } : block);
  }
  return blocks;
}

function isShort(part: FlowPart): boolean {
  if (part.kind === 'text') return part.text.length <= keptTogether;
  return part.kind === 'entry' && [part.head, ...part.lines].join('').length <= keptTogether;
}

/** `narrow`: a name stands above its value, as beside it there is no room for either. */
function partBlock(part: FlowPart, body: number, narrow: boolean): Block {
  switch (part.kind) {
    case 'facts':
      return narrow
        ? { stack: part.rows.map(([name, value]) => stacked(name, value, body)) }
        : {
            table: {
              widths: [body * 7.5, '*'],
              body: part.rows.map(([name, value]) => [{ text: name, color: '#333333' }, { text: value }]),
            },
            layout: 'grid',
            fontSize: body,
          };
    case 'heading':
      return { text: part.text, fontSize: body * 1.15, bold: true, margin: [0, body * 0.6, 0, 1] };
    case 'text':
      return { text: part.text, fontSize: body, bold: part.strong ?? false, margin: [0, 1, 0, 1] };
    case 'entry':
      return {
        unbreakable: isShort(part),
        stack: [
          { text: part.head, fontSize: body, bold: true },
          ...part.lines.map((text): TextBlock => ({ text, fontSize: body * 0.95, margin: [body, 0, 0, 0] })),
        ],
        margin: [0, body * 0.3, 0, 0],
      };
    case 'signature':
      return {
        unbreakable: true,
        stack: part.texts.map((text): TextBlock => ({ text, fontSize: body, margin: [0, body, 0, 0] })),
      };
  }
}

function stacked(name: string, value: string, body: number): Block {
  return {
    unbreakable: value.length <= keptTogether,
    stack: [
      { text: name, fontSize: body * 0.85, color: '#333333', margin: [0, 2, 0, 0] },
      { text: value, fontSize: body },
    ],
  };
}

type Room = Readonly<{ width: number; codeMm: number; body: number; below: boolean }>;

/** The ledger's state at the print: the paper is a witness. Its code never shrinks with the sheet. */
function witness(flow: FlowDocument, words: DocumentWords, room: Room): Block {
  const { checkpoint, meaning } = flow;
  const texts = words.receipt;
  const { body, codeMm, width, below } = room;
  const line = (name: string, value: string): TextBlock => ({
    text: [{ text: `${name}${words.colon}` }, { text: value, bold: true }],
    fontSize: body * 0.9,
  });
  const code = { code: checkpoint.note, level: 'M', sizeMm: codeMm } as const;
  const said: Block[] = [
    { text: texts.checkpoint, fontSize: body * 1.1, bold: true, margin: [0, 4, 0, 1] },
    line(texts.origin, checkpoint.origin),
    line(texts.size, String(checkpoint.size)),
    line(texts.root, checkpoint.rootShort),
    { text: meaning, fontSize: Math.max(7.5, body * 0.8), margin: [0, 3, 0, 0] },
  ];
  const rule = { lineWidth: 0.5, length: width, margin: [0, 6, 0, 0] } as const;
  return {
    unbreakable: true,
    stack: below
      ? [rule, ...said, code]
      : [
          rule,
          {
            columns: [
              { width: points(codeMm), stack: [code] },
              { width: '*', stack: said },
            ],
            columnGap: 6,
          },
        ],
  };
}
