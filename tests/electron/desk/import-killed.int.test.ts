import { fork } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dataOf, importFile, ledgerOf, understood } from '../../support/old-ledger.ts';
import { RealDesk } from '../../support/real-desk.ts';

let real: RealDesk;
beforeEach(async () => {
  real = await RealDesk.fresh();
});
afterEach(() => real.remove());

const count = 1_200;

/** Lets a desk of its own go on with the import, and kills it (kill -9) once it has written so many rows. */
async function killedAfter(rows: number): Promise<void> {
  await real.close();
  const child = fork(
    join(import.meta.dirname, 'import-and-tell.ts'),
    [real.dataDir, `killed-after-${rows}`, String(count)],
    {
      execArgv: process.execArgv.filter((one) => !one.startsWith('--inspect')),
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  );
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.on('message', (done) => {
    if (Number(done) >= rows) child.kill('SIGKILL');
  });
  await ended;
  expect(child.signalCode).toBe('SIGKILL');
  await real.open();
  await real.signIn('head', 'owner');
}

test('N2, L7: an import whose desk is killed again and again goes on with the same file, and nothing is lost or twice', {
  timeout: 300_000,
}, async () => {
  let written = 0;
  for (const rows of [1, 150, 300]) {
    await killedAfter(rows);
    const sealed = await dataOf(real, 'ComplaintImported');
    // Whole pieces in their order, none begun twice, and what was written stays.
    expect(sealed.map(({ row }) => row)).toEqual(sealed.map((_, at) => at + 2));
    expect(sealed.length).toBeGreaterThanOrEqual(Math.max(rows, written));
    expect(sealed.length).toBeLessThan(count);
    expect(await dataOf(real, 'LedgerImported')).toEqual([]);
    expect((await real.must('owner', 'status', {})).state).toBe('ready');
    written = sealed.length;
  }
  const seen = await real.must('head', 'checkLedgerImport', await understood(real, 'head', ledgerOf(count)));
  expect(seen).toEqual({ already: [], resumes: written });

  const status = await importFile(real, 'head', ledgerOf(count));
  expect(status).toMatchObject({ state: 'done', left: [], total: count - written });
  expect(status.numbers.map(({ row }) => row).sort((a, b) => a - b)).toEqual(
    Array.from({ length: count }, (_, at) => at + 2),
  );
  const all = await dataOf(real, 'ComplaintImported');
  expect(new Set(all.map(({ row }) => row)).size).toBe(count);
  expect(new Set(all.map(({ number }) => number)).size).toBe(count);
  expect(all).toHaveLength(count);
  // Rows in are rows taken and rows reported: the heading is the one that is not taken.
  expect(await dataOf(real, 'LedgerImported')).toMatchObject([
    { rows: count + 1, taken: count, reported: 1 },
  ]);
});
