import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist';
// biome-ignore lint/style/noRestrictedImports: the package's own build folder, not this project's
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

// A file of the same origin, so that the strict CSP needs no blob: workers.
GlobalWorkerOptions.workerSrc = workerUrl;

export interface OpenedPdf {
  readonly document: PDFDocumentProxy;
  readonly close: () => Promise<void>;
}

/** Opens a PDF for reading. The bytes stay the caller's: pdf.js gets a copy, as it takes what it is given. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  // Glyphs are drawn as paths, so that no font is added to the page.
  const task = getDocument({ data: bytes.slice(), disableFontFace: true, useSystemFonts: false });
  return { document: await task.promise, close: () => task.destroy() };
}

/** Draws a page at so many pixels per point; resolves when it stands. */
export async function drawPage(page: PDFPageProxy, canvas: HTMLCanvasElement, scale: number): Promise<void> {
  const viewport = page.getViewport({ scale });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport }).promise;
}

/** A page's text, in reading order, for those who do not see the picture. */
export async function pageText(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
}
