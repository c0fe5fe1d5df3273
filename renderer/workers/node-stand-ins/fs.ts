/** A worker has no files: pdfkit asks for one only where a document wants a standard font or a colour profile. */
export function readFileSync(file: string): never {
  throw new Error(`pdf worker: expected no file to be read, got ${file}`);
}

export default { readFileSync };
