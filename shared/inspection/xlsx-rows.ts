import { joined } from './byte-source.ts';
import { decodeUtf8 } from './decode-utf8.ts';
import type { Unpacking } from './hashing.ts';
import { firstWrong, guarded, longestRow, Malformed, type TableRows } from './table-rows.ts';
import { createTextReader } from './text-reader.ts';
import { headingCells, rowCells, rowXml } from './xlsx.ts';
import { fixedParts, sheetFoot, sheetHead, sheetPath } from './xlsx-parts.ts';
import type { ZipFile } from './zip-reader.ts';

const closing = '</row>';

/**
 * The rows of a workbook of ours. Everything around the cells must be exactly as every package has it: another sheet, a
 * hidden column or a number format could show what the cells do not say. Throws {@link Malformed} with the part that is
 * not.
 */
export async function openWorkbook(files: readonly ZipFile[], tools: Unpacking): Promise<TableRows> {
  const parts = new Map(files.map((file) => [file.name, file]));
  for (const [path, xml] of fixedParts)
    if ((await partText(parts.get(path), xml.length, tools)) !== xml) throw new Malformed(path);
  const sheet = parts.get(sheetPath);
  if (!sheet || parts.size !== fixedParts.length + 1) throw new Malformed(sheetPath);
  let sound = true;
  const pieces = sheet.pieces(tools, (whole) => {
    sound = whole;
  });
  return sheetRows(pieces, () => sound);
}

async function partText(file: ZipFile | undefined, most: number, tools: Unpacking): Promise<string | null> {
  // A character takes three bytes at the most here.
  if (!file || file.size > 3 * most) return null;
  let sound = true;
  try {
    const bytes = await joined(
      file.pieces(tools, (whole) => {
        sound = whole;
      }),
    );
    return sound ? decodeUtf8(bytes) : null;
  } catch {
    return null; // Cannot be unpacked: the part is not as it should be.
  }
}

async function sheetRows(pieces: AsyncIterable<Uint8Array>, isSound: () => boolean): Promise<TableRows> {
  const text = guarded(createTextReader(pieces), sheetPath);
  if (!(await text.take(sheetHead))) throw new Malformed(sheetPath);
  const cells = async (number: number): Promise<readonly string[]> => {
    const ahead = await text.ahead(longestRow);
    if (ahead === sheetFoot) return [];
    const open = `<row r="${number}">`;
    const close = ahead.indexOf(closing);
    if (!ahead.startsWith(open) || close < 0) throw new Malformed(sheetPath);
    text.skip(close + closing.length);
    const found = ahead.slice(open.length, close).split(/(?<=<\/c>)/);
    return found.filter((cell) => cell !== '');
  };
  return {
    async head() {
      const headings = headingCells();
      return (await text.take(rowXml(headings, 1))) || firstWrong(headings, await cells(1)) === null;
    },
    async differs(row, index) {
      const wanted = rowCells(row, index);
      return (await text.take(rowXml(wanted, index + 2))) ? null : firstWrong(wanted, await cells(index + 2));
    },
    async end() {
      if ((await text.ahead(sheetFoot.length)).startsWith('<row ')) return false;
      const whole = (await text.take(sheetFoot)) && (await text.atEnd()) && isSound();
      if (!whole) throw new Malformed(sheetPath);
      return true;
    },
  };
}
