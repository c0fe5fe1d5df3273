import {
  bytesPerRow,
  type Dots,
  dotsPerPoint,
  type HeadDpi,
  whiteDots,
} from '../../shared/documents/dots.ts';
import { pageOf } from '../../shared/documents/paper.ts';
import { openPdf } from './pdf-pages.ts';

/** From 0, black, to 255: what is darker than this is burnt. A little above the middle, for thin strokes of characters. */
const threshold = 150;

/** A PDF's first page as the dots of a label printer's head. Throws where it cannot be read. */
export async function pdfDots(bytes: Uint8Array, dpi: HeadDpi): Promise<Dots> {
  const sheet = pageOf(bytes);
  if (!sheet) throw new Error('pdfDots: expected a page in the PDF, got none');
  const rounded = { widthMm: Math.round(sheet.widthMm), heightMm: Math.round(sheet.heightMm) };
  const dots = whiteDots(rounded, dpi);
  const canvas = document.createElement('canvas');
  canvas.width = dots.width;
  canvas.height = dots.height;
  const { document: pdf, close } = await openPdf(bytes);
  try {
    const page = await pdf.getPage(1);
    const viewport = page.getViewport({ scale: dotsPerPoint(dpi) });
    await page.render({ canvas, viewport, background: '#ffffff' }).promise;
  } finally {
    await close();
  }
  const context = canvas.getContext('2d');
  if (!context) throw new Error('pdfDots: expected a canvas to draw on, got none');
  const { data } = context.getImageData(0, 0, dots.width, dots.height);
  const row = bytesPerRow(dots.width);
  for (let y = 0; y < dots.height; y++)
    for (let x = 0; x < dots.width; x++) {
      const at = (y * dots.width + x) * 4;
      const light = 0.3 * (data[at] ?? 255) + 0.59 * (data[at + 1] ?? 255) + 0.11 * (data[at + 2] ?? 255);
      const index = y * row + (x >> 3);
      if (light < threshold) dots.bits[index] = (dots.bits[index] ?? 0) | (0x80 >> (x & 7));
    }
  return dots;
}
