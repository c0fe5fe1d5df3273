import type { LabelSize } from '../codes.ts';
import {
  type Block,
  type DocumentDefinition,
  points,
  type StackBlock,
  type TextBlock,
} from './definition.ts';
import type { DocumentWords } from './document-words.ts';
import { fitLine, fitLines, type TextShape, widthInEms } from './fit-text.ts';

interface LabelMeasures {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly marginMm: number;
  /** Of the QR with its quiet zone: 29 modules of 0.75 mm, which is 6 whole dots at 8 dots/mm. */
  readonly codeMm: number;
  readonly markSize: { readonly largest: number; readonly smallest: number };
  /** Of the product's name, the larger first; the last is what it gets where nothing fits. */
  readonly product: readonly [TextShape, TextShape, TextShape];
  readonly rowFits: readonly [number, number];
  readonly rowNameSize: number;
  readonly rowSize: number;
  readonly numberSize: number;
  readonly noteSize: number;
  /** Above the lower edge. */
  readonly noteMm: number;
}

const labelMeasures: Readonly<Record<LabelSize, LabelMeasures>> = {
  '60x40': {
    widthMm: 60,
    heightMm: 40,
    marginMm: 2,
    codeMm: 21.75,
    markSize: { largest: 15, smallest: 9 },
    product: [
      { fontSize: 11.5, lines: 2 },
      { fontSize: 10, lines: 3 },
      { fontSize: 8, lines: 4 },
    ],
    rowNameSize: 8,
    rowSize: 10,
    rowFits: [8.5, 7.5],
    numberSize: 9.5,
    noteSize: 6.5,
    noteMm: 4,
  },
  '50x30': {
    widthMm: 50,
    heightMm: 30,
    marginMm: 1.5,
    // 5 whole dots a module.
    codeMm: 18.125,
    markSize: { largest: 12, smallest: 8 },
    product: [
      { fontSize: 9.5, lines: 1 },
      { fontSize: 8, lines: 2 },
      { fontSize: 7, lines: 2 },
    ],
    rowNameSize: 7,
    rowSize: 8.5,
    rowFits: [7.5, 7],
    numberSize: 8,
    noteSize: 5.5,
    noteMm: 3.2,
  },
  '80x50': {
    widthMm: 80,
    heightMm: 50,
    marginMm: 2.5,
    // 8 whole dots a module.
    codeMm: 29,
    markSize: { largest: 20, smallest: 12 },
    product: [
      { fontSize: 15, lines: 2 },
      { fontSize: 13, lines: 3 },
      { fontSize: 10, lines: 4 },
    ],
    rowNameSize: 10,
    rowSize: 13,
    rowFits: [11, 9.5],
    numberSize: 12.5,
    noteSize: 8,
    noteMm: 5,
  },
};

/** The width left between the margins, in points. */
export function innerWidth(size: LabelSize): number {
  const { widthMm, marginMm } = labelMeasures[size];
  return points(widthMm - 2 * marginMm);
}

/** A name and its value, on a line of a label; a value too long is cut. */
export interface LabelRow {
  readonly name: string;
  readonly value: string;
  readonly bold?: boolean;
  /** Two where the value may run on into a second line. */
  readonly lines?: 1 | 2;
}

/** A label's one page: a head across, below it the goods at the left and the code with its number at the right. */
export function labelPage(label: {
  size: LabelSize;
  words: DocumentWords;
  madeAt: number;
  ledgerNumber: string;
  /** Which line of the complaint the goods are; null where it has only one. */
  line: number | null;
  head: readonly Block[];
  product: string;
  rows: readonly LabelRow[];
  note: string | null;
}): DocumentDefinition {
  const measures = labelMeasures[label.size];
  const codeWidth = points(measures.codeMm);
  const leftWidth = innerWidth(label.size) - codeWidth;
  // A row that may run on takes its second line from the product.
  const runsOn = label.rows.some((row) => row.lines === 2);
  const [largest, middle, least] = measures.product;
  const product = fitLines(label.product, leftWidth, [
    largest,
    middle,
    { ...least, lines: runsOn ? least.lines - 1 : least.lines },
  ]);
  const left: StackBlock = {
    width: leftWidth,
    stack: [
      { ...product, bold: true, lineHeight: 0.8, margin: [0, 0, 0, 3] },
      ...label.rows.map((row) => rowBlock(row, leftWidth, measures)),
    ],
  };
  const number = { bold: true, alignment: 'center', noWrap: true, lineHeight: 0.8 } as const;
  const right: StackBlock = {
    width: codeWidth,
    stack: [
      { code: label.ledgerNumber, level: 'Q', sizeMm: measures.codeMm },
      { ...number, text: label.ledgerNumber, fontSize: measures.numberSize, margin: [0, -6, 0, 0] },
      ...(label.line === null ? [] : [lineBlock(label.line, label.words, measures)]),
    ],
  };
  const margin = points(measures.marginMm);
  return {
    pageSize: { width: points(measures.widthMm), height: points(measures.heightMm) },
    pageMargins: [margin, margin, margin, points(0.5)],
    title: label.ledgerNumber,
    language: label.words.language,
    madeAt: label.madeAt,
    content: [
      ...label.head,
      { columns: [left, right], columnGap: 0 },
      ...(label.note === null ? [] : [noteBlock(label.note, measures)]),
    ],
    foot: null,
  };
}

/** Under the number: a complaint of several goods has as many labels with one code. */
function lineBlock(line: number, words: DocumentWords, measures: LabelMeasures): TextBlock {
  return {
    text: words.label.line.replace('{line}', String(line)),
    fontSize: measures.rowNameSize,
    alignment: 'center',
    noWrap: true,
    lineHeight: 0.65,
    margin: [0, -2, 0, 0],
  };
}

function noteBlock(note: string, measures: LabelMeasures): TextBlock {
  return {
    text: note,
    fontSize: measures.noteSize,
    noWrap: true,
    absolutePosition: { x: points(measures.marginMm), y: points(measures.heightMm - measures.noteMm) },
  };
}

function rowBlock(row: LabelRow, width: number, measures: LabelMeasures): TextBlock {
  const name = `${row.name} `;
  const room = width - widthInEms(name) * measures.rowNameSize;
  const [middle, least] = measures.rowFits;
  const last = row.lines === 2 ? { fontSize: least + 0.5, lines: 2 } : { fontSize: least, lines: 1 };
  const value = fitLines(row.value, room, [
    { fontSize: measures.rowSize, lines: 1 },
    { fontSize: middle, lines: 1 },
    last,
  ]);
  return {
    text: [
      { text: name, fontSize: measures.rowNameSize },
      { ...value, bold: row.bold ?? false },
    ],
    lineHeight: 0.8,
  };
}

/** The head of a label: one line across, as large as fits, with the font's own white above it taken back. */
export function markText(mark: string, width: number, size: LabelSize): TextBlock & { fontSize: number } {
  const { largest, smallest } = labelMeasures[size].markSize;
  const fontSize = fitLine(mark, width, largest, smallest);
  return {
    text: mark,
    bold: true,
    fontSize,
    alignment: 'center',
    noWrap: true,
    lineHeight: 0.8,
    margin: [0, -0.26 * fontSize, 0, 0],
  };
}
