import type { LabelSize } from '../codes.ts';
import type { DocumentDefinition } from './definition.ts';
import type { DocumentWords, LedgerKindMark } from './document-words.ts';
import { innerWidth, labelPage, markText } from './label-page.ts';

/** What stands on the label of returned goods that may be sold again (G2, G6). No consumer's data has a place here (X4). */
export interface LabelData {
  readonly product: string;
  /** Calendar date in the store's zone, YYYY-MM-DD. */
  readonly returnDate: string;
  readonly reasonWord: string;
  /** Calendar date, YYYY-MM-DD; null where the goods have no shelf life. */
  readonly shelfLifeEnd: string | null;
  readonly ledgerNumber: string;
  /** Which line of the complaint the goods are, from 1; null where it has only one. */
  readonly line: number | null;
  readonly ledgerKind: LedgerKindMark;
  /** UTC ms of this print. */
  readonly madeAt: number;
}

/** The label for goods that may be sold again. Whether they may is decided where the label is sealed, not here. */
export function labelDefinition(data: LabelData, words: DocumentWords, size: LabelSize): DocumentDefinition {
  const width = innerWidth(size);
  return labelPage({
    size,
    words,
    madeAt: data.madeAt,
    ledgerNumber: data.ledgerNumber,
    line: data.line,
    product: data.product,
    head: [markText(words.label.mark, width, size), { lineWidth: 1, length: width, margin: [0, 3, 0, 2] }],
    rows: [
      { name: words.label.returnDate, value: data.returnDate },
      { name: words.label.reason, value: data.reasonWord },
      ...(data.shelfLifeEnd === null
        ? []
        : [{ name: words.label.shelfLifeEnd, value: data.shelfLifeEnd, bold: true }]),
    ],
    note: data.ledgerKind && words.ledgerKind[data.ledgerKind],
  });
}
