import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { toBase64, utf8 } from '../../../shared/bytes.ts';
import { findLayout } from '../../../shared/import/ledger-columns.ts';
import { firstAnswers, readLedgerRows } from '../../../shared/import/ledger-rows.ts';
import { readSheets } from '../../../shared/import/sheet.ts';
import { cellText } from '../../../shared/inspection/cells.ts';
import { columns } from '../../../shared/inspection/columns.ts';
import { workbook } from '../../../shared/inspection/xlsx.ts';
import { dateAt } from '../../demo/shop-days.ts';
import { firstRun } from '../../demo/store.ts';
import { openBenchDesk } from '../bench-desk.ts';
import type { Benchmark, Contestant, Size } from '../benchmark.ts';
import { madeUpTable } from '../made-up-table.ts';

const pieceBytes = 3_000_000;

/** A file of this many complaints through the desk's verbs, from its first piece to its report. */
function imported(name: string, fileOf: (size: Size) => Promise<Uint8Array>): Contestant {
  return {
    name,
    kind: 'ours',
    async ready(size) {
      const bytes = await fileOf(size);
      const dataDir = mkdtempSync(join(tmpdir(), 'fangxin-desk-bench-'));
      const { desk, ask, signIn } = await openBenchDesk(dataDir);
      await ask('owner', 'firstRun', firstRun);
      await signIn('head');
      const { expected, header, layout } = understood(bytes);
      const id = 'bench-old-ledger';
      return {
        async work() {
          for (let offset = 0; offset < bytes.length; offset += pieceBytes) {
            const piece = toBase64(bytes.subarray(offset, offset + pieceBytes));
            await ask('head', 'sendOldLedger', { file: id, offset, bytes: piece });
          }
          await ask('head', 'startLedgerImport', {
            ...{ id, name: '台账', file: id, sheet: 0, header, columns: [...layout], answers: firstAnswers },
            ...{ again: [], expected },
          });
          for (;;) {
            const status = await ask('head', 'ledgerImportStatus', { job: id });
            if (status.state === 'running') await wait(20);
            else return status;
          }
        },
        made(status) {
          const { state, numbers, left } = status as { state: string; numbers: unknown[]; left: unknown[] };
          if (numbers.length + left.length !== expected.taken)
            throw new Error(`old ledger: expected ${expected.taken} rows, got ${numbers.length}`);
          return `${state}, ${numbers.length} taken, ${left.length} left`;
        },
        async after() {
          await desk.close();
          rmSync(dataDir, { recursive: true });
        },
      };
    },
  };
}

function understood(bytes: Uint8Array) {
  const book = readSheets(bytes);
  const sheet = book.ok ? book.sheets[0] : undefined;
  if (!sheet) throw new Error('old ledger: expected a sheet, got none');
  const layout = findLayout(sheet.rows);
  const rows = readLedgerRows(sheet, layout, firstAnswers, { today: dateAt(Date.now()), titles: ['台账'] });
  const taken = rows.filter((row) => row.kind === 'taken').length;
  return { expected: { rows: rows.length, taken }, header: layout.header, layout: layout.columns };
}

const csv = imported('CSV', async ({ rows }) => {
  const heading = columns.map((one) => one.heading).join(',');
  const lines = madeUpTable(rows).map((row) => row.map(cellText).join(','));
  return utf8([heading, ...lines].join('\r\n'));
});
const xlsx = imported('XLSX', ({ rows }) => workbook(madeUpTable(rows), 0));

export const oldLedger: Benchmark = {
  id: 'old-ledger',
  title: 'An old ledger through the desk',
  of: ({ rows }) => `${rows} rows: sent, read, compared, sealed, counted`,
  goals: [],
  contestants: [csv, xlsx],
};
