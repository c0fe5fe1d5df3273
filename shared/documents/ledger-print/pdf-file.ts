import { utf8 } from '../../bytes.ts';

/** Where the bytes of a PDF go, in order. */
export type WriteBytes = (bytes: Uint8Array) => void | Promise<void>;

/** A PDF under way (ISO 32000-1 §7.5): objects go out as they come, only their places are remembered. */
export interface PdfFile {
  /** A number for an object that is written later. */
  reserve(): number;
  object(id: number, body: string): Promise<void>;
  /** `entries` are those of the stream's dictionary besides length and filter. */
  stream(id: number, entries: string, bytes: Uint8Array): Promise<void>;
  finish(catalogue: number, info: number): Promise<void>;
}

export function createPdfFile(write: WriteBytes, compress: (bytes: Uint8Array) => Uint8Array): PdfFile {
  const places: number[] = [0];
  let length = 0;
  const put = async (bytes: Uint8Array) => {
    length += bytes.length;
    await write(bytes);
  };
  const say = (text: string) => put(utf8(text));
  // The second line holds bytes above 127, so that whoever carries the file takes it for binary (§7.5.2).
  const begun = put(new Uint8Array([...utf8('%PDF-1.7\n%'), 0xe6, 0xd1, 0xc5, 0xd0, 0x0a]));
  const begin = async (id: number) => {
    await begun;
    places[id] = length;
    await say(`${id} 0 obj\n`);
  };
  return {
    reserve: () => places.push(0) - 1,
    async object(id, body) {
      await begin(id);
      await say(`${body}\nendobj\n`);
    },
    async stream(id, entries, bytes) {
      const packed = compress(bytes);
      await begin(id);
      await say(`<< /Length ${packed.length} /Filter /FlateDecode${entries} >>\nstream\n`);
      await put(packed);
      await say('\nendstream\nendobj\n');
    },
    async finish(catalogue, info) {
      const table = length;
      const lines = places.map((place, id) =>
        id === 0 ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`,
      );
      const size = places.length;
      await say(`xref\n0 ${size}\n${lines.join('')}`);
      await say(`trailer\n<< /Size ${size} /Root ${catalogue} 0 R /Info ${info} 0 R >>\n`);
      await say(`startxref\n${table}\n%%EOF\n`);
    },
  };
}

/** A text string of the document's information: UTF-16 with its mark, in hex (§7.9.2.2). */
export function textString(text: string): string {
  let hex = 'FEFF';
  for (let i = 0; i < text.length; i++) hex += hex4(text.charCodeAt(i));
  return `<${hex}>`;
}

/** A date of the document's information, in UTC (§7.9.4). */
export function dateString(at: number): string {
  return `(D:${new Date(at).toISOString().replace(/\D/g, '').slice(0, 14)}Z)`;
}

export function hex4(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}
