import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { encodeQR } from 'qr';
import type { DocumentDefinition } from '../shared/documents/definition.ts';
import { missingInDocument } from '../shared/documents/missing-characters.ts';
import { documentFontFamily, toPdfmake } from '../shared/documents/to-pdfmake.ts';
import { documentFonts } from './document-fonts.ts';

/**
 * A document as PDF, in Node, for the demonstration data. The same definition gives the same bytes.
 * `missing` lists the characters that the font lacks; 〓 stands in their place.
 */
export async function renderPdf(
  definition: DocumentDefinition,
): Promise<{ bytes: Uint8Array; missing: string[] }> {
  pdfmake.setFonts({ [documentFontFamily]: { ...documentFonts } });
  // A document is made of what it is given: it fetches nothing, and reads no file but its fonts.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((file) => Object.values(documentFonts).includes(file));
  const drawn = toPdfmake(definition, (text, options) => encodeQR(text, 'raw', options));
  const buffer = await pdfmake.createPdf(drawn as unknown as TDocumentDefinitions).getBuffer();
  return { bytes: new Uint8Array(buffer), missing: missingInDocument(definition) };
}
