import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { encodeQR } from 'qr';
import type { DocumentDefinition } from '../shared/documents/definition.ts';
import { missingInDocument } from '../shared/documents/missing-characters.ts';
import type { Fontkit } from '../shared/documents/open-fonts.ts';
import { createPdfMaker, type MakePdf, type PdfmakePrinter } from '../shared/documents/pdf-maker.ts';
import { documentFonts } from './document-fonts.ts';

let maker: MakePdf | undefined;

/**
 * A document as PDF, in Node, for the demonstration data. The same definition gives the same bytes.
 * `missing` lists the characters that the font lacks; 〓 stands in their place.
 */
export async function renderPdf(
  definition: DocumentDefinition,
): Promise<{ bytes: Uint8Array; missing: string[] }> {
  maker ??= openMaker();
  return { bytes: await maker(definition), missing: missingInDocument(definition) };
}

function openMaker(): MakePdf {
  // The fontkit that pdfkit loads, which is CommonJS here; an `import` would be a second one.
  const fromPdfmake = createRequire(createRequire(import.meta.url).resolve('pdfmake'));
  const { default: Printer } = fromPdfmake('./Printer.js') as { default: PdfmakePrinter };
  const fontkit = createRequire(fromPdfmake.resolve('pdfkit'))('fontkit') as Fontkit;
  return createPdfMaker(
    { Printer, fontkit, encode: (text, options) => encodeQR(text, 'raw', options) },
    { normal: readFileSync(documentFonts.normal), bold: readFileSync(documentFonts.bold) },
  );
}
