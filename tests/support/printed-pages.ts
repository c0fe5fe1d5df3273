import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A run of text as it is drawn: its left end and base line in points from the page's lower left corner. */
export type Run = Readonly<{ text: string; x: number; y: number; width: number; size: number }>;
export type PrintedPage = Readonly<{ width: number; height: number; runs: readonly Run[] }>;

type Glyph = Readonly<{ unicode: string; width: number }>;

/** Reads every run of text of a PDF back, by drawing it the way a viewer does. */
export async function printedPages(bytes: Uint8Array): Promise<PrintedPage[]> {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  const opened = await task.promise;
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= opened.numPages; number++) {
    const page = await opened.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { fnArray, argsArray } = await page.getOperatorList();
    pages.push({ width, height, runs: runsOf(fnArray, argsArray) });
  }
  await task.destroy();
  return pages;
}

function runsOf(operators: readonly number[], all: readonly unknown[]): Run[] {
  const runs: Run[] = [];
  const saved: [number, number][] = [];
  let [shiftX, shiftY, x, y, size] = [0, 0, 0, 0, 0];
  for (const [i, operator] of operators.entries()) {
    const args = (all[i] ?? []) as unknown[];
    if (operator === OPS.save) saved.push([shiftX, shiftY]);
    else if (operator === OPS.restore) [shiftX, shiftY] = saved.pop() ?? [0, 0];
    else if (operator === OPS.transform) {
      shiftX += Number(args[4]);
      shiftY += Number(args[5]);
    } else if (operator === OPS.setFont) size = Number(args[1]);
    else if (operator === OPS.setTextMatrix) {
      const matrix = (args.length === 1 ? args[0] : args) as ArrayLike<number>;
      [x, y] = [Number(matrix[4]), Number(matrix[5])];
    } else if (operator === OPS.showText) {
      const glyphs = (args[0] as readonly (Glyph | number)[]).filter((one) => typeof one === 'object');
      const width = glyphs.reduce((sum, one) => sum + one.width, 0);
      const text = glyphs.map((one) => one.unicode).join('');
      runs.push({ text, x: x + shiftX, y: y + shiftY, width: (width * size) / 1000, size });
    }
  }
  return runs;
}
