import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { bytesToHex, utf8 } from '../../../shared/bytes.ts';
import { type SheetField, sheetFields } from '../../../shared/import/ledger-columns.ts';
import { hmac256 } from '../crypto.ts';

/** What the person said the columns of a sheet hold, for the next one with the same headings. */
export interface ColumnMemory {
  recall(headings: readonly string[]): readonly SheetField[] | null;
  keep(headings: readonly string[], columns: readonly SheetField[]): void;
}

const shape = v.record(v.string(), v.array(v.picklist(sheetFields)));
const most = 200;

/** Remembered by a keyed tag of the headings, so that the file holds no word of any sheet. */
export function openColumnMemory(path: string, key: Uint8Array): ColumnMemory {
  const nameOf = (headings: readonly string[]) =>
    bytesToHex(hmac256(key, utf8(`columns|${JSON.stringify(headings)}`))).slice(0, 32);
  const read = (): Record<string, SheetField[]> => {
    if (!existsSync(path)) return {};
    try {
      return v.parse(shape, JSON.parse(readFileSync(path, 'utf8')));
    } catch {
      return {}; // Only a convenience: what cannot be read is guessed anew.
    }
  };
  return {
    recall: (headings) => (headings.length === 0 ? null : (read()[nameOf(headings)] ?? null)),
    keep(headings, columns) {
      if (headings.length === 0) return;
      const kept = Object.entries({ ...read(), [nameOf(headings)]: [...columns] }).slice(-most);
      writeFileSync(`${path}.part`, JSON.stringify(Object.fromEntries(kept)), { mode: 0o600 });
      renameSync(`${path}.part`, path);
    },
  };
}
