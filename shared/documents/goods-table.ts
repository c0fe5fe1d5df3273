import { type Block, type DocumentDefinition, points, type TableCell } from './definition.ts';
import type { DocumentWords, LedgerKindMark } from './document-words.ts';

/** A list of goods on A4: what is on the shelf, or what a stocktake found. No consumer's data has a place here (X4). */
export interface GoodsTableData {
  readonly title: string;
  readonly storeName: string;
  /** When and of which day, in words. */
  readonly subtitle: string;
  readonly sections: readonly Readonly<{
    heading: string;
    columns: readonly string[];
    widths: readonly (number | '*' | 'auto')[];
    rows: readonly (readonly string[])[];
    /** Said where there is no row. */
    none: string;
  }>[];
  /** Lines to be signed on. */
  readonly signatures: readonly string[];
  readonly ledgerKind: LedgerKindMark;
  /** UTC ms of this paper. */
  readonly madeAt: number;
}

const marginMm = 15;
const size = 9;

/** The list on A4, as many pages as it takes; the head of each table stands on every page. */
export function goodsTableDefinition(data: GoodsTableData, words: DocumentWords): DocumentDefinition {
  const head = (text: string): TableCell => ({ text, bold: true, fontSize: size, fillColor: '#eeeeee' });
  const cell = (text: string): TableCell => ({ text, fontSize: size });
  const sections = data.sections.flatMap(({ heading, columns, widths, rows, none }): Block[] => [
    { text: `${heading} (${rows.length})`, bold: true, fontSize: 12, margin: [0, 10, 0, 4] },
    rows.length === 0
      ? { text: none, fontSize: size }
      : {
          table: {
            widths,
            headerRows: 1,
            dontBreakRows: true,
            body: [columns.map(head), ...rows.map((row) => row.map(cell))],
          },
          layout: 'grid',
        },
  ]);
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
      { text: data.subtitle, fontSize: 10, margin: [0, 0, 0, 4] },
      ...(data.ledgerKind === null ? [] : [{ text: words.ledgerKind[data.ledgerKind], fontSize: 10 }]),
      ...sections,
      ...data.signatures.map(
        (text): Block => ({
          text: `${text}${words.colon}____________________`,
          fontSize: 11,
          margin: [0, 18, 0, 0],
        }),
      ),
    ],
    foot: { left: data.title, page: words.receipt.page },
  };
}
