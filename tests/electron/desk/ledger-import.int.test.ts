import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSheets } from '../../../shared/import/sheet.ts';
import { expectDerivedFits } from '../../support/derived-fits.ts';
import { confirmed, dataOf, importFile, ledgerOf, sent, watchedUntil } from '../../support/old-ledger.ts';
import { RealDesk } from '../../support/real-desk.ts';

let real: RealDesk;
beforeEach(async () => {
  real = await RealDesk.fresh();
  await real.signIn('clerk', 'head', 'owner');
});
afterEach(async () => {
  await expectDerivedFits(real);
  await real.remove();
});

const sample = new Uint8Array(readFileSync('tests/fixtures/legacy-ledger-2024.csv'));

test('L7: the sample comes in: 47 complaints, each numbered, and a count in which no row is lost', async () => {
  const status = await importFile(real, 'head', sample);
  expect(status).toMatchObject({ state: 'done', left: [], refusal: null });
  expect(status.numbers.map(({ row }) => row)).toHaveLength(47);
  expect(status.numbers[0]).toEqual({ row: 3, number: '01-000001-2' });
  expect(await dataOf(real, 'ComplaintImported')).toHaveLength(47);
  expect(await dataOf(real, 'LedgerImported')).toMatchObject([{ rows: 53, taken: 47, reported: 6 }]);
});

test('L7: the same file again enters nothing twice, and says so of each row', async () => {
  await importFile(real, 'head', sample);
  const again = await importFile(real, 'owner', sample, 'a copy.csv');
  expect(again.numbers).toEqual([]);
  expect(new Set(again.left.map(({ reason }) => reason))).toEqual(new Set(['already-imported']));
  expect(again.left).toHaveLength(47);
  expect(await dataOf(real, 'ComplaintImported')).toHaveLength(47);
  expect((await dataOf(real, 'LedgerImported')).at(-1)).toMatchObject({ rows: 53, taken: 0, reported: 53 });
});

test('L7: a stopped import keeps what it wrote, counts the rest as reported, and goes on from there', async () => {
  const input = await confirmed(real, 'head', ledgerOf(900));
  const { job } = await real.must('head', 'startLedgerImport', input);
  await watchedUntil(real, 'head', job, 1);
  const stopped = await real.must('head', 'cancelLedgerImport', { job });
  expect(stopped.state).toBe('cancelled');
  expect(stopped.numbers.length + stopped.left.length).toBe(900);
  expect(stopped.left.length).toBeGreaterThan(0);
  const rest = await importFile(real, 'head', ledgerOf(900));
  expect(rest.numbers).toHaveLength(stopped.left.length);
  expect(await dataOf(real, 'ComplaintImported')).toHaveLength(900);
});

test('N2, L7: a desk that closes in the midst of an import goes on without a row lost or doubled', async () => {
  const input = await confirmed(real, 'head', ledgerOf(900));
  await real.must('head', 'startLedgerImport', input);
  await watchedUntil(real, 'head', input.id, 1);
  await real.reopen();
  await real.signIn('head', 'owner');
  const status = await importFile(real, 'head', ledgerOf(900));
  expect(status.numbers.length + status.left.length).toBe(900);
  const rows = (await dataOf(real, 'ComplaintImported')).map(({ row }) => row);
  expect(new Set(rows).size).toBe(900);
  expect(rows).toHaveLength(900);
  const counted = (await dataOf(real, 'LedgerImported')).reduce((sum, one) => sum + Number(one.taken), 0);
  expect(counted).toBe(900);
});

test('L7: nothing is written where the desk counts otherwise than was confirmed', async () => {
  const input = await confirmed(real, 'head', sample);
  const size = await real.size();
  await real.must('head', 'startLedgerImport', { ...input, expected: { rows: 53, taken: 46 } });
  const status = await watchedUntil(real, 'head', input.id);
  expect(status).toMatchObject({ state: 'failed', stage: 'reading', refusal: { code: 'import-differs' } });
  expect(await real.size()).toBe(size);
});

test('L7: a clerk imports nothing, and what is no table is refused by what it is', async () => {
  const input = await confirmed(real, 'head', sample);
  expect((await real.refused('clerk', 'startLedgerImport', input)).code).toBe('role-may-not');
  const file = await sent(real, 'head', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0));
  await real.must('head', 'startLedgerImport', { ...input, file });
  expect(await watchedUntil(real, 'head', input.id)).toMatchObject({
    state: 'failed',
    refusal: { code: 'import-old-format' },
  });
});

test('L7: a second import waits for the first, and one that was stopped while it read wrote nothing', async () => {
  const first = await confirmed(real, 'head', ledgerOf(900));
  const second = await confirmed(real, 'owner', sample);
  const size = await real.size();
  await real.must('head', 'startLedgerImport', first);
  expect((await real.refused('owner', 'startLedgerImport', second)).code).toBe('import-running');
  const stopped = await real.must('head', 'cancelLedgerImport', { job: first.id });
  expect(stopped).toMatchObject({ state: 'cancelled', stage: 'reading', done: 0 });
  expect(await real.size()).toBe(size);
  expect((await real.refused('head', 'ledgerImportStatus', { job: second.id })).code).toBe('import-unknown');
});

test('what the columns hold is remembered for the next sheet with the same headings', async () => {
  const input = await confirmed(real, 'head', sample);
  const headings = readSheets(sample);
  const cells = headings.ok ? (headings.sheets[0]?.rows[1]?.cells ?? []) : [];
  expect(await real.must('head', 'recallLedgerColumns', { headings: [...cells] })).toEqual({ columns: null });
  await real.must('head', 'startLedgerImport', {
    ...input,
    columns: input.columns.map((one) => (one === 'remark' ? 'other' : one)),
  });
  await watchedUntil(real, 'head', input.id);
  const { columns } = await real.must('head', 'recallLedgerColumns', { headings: [...cells] });
  expect(columns?.at(-1)).toBe('other');
});

test('T4: an imported complaint is reopened and handled like any other', async () => {
  await importFile(real, 'head', sample);
  const { entries: all } = await real.must('owner', 'entriesFrom', { from: 0, limit: 2000 });
  const about =
    all
      .map((line) => JSON.parse(line.entry) as { type: string; about: string })
      .find((one) => one.type === 'ComplaintImported')?.about ?? '';
  await real.submit('clerk', about, { type: 'Reopen', reason: 'consumer-returned', note: '' });
  const received = await real.submit('clerk', about, { type: 'Receive' });
  expect(received).toMatchObject({ number: '01-000001-2', types: ['Received'] });
});
