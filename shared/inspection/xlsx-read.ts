import { decodeUtf8 } from './decode-utf8.ts';
import { fixedParts, sheetFoot, sheetHead, sheetPath } from './xlsx-parts.ts';
import { readZip, type ZipCaps } from './zip-reader.ts';

/** A workbook of ours read back: its cells row by row, each as the XML it is written in. */
export type ReadWorkbook =
  | Readonly<{ ok: true; rows: readonly (readonly string[])[] }>
  /** `part` is the part of the workbook that is not as every package has it. */
  | Readonly<{ ok: false; part: string }>;

/**
 * Reads a workbook back. Everything around the cells must be exactly as every package has it: another sheet, a hidden
 * column or a number format could show what the cells do not say.
 */
export function readWorkbook(bytes: Uint8Array, caps: ZipCaps): ReadWorkbook {
  const zip = readZip(bytes, caps);
  if (!zip.ok) return { ok: false, part: zip.fault };
  const parts = new Map(zip.files.map((file) => [file.name, file]));
  const textOf = (path: string) => {
    const content = parts.get(path)?.read();
    return content?.sound ? decodeUtf8(content.bytes) : null;
  };
  for (const [path, xml] of fixedParts) if (textOf(path) !== xml) return { ok: false, part: path };
  const sheet = textOf(sheetPath);
  if (parts.size !== fixedParts.length + 1 || !sheet?.startsWith(sheetHead) || !sheet.endsWith(sheetFoot))
    return { ok: false, part: sheetPath };
  const rows = readRows(sheet.slice(sheetHead.length, sheet.length - sheetFoot.length));
  return rows ? { ok: true, rows } : { ok: false, part: sheetPath };
}

function readRows(xml: string): string[][] | null {
  const rows: string[][] = [];
  for (let at = 0; at < xml.length; ) {
    const open = `<row r="${rows.length + 1}">`;
    const close = xml.indexOf('</row>', at);
    if (!xml.startsWith(open, at) || close < 0) return null;
    const cells = xml.slice(at + open.length, close).split(/(?<=<\/c>)/);
    rows.push(cells.filter((cell) => cell !== ''));
    at = close + '</row>'.length;
  }
  return rows;
}
