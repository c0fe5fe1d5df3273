import type { LabelSize } from '../codes.ts';

/** How labels lie on an A4 sheet; lengths in tenths of a millimetre. */
export type LabelLayout = Readonly<{
  columns: number;
  rows: number;
  /** From the sheet's left edge to the first label, and from its upper edge. */
  left: number;
  top: number;
  /** Between one label and the next, beside it and below it. */
  across: number;
  down: number;
}>;

/** A layout, and the place on the sheet in the printer where the next label goes, counted from 0 row by row. */
export type LabelSheet = LabelLayout & Readonly<{ next: number }>;

const sheetWidth = 2100;
const sheetHeight = 2970;

/** In tenths of a millimetre. */
const labelMeasures: Readonly<Record<LabelSize, Readonly<{ width: number; height: number }>>> = {
  '60x40': { width: 600, height: 400 },
  '50x30': { width: 500, height: 300 },
  '80x50': { width: 800, height: 500 },
};

/** As many labels as fit with the 5 mm that an office printer leaves white, in the middle of the sheet. */
export const usualLayouts: Readonly<Record<LabelSize, LabelLayout>> = {
  '60x40': { columns: 3, rows: 7, left: 150, top: 85, across: 0, down: 0 },
  '50x30': { columns: 4, rows: 9, left: 50, top: 135, across: 0, down: 0 },
  '80x50': { columns: 2, rows: 5, left: 250, top: 235, across: 0, down: 0 },
};

export function placesOn({ columns, rows }: LabelLayout): number {
  return columns * rows;
}

/** Whether the labels lie beyond the sheet's right or lower edge. */
export function layoutFault(size: LabelSize, layout: LabelLayout): 'too-wide' | 'too-high' | null {
  const { width, height } = labelMeasures[size];
  const { columns, rows, left, top, across, down } = layout;
  if (left + columns * width + (columns - 1) * across > sheetWidth) return 'too-wide';
  return top + rows * height + (rows - 1) * down > sheetHeight ? 'too-high' : null;
}

/** The upper left corner of a place, in millimetres. */
export function placeMm(
  size: LabelSize,
  layout: LabelLayout,
  place: number,
): { readonly xMm: number; readonly yMm: number } {
  const { width, height } = labelMeasures[size];
  const column = place % layout.columns;
  const row = Math.floor(place / layout.columns);
  return {
    xMm: (layout.left + column * (width + layout.across)) / 10,
    yMm: (layout.top + row * (height + layout.down)) / 10,
  };
}

/** How many sheets so many labels take, the first of them begun at `first`. */
export function sheetsFor(layout: LabelLayout, first: number, labels: number): number {
  return Math.ceil((first + labels) / placesOn(layout));
}

/** Where the label after so many goes: 0 on a full sheet, for the next one is new. */
export function placeAfter(layout: LabelLayout, first: number, labels: number): number {
  return (first + labels) % placesOn(layout);
}
