import { concatBytes } from '../bytes.ts';
import type { DocumentDefinition } from './definition.ts';
import { type Fontkit, keepFonts } from './open-fonts.ts';
import { documentFontFamily, type EncodeCode, toPdfmake } from './to-pdfmake.ts';

/** A document that pdfkit has drawn: its bytes come as events once it is ended. */
interface DrawnDocument {
  on(event: 'data', listener: (part: Uint8Array) => void): unknown;
  on(event: 'end', listener: () => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  end(): void;
}

/** pdfmake's `Printer`: what its `createPdf` is, without the fetching and saving around it. */
export type PdfmakePrinter = new (
  fonts: Record<string, Record<string, string>>,
  files: { existsSync(name: string): boolean; readFileSync(name: string): Uint8Array },
  urls: { resolve(url: string): void; resolved(): Promise<void> },
  mayRead: (file: string) => boolean,
) => {
  createPdfKitDocument(
    definition: object,
    options: { progressCallback?: (fraction: number) => void },
  ): Promise<DrawnDocument>;
};

/** What documents are made with, handed in because Node and a page's worker load each its own. */
export interface PdfTools {
  readonly Printer: PdfmakePrinter;
  readonly fontkit: Fontkit;
  readonly encode: EncodeCode;
}

export type MakePdf = (
  definition: DocumentDefinition,
  onProgress?: (fraction: number) => void,
) => Promise<Uint8Array<ArrayBuffer>>;

/**
 * A function that makes a document's PDF, the fonts opened once for all it makes. The same definition gives the same
 * bytes, whatever was made before.
 */
export function createPdfMaker(
  { Printer, fontkit, encode }: PdfTools,
  fonts: Readonly<{ normal: Uint8Array; bold: Uint8Array }>,
): MakePdf {
  const keep = keepFonts(fontkit);
  const files = new Map([
    ['normal', keep(fonts.normal)],
    ['bold', keep(fonts.bold)],
  ]);
  return async (definition, onProgress) => {
    const printer = new Printer(
      { [documentFontFamily]: { normal: 'normal', bold: 'bold' } },
      { existsSync: (name) => files.has(name), readFileSync: (name) => fileOf(files, name) },
      fetchesNothing,
      () => false,
    );
    const drawn = toPdfmake(definition, encode);
    return bytesOf(
      await printer.createPdfKitDocument(drawn, onProgress ? { progressCallback: onProgress } : {}),
    );
  };
}

function fileOf(files: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
  const file = files.get(name);
  if (!file) throw new Error(`createPdfMaker: expected ${[...files.keys()].join(' or ')}, got ${name}`);
  return file;
}

/** A document is made of what it is given. */
const fetchesNothing = {
  resolve(url: string) {
    if (/^https?:/i.test(url)) throw new Error(`createPdfMaker: expected nothing to fetch, got ${url}`);
  },
  resolved: async () => {},
};

function bytesOf(document: DrawnDocument): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = [];
    document.on('data', (part) => parts.push(part));
    document.on('end', () => resolve(Uint8Array.from(concatBytes(...parts))));
    document.on('error', reject);
    document.end();
  });
}
