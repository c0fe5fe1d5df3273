import { type Block, type DocumentDefinition, points, type TableCell } from './definition.ts';
import type { DocumentWords, LedgerKindMark } from './document-words.ts';

/** The report of a self-check (D2-D5) in the words of its language. No consumer's data has a place here (X4). */
export interface SelfCheckData {
  readonly title: string;
  readonly storeName: string;
  /** Day and size, how many are missing, the ledger's state, how the states came about. */
  readonly lines: readonly string[];
  readonly columns: Readonly<{ article: string; asked: string; found: string; due: string }>;
  readonly sections: readonly Readonly<{
    heading: string;
    rows: readonly Readonly<{
      article: string;
      /** What is asked, and where. */
      asked: readonly string[];
      found: readonly Readonly<{ state: string; text: string; entries: string }>[];
      due: string;
    }>[];
  }>[];
  /** Said where a section has no row. */
  readonly none: string;
  /** Who signs it in ink. */
  readonly signature: string;
  /** One person may hold two tiers of this store (T3a). */
  readonly twoTiers: boolean;
  readonly ledgerKind: LedgerKindMark;
  /** UTC ms of this paper. */
  readonly madeAt: number;
}

const marginMm = 15;
const size = 9;
const small = 8;

/** On A4, as many pages as it takes: what is missing first. */
export function selfCheckDefinition(data: SelfCheckData, words: DocumentWords): DocumentDefinition {
  const { article, asked, found, due } = data.columns;
  const head = (text: string): TableCell => ({ text, bold: true, fontSize: size, fillColor: '#eeeeee' });
  const stack = (blocks: readonly Block[]): TableCell => ({ stack: blocks });
  const sections = data.sections.flatMap(({ heading, rows }): Block[] => {
    const title = { text: `${heading} (${rows.length})`, bold: true, fontSize: 12 } as const;
    if (rows.length === 0)
      return [
        { ...title, margin: [0, 10, 0, 4] },
        { text: data.none, fontSize: size },
      ];
    return [
      { text: '', margin: [0, 4, 0, 4] },
      {
        table: {
          widths: [78, 165, '*', 56],
          // What the rows are of stands over them on each page.
          headerRows: 2,
          keepWithHeaderRows: 1,
          dontBreakRows: true,
          body: [
            [{ ...title, colSpan: 4 }, { text: '' }, { text: '' }, { text: '' }],
            [article, asked, found, due].map(head),
            ...rows.map((row) => [
              { text: row.article, bold: true, fontSize: size },
              stack(row.asked.map((text, at): Block => ({ text, fontSize: at === 0 ? size : small }))),
              stack(
                row.found.flatMap(({ state, text, entries }): Block[] => [
                  { text: `${state}${words.colon}${text}`, fontSize: size },
                  { text: entries, fontSize: small, margin: [0, 0, 0, 3] },
                ]),
              ),
              { text: row.due, fontSize: size },
            ]),
          ],
        },
        layout: 'grid',
      },
    ];
  });
  const margin = points(marginMm);
  return {
    pageSize: { width: points(210), height: points(297) },
    pageMargins: [margin, margin, margin, points(18)],
    title: data.title,
    language: words.language,
    madeAt: data.madeAt,
    content: [
      { text: data.storeName, fontSize: 10 },
      { text: data.title, bold: true, fontSize: 18 },
      ...data.lines.map((text): Block => ({ text, fontSize: 10, margin: [0, 0, 0, 2] })),
      ...(data.twoTiers ? [{ text: words.twoTiers, bold: true, fontSize: 10 }] : []),
      ...(data.ledgerKind === null ? [] : [{ text: words.ledgerKind[data.ledgerKind], fontSize: 10 }]),
      ...sections,
      {
        text: `${data.signature}${words.colon}____________________`,
        fontSize: 11,
        margin: [0, 18, 0, 0],
      },
    ],
    foot: { left: data.title, page: words.receipt.page },
  };
}
