import { blacken, type Dots, dotsOf, type HeadDpi, whiteDots } from './dots.ts';
import type { Sheet } from './paper.ts';

/** The test page (test-page.ts) for a printer that takes dots: frame, cross and ruler, to be measured with one of paper. */
export function testDots(sheet: Sheet, dpi: HeadDpi): Dots {
  const dots = whiteDots(sheet, dpi);
  const { width, height } = dots;
  const mm = (length: number) => dotsOf(length, dpi);
  const inset = mm(2);
  const across = (top: number, thick: number) => blacken(dots, inset, top, width - 2 * inset, thick);
  const down = (left: number, thick: number) => blacken(dots, left, inset, thick, height - 2 * inset);
  across(inset, 2);
  across(height - inset - 2, 2);
  down(inset, 2);
  down(width - inset - 2, 2);
  across(Math.floor(height / 2), 1);
  down(Math.floor(width / 2), 1);
  for (let tick = 0; tick <= Math.min(sheet.widthMm, 100) - 10; tick++) {
    const long = mm(tick % 10 === 0 ? 4 : tick % 5 === 0 ? 3 : 2);
    blacken(dots, mm(5 + tick), height - inset - long, 1, long);
  }
  return dots;
}
