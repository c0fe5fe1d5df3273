/** What an old sheet says of a complaint in its own words, besides the content: private, each left out where empty. */
export const sheetWords = [
  'serial',
  'date',
  'goods',
  'price',
  'quantity',
  'unit',
  'granted',
  'disposition',
  'responsible',
  'outcome',
  'tier',
  'handler',
  'ended',
  'satisfaction',
  'remark',
  /** Cells of columns that mean none of these, each with its heading. */
  'other',
] as const;
export type SheetWord = (typeof sheetWords)[number];
