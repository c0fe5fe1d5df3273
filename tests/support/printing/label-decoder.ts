import type { Picture } from './paper-picture.ts';

/** What a label printer would make of the bytes it was sent. */
export type DecodedLabel = Readonly<{ picture: Picture; copies: number }>;

/** ZPL as a printer reads it: only what a label of one graphic field needs; anything else is an error. */
export function decodeZpl(bytes: Buffer): DecodedLabel {
  const text = bytes.toString('latin1').replace(/\s/g, '');
  const found = /^\^XA\^PW(\d+)\^LL(\d+)\^FO0,0\^GFA,(\d+),(\d+),(\d+),([0-9A-F]+)\^FS\^PQ(\d+)\^XZ$/.exec(
    text,
  );
  if (!found) throw new Error(`decodeZpl: expected one label, got ${text.slice(0, 80)}`);
  const [width = 0, height = 0, sent = 0, size = 0, row = 0] = found.slice(1, 6).map(Number);
  const data = Buffer.from(found[6] ?? '', 'hex');
  if (data.length !== size || sent !== size || row * height !== size)
    throw new Error(`decodeZpl: expected ${size} bytes in rows of ${row}, got ${data.length}`);
  return { picture: pictureFrom(data, width, height, row, 1), copies: Number(found[7]) };
}

/** TSPL as a printer reads it; `dotsPerMm` is that of its head. */
export function decodeTspl(bytes: Buffer, dotsPerMm: number): DecodedLabel {
  const [head = '', widthMm = 0, heightMm = 0, row = 0, height = 0] =
    /^SIZE ([\d.]+) mm,([\d.]+) mm\r\nCLS\r\nBITMAP 0,0,(\d+),(\d+),0,/.exec(
      bytes.subarray(0, 200).toString('latin1'),
    ) ?? [];
  if (head === '') throw new Error('decodeTspl: expected one label of one bitmap, got something else');
  const begin = head.length;
  const end = begin + Number(row) * Number(height);
  const [all, copies] = /^\r\nPRINT 1,(\d+)\r\n/.exec(bytes.subarray(end).toString('latin1')) ?? [];
  if (all === undefined || end + all.length !== bytes.length)
    throw new Error('decodeTspl: expected PRINT after the bitmap and nothing behind it');
  if (Number(height) !== Math.round(Number(heightMm) * dotsPerMm))
    throw new Error(`decodeTspl: expected ${heightMm} mm of dots, got ${height}`);
  const width = Math.round(Number(widthMm) * dotsPerMm);
  return {
    picture: pictureFrom(bytes.subarray(begin, end), width, Number(height), Number(row), 0),
    copies: Number(copies),
  };
}

function pictureFrom(data: Buffer, width: number, height: number, row: number, black: 0 | 1): Picture {
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const bit = ((data[y * row + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
      if (bit === black) pixels.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  return { width, height, data: pixels };
}
