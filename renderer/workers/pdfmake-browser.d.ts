// The published types declare neither the virtual file system nor a default export, and bring Node's globals along.
declare module 'pdfmake' {
  interface Pdfmake {
    virtualfs: { writeFileSync(name: string, content: Uint8Array): void };
    setFonts(fonts: Record<string, { normal: string; bold: string }>): void;
    setUrlAccessPolicy(allows: (url: string) => boolean): void;
    setProgressCallback(onProgress: (fraction: number) => void): void;
    createPdf(definition: object): { getBuffer(): Promise<Uint8Array> };
  }
  const pdfmake: Pdfmake;
  export default pdfmake;
}
