import type { LabelSize } from '../codes.ts';
import type { DocumentDefinition } from './definition.ts';
import type { DocumentWords, LedgerKindMark } from './document-words.ts';
import { innerWidth, type LabelRow, labelPage, markText } from './label-page.ts';

/** What stands on the tag of goods that go back to their supplier and are not for sale (G3, G6, G7). */
export interface ReturnTagData {
  readonly product: string;
  /** Calendar date in the store's zone, YYYY-MM-DD. */
  readonly returnDate: string;
  readonly reasonWord: string;
  readonly supplier: string | null;
  readonly ledgerNumber: string;
  /** Which line of the complaint the goods are, from 1; null where it has only one. */
  readonly line: number | null;
  readonly ledgerKind: LedgerKindMark;
  /** UTC ms of this print. */
  readonly madeAt: number;
}

/** The return-to-supplier tag: white on black and 'not for sale', so that nobody takes it for a resale label. */
export function returnTagDefinition(
  data: ReturnTagData,
  words: DocumentWords,
  size: LabelSize,
): DocumentDefinition {
  const width = innerWidth(size);
  const mark = markText(`${words.returnTag.mark} · ${words.returnTag.notForSale}`, width - 6, size);
  return labelPage({
    size,
    words,
    madeAt: data.madeAt,
    ledgerNumber: data.ledgerNumber,
    line: data.line,
    product: data.product,
    head: [
      {
        table: {
          widths: ['*'],
          body: [
            [
              {
                ...mark,
                color: '#ffffff',
                fillColor: '#000000',
                margin: [-4, mark.fontSize * -0.26 - 1, -4, 2],
              },
            ],
          ],
        },
        layout: 'noBorders',
        margin: [0, 0, 0, 2],
      },
    ],
    rows: rows(data, words),
    note: data.ledgerKind && words.ledgerKind[data.ledgerKind],
  });
}

function rows(data: ReturnTagData, words: DocumentWords): LabelRow[] {
  const texts = words.returnTag;
  const supplier: LabelRow[] =
    data.supplier === null ? [] : [{ name: texts.supplier, value: data.supplier, lines: 2 }];
  return [
    ...supplier,
    { name: texts.reason, value: data.reasonWord },
    { name: texts.returnDate, value: data.returnDate },
  ];
}
