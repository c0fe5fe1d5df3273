import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { utf8 } from '../../../shared/bytes.ts';
import { byteOrderMark, readCsv } from '../../../shared/inspection/csv.ts';
import { packageOf, unpacked } from '../../support/package-maker.ts';
import { everyTale, ledgerOf } from '../../support/small-ledger.ts';

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
if (!office)
  console.warn('NOT CHECKED: whether LibreOffice opens the workbook, for it is not installed here.');

test.runIf(office)(
  'X1: LibreOffice opens the workbook and finds in every cell what the CSV says, dates and amounts as such',
  { timeout: 180_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fangxin-office-'));
    try {
      const files = unpacked(await packageOf(ledgerOf(everyTale)));
      writeFileSync(join(folder, 'ledger.xlsx'), files.get('data/ledger.xlsx')!);
      // Comma, quotation mark, UTF-8, from row 1; values as they are stored, not as they are shown.
      const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
      spawnSync(office ?? '', ['--headless', '--convert-to', filter, '--outdir', folder, 'ledger.xlsx'], {
        cwd: folder,
        env: { ...process.env, HOME: folder },
      });
      const name = readdirSync(folder).find((one) => one.endsWith('.csv'));
      expect(name).toBe('ledger-台账.csv');
      const text = readFileSync(join(folder, name ?? ''), 'utf8').replace(/\r?\n/g, '\n');
      const found = readCsv(new Uint8Array([...byteOrderMark, ...utf8(asRecords(text))]));
      const said = readCsv(files.get('data/ledger.csv')!);
      expect(found?.map((row) => row.map(plain))).toEqual(said?.map((row) => row.map(plain)));
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);

/** Line ends outside of quotation marks as CSV wants them. */
function asRecords(text: string): string {
  return text
    .split('"')
    .map((part, i) => (i % 2 === 0 ? part.replaceAll('\n', '\r\n') : part))
    .join('"');
}

/** A number as a number, a time to the minute, a text without the apostrophe that keeps it from being a formula. */
function plain(cell: string): string {
  if (/^-?\d+\.\d+$/.test(cell)) return String(Number(cell));
  return cell.replace(/^'/, '').replace(/^(\d{4}-\d\d-\d\d \d\d:\d\d):00$/, '$1');
}
