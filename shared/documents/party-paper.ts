import {
  type Block,
  type DocumentDefinition,
  type DocumentLanguage,
  points,
  type TableCell,
  type TextBlock,
} from './definition.ts';
import type { LedgerKindMark } from './document-words.ts';
import { type PartyPaperWords, partyPaperWords } from './party-paper-words.ts';
import { wordsEn } from './words-en.ts';
import { wordsZhCN } from './words-zh-CN.ts';

/** What every paper for a supplier or operator has at its head. */
export type PartyPaperHead = Readonly<{
  language: DocumentLanguage;
  ledgerKind: LedgerKindMark;
  /** UTC ms of this print. */
  madeAt: number;
  storeName: string;
  storePhone: string;
  party: string;
  contact: string;
  contract: string;
}>;

/** A column of its table: its name, its width, and whether it counts. */
export type PartyColumn = Readonly<{ name: string; width: number | '*' | 'auto'; right?: boolean }>;

type Parts = Readonly<{
  title: string;
  /** Number or date, under the title. */
  below: string;
  facts: readonly (readonly [name: string, value: string])[];
  /** What is said before the table. */
  before?: readonly Block[];
  columns: readonly PartyColumn[];
  rows: readonly (readonly string[])[];
  after: readonly Block[];
}>;

export const marginMm = 16;

/** An A4 page with a head, facts, one table and what comes after it; the table's head stands on each page. */
export function partyPaper(
  head: PartyPaperHead,
  parts: (words: PartyPaperWords) => Parts,
): DocumentDefinition {
  const words = partyPaperWords[head.language];
  const general = head.language === 'en' ? wordsEn : wordsZhCN;
  const { title, below, facts, before = [], columns, rows, after } = parts(words);
  const kind = head.ledgerKind && general.ledgerKind[head.ledgerKind];
  const margin = points(marginMm);
  return {
    pageSize: { width: points(210), height: points(297) },
    pageMargins: [margin, points(12), margin, points(15)],
    title: `${title} ${below}`,
    language: head.language,
    madeAt: head.madeAt,
    content: [
      { text: head.storeName, fontSize: 11, alignment: 'center' },
      { text: title, fontSize: 20, bold: true, alignment: 'center' },
      ...(kind === null
        ? []
        : [{ text: kind, fontSize: 10, bold: true, alignment: 'center' } satisfies TextBlock]),
      { text: below, fontSize: 13, bold: true, alignment: 'center', margin: [0, 0, 0, 6] },
      {
        table: {
          widths: [points(28), '*'],
          body: facts
            .filter(([, value]) => value !== '')
            .map(([name, value]) => [{ text: name, color: '#333333' }, { text: value }]),
        },
        layout: 'grid',
        fontSize: 10,
      },
      ...before,
      {
        table: {
          widths: columns.map((column) => column.width),
          headerRows: 1,
          dontBreakRows: true,
          body: [
            columns.map((column) => cell(column.name, column, true)),
            ...rows.map((row) => columns.map((column, at) => cell(row[at] ?? '', column, false))),
          ],
        },
        layout: 'grid',
        fontSize: 9.5,
        margin: [0, 8, 0, 4],
      },
      ...after,
    ],
    foot: {
      left: [head.storeName, below, kind].filter((part) => part !== null).join('  '),
      page: general.receipt.page,
    },
  };
}

function cell(text: string, { right }: PartyColumn, isHead: boolean): TableCell {
  return {
    text,
    ...(right && { alignment: 'right', noWrap: true }),
    ...(isHead && { bold: true, fillColor: '#eef2f1' }),
  } as TableCell;
}

/** Two columns side by side, each with lines to be filled in by hand. */
export function signatures(left: readonly string[], right: readonly string[]): Block {
  const side = (texts: readonly string[]) => ({
    width: '*' as const,
    stack: texts.map((text): TextBlock => ({ text, fontSize: 10.5, margin: [0, 12, 0, 0] })),
  });
  return { unbreakable: true, columnGap: 24, columns: [side(left), side(right)] };
}
