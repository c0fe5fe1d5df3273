import { strFromU8 } from 'fflate';
import type { Paper } from '../codes.ts';

/** A sheet in millimetres. */
export type Sheet = Readonly<{ widthMm: number; heightMm: number }>;

/** Width and height of each paper in millimetres; a roll has no height of its own. */
const measures: Readonly<Record<Paper, Readonly<{ widthMm: number; heightMm: number | null }>>> = {
  '60x40': { widthMm: 60, heightMm: 40 },
  '50x30': { widthMm: 50, heightMm: 30 },
  '80x50': { widthMm: 80, heightMm: 50 },
  'A4-labels': { widthMm: 210, heightMm: 297 },
  A5: { widthMm: 148, heightMm: 210 },
  A4: { widthMm: 210, heightMm: 297 },
  A3: { widthMm: 297, heightMm: 420 },
  '80mm': { widthMm: 80, heightMm: null },
  'A4-landscape': { widthMm: 297, heightMm: 210 },
};
const longestRollMm = 2000;
const toleranceMm = 0.5;

/**
 * The sheet to print on: the paper's own, or as much of the roll as the page is long. A page across lies on the sheet as
 * it is in its tray; the spooler turns it.
 */
export function sheetOf(paper: Paper, page: Sheet): Sheet {
  if (paper === 'A4-landscape') return sheetOf('A4', page);
  const { widthMm, heightMm } = measures[paper];
  return { widthMm, heightMm: heightMm ?? Math.ceil(page.heightMm) };
}

/** Is the page as large as the paper, to half a millimetre? Nothing is scaled on its way to a printer. */
export function fitsPaper(paper: Paper, page: Sheet): boolean {
  const { widthMm, heightMm } = measures[paper];
  const near = (one: number, other: number) => Math.abs(one - other) <= toleranceMm;
  return (
    near(page.widthMm, widthMm) && (heightMm ? near(page.heightMm, heightMm) : page.heightMm <= longestRollMm)
  );
}

/** The size of a PDF's first page, from the first MediaBox in its text; null where none can be read (PDF 1.7, 7.7.3.3). */
export function pageOf(pdf: Uint8Array): Sheet | null {
  return pagesOf(pdf)[0] ?? null;
}

/** The sizes of all pages of a PDF that pdfmake wrote: each has a MediaBox of its own. */
export function pagesOf(pdf: Uint8Array): readonly Sheet[] {
  const text = strFromU8(pdf, true);
  if (!text.startsWith('%PDF-')) return [];
  const boxes = text.matchAll(/\/MediaBox\s*\[\s*([\d.-]+)\s+([\d.-]+)\s+([\d.-]+)\s+([\d.-]+)\s*\]/g);
  return [...boxes].flatMap((box) => pageIn(box.slice(1)) ?? []);
}

function pageIn(box: readonly string[]): Sheet | null {
  const [left, bottom, right, top] = box.map(Number);
  const widthMm = (((right ?? 0) - (left ?? 0)) * 25.4) / 72;
  const heightMm = (((top ?? 0) - (bottom ?? 0)) * 25.4) / 72;
  return widthMm > 0 && heightMm > 0 ? { widthMm, heightMm } : null;
}
