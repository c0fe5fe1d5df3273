import type { Sheet } from './paper.ts';

/** What a label printer understands: pages of PDF through its driver, or one of the two languages of its own kind. */
export const printerLanguages = ['pdf', 'zpl', 'tspl'] as const;
export type PrinterLanguage = (typeof printerLanguages)[number];
/** How fine the head of a label printer is, in dots to the inch. */
export const headDpis = [203, 300] as const;
export type HeadDpi = (typeof headDpis)[number];

/** A picture for a printer's head: rows of bits, each row in whole bytes, the leftmost dot the highest bit, 1 black. */
export type Dots = Readonly<{ dpi: HeadDpi; width: number; height: number; bits: Uint8Array }>;

/** A head of '203 dpi' has 8 dots to the millimetre, by its makers' own papers; one of 300 dpi has 300 to the inch. */
const dotsPerMm: Readonly<Record<HeadDpi, number>> = { 203: 8, 300: 300 / 25.4 };

/** Dots of a length in millimetres on such a head. */
export function dotsOf(mm: number, dpi: HeadDpi): number {
  return Math.round(mm * dotsPerMm[dpi]);
}

/** How many dots of the head are one point (1/72 inch). */
export function dotsPerPoint(dpi: HeadDpi): number {
  return (dotsPerMm[dpi] * 25.4) / 72;
}

export function bytesPerRow(width: number): number {
  return Math.ceil(width / 8);
}

/** A white picture as large as the sheet. */
export function whiteDots({ widthMm, heightMm }: Sheet, dpi: HeadDpi): Dots {
  const [width, height] = [dotsOf(widthMm, dpi), dotsOf(heightMm, dpi)];
  return { dpi, width, height, bits: new Uint8Array(bytesPerRow(width) * height) };
}

/** Blackens a rectangle; what lies beyond the picture is left out. */
export function blacken(dots: Dots, left: number, top: number, width: number, height: number): void {
  const row = bytesPerRow(dots.width);
  for (let y = Math.max(0, top); y < Math.min(dots.height, top + height); y++)
    for (let x = Math.max(0, left); x < Math.min(dots.width, left + width); x++) {
      const index = y * row + (x >> 3);
      dots.bits[index] = (dots.bits[index] ?? 0) | (0x80 >> (x & 7));
    }
}
