// Neither package declares the types of what the document worker uses of it.
declare module 'pdfmake/src/Printer.js' {
  const Printer: import('../../shared/documents/pdf-maker.ts').PdfmakePrinter;
  export default Printer;
}

declare module 'fontkit' {
  type Fontkit = import('../../shared/documents/open-fonts.ts').Fontkit;
  export function create(bytes: Uint8Array): ReturnType<Fontkit['create']>;
  export function registerFormat(format: Parameters<Fontkit['registerFormat']>[0]): void;
}
