import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toBase64, utf8 } from '../../../shared/bytes.ts';
import type { Input } from '../../../shared/contract.ts';
import { findLayout } from '../../../shared/import/ledger-columns.ts';
import { firstAnswers, readLedgerRows } from '../../../shared/import/ledger-rows.ts';
import { readSheets } from '../../../shared/import/sheet.ts';
import { RealDesk, type Who } from '../../support/real-desk.ts';

let real: RealDesk;
beforeEach(async () => {
  real = await RealDesk.fresh();
  await real.signIn('clerk', 'head', 'owner');
});
afterEach(() => real.remove());

const sample = new Uint8Array(readFileSync('tests/fixtures/legacy-ledger-2024.csv'));

/** What a screen asks after a person has seen the preview and changed nothing. */
function asked(bytes: Uint8Array, name = '台账2024.csv'): Input<'startLedgerImport'> {
  const book = readSheets(bytes);
  const sheet = book.ok ? book.sheets[0] : undefined;
  if (!sheet) throw new Error('asked: expected a sheet, got none');
  const { header, headings, columns } = findLayout(sheet.rows);
  const rows = readLedgerRows(sheet, { header, headings, columns }, firstAnswers, {
    today: '2026-06-01',
    titles: [name],
  });
  const expected = { rows: rows.length, taken: rows.filter((row) => row.kind === 'taken').length };
  return {
    id: real.commandId(),
    name,
    bytes: toBase64(bytes),
    sheet: 0,
    header,
    columns: [...columns],
    answers: firstAnswers,
    expected,
  };
}

async function finished(who: Who, job: string) {
  for (;;) {
    const status = await real.must(who, 'ledgerImportStatus', { job });
    if (status.state !== 'running') return status;
    await wait(5);
  }
}

async function importAs(who: Who, input: Input<'startLedgerImport'>) {
  const { job } = await real.must(who, 'startLedgerImport', input);
  return finished(who, job);
}

async function entries(type: string): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = [];
  for (let from = 0; ; ) {
    const { entries: some } = await real.must('owner', 'entriesFrom', { from, limit: 2000 });
    if (some.length === 0) return found;
    from += some.length;
    for (const line of some) {
      const entry = JSON.parse(line.entry) as { type: string; data: Record<string, unknown> };
      if (entry.type === type) found.push(entry.data);
    }
  }
}

/** A ledger of so many rows. */
function ledgerOf(count: number): Uint8Array {
  const rows = Array.from(
    { length: count },
    (_, at) =>
      `${at + 1},2024-01-${String((at % 28) + 1).padStart(2, '0')},王芳,13500014729,第${at + 1}件：杯子漏水,保温杯,89,1个`,
  );
  return utf8(['序号,日期,姓名,电话,投诉内容,商品名称,单价,数量', ...rows].join('\n'));
}

test('L7: the sample comes in: 47 complaints, each numbered, and a count in which no row is lost', async () => {
  const status = await importAs('head', asked(sample));
  expect(status).toMatchObject({ state: 'done', left: [], refusal: null });
  expect(status.numbers.map(({ row }) => row)).toHaveLength(47);
  expect(status.numbers[0]).toEqual({ row: 3, number: '01-000001-2' });
  expect(await entries('ComplaintImported')).toHaveLength(47);
  expect(await entries('LedgerImported')).toMatchObject([{ rows: 53, taken: 47, reported: 6 }]);
});

test('L7: the same file again enters nothing twice, and says so of each row', async () => {
  await importAs('head', asked(sample));
  const again = await importAs('owner', asked(sample, 'a copy.csv'));
  expect(again.numbers).toEqual([]);
  expect(new Set(again.left.map(({ reason }) => reason))).toEqual(new Set(['already-imported']));
  expect(again.left).toHaveLength(47);
  expect(await entries('ComplaintImported')).toHaveLength(47);
  expect((await entries('LedgerImported')).at(-1)).toMatchObject({ rows: 53, taken: 0, reported: 53 });
});

test('L7: a stopped import keeps what it wrote, counts the rest as reported, and goes on from there', async () => {
  const input = asked(ledgerOf(900));
  const { job } = await real.must('head', 'startLedgerImport', input);
  const stopped = await real.must('head', 'cancelLedgerImport', { job });
  expect(stopped.state).toBe('cancelled');
  expect(stopped.numbers.length + stopped.left.length).toBe(900);
  expect(stopped.left.length).toBeGreaterThan(0);
  const rest = await importAs('head', asked(ledgerOf(900)));
  expect(rest.numbers).toHaveLength(stopped.left.length);
  expect(await entries('ComplaintImported')).toHaveLength(900);
});

test('N2, L7: a desk that closes in the midst of an import goes on without a row lost or doubled', async () => {
  await real.must('head', 'startLedgerImport', asked(ledgerOf(900)));
  await wait(20);
  await real.reopen();
  await real.signIn('head', 'owner');
  const status = await importAs('head', asked(ledgerOf(900)));
  expect(status.numbers.length + status.left.length).toBe(900);
  const rows = (await entries('ComplaintImported')).map(({ row }) => row);
  expect(new Set(rows).size).toBe(900);
  expect(rows).toHaveLength(900);
  const counted = (await entries('LedgerImported')).reduce((sum, one) => sum + Number(one.taken), 0);
  expect(counted).toBe(900);
});

test('L7: nothing is written where the desk counts otherwise than was confirmed', async () => {
  const input = asked(sample);
  const size = await real.size();
  const refusal = await real.refused('head', 'startLedgerImport', {
    ...input,
    expected: { rows: 53, taken: 46 },
  });
  expect(refusal.code).toBe('import-differs');
  expect(await real.size()).toBe(size);
});

test('L7: a clerk imports nothing, and what is no table is refused by what it is', async () => {
  const input = asked(sample);
  expect((await real.refused('clerk', 'startLedgerImport', input)).code).toBe('role-may-not');
  const locked = toBase64(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0));
  expect((await real.refused('head', 'startLedgerImport', { ...input, bytes: locked })).code).toBe(
    'import-old-format',
  );
});

test('what the columns hold is remembered for the next sheet with the same headings', async () => {
  const input = asked(sample);
  const headings = readSheets(sample);
  const cells = headings.ok ? (headings.sheets[0]?.rows[1]?.cells ?? []) : [];
  expect(await real.must('head', 'recallLedgerColumns', { headings: [...cells] })).toEqual({ columns: null });
  await importAs('head', {
    ...input,
    columns: input.columns.map((one) => (one === 'remark' ? 'other' : one)),
  });
  const { columns } = await real.must('head', 'recallLedgerColumns', { headings: [...cells] });
  expect(columns?.at(-1)).toBe('other');
});

test('T4: an imported complaint is reopened and handled like any other', async () => {
  await importAs('head', asked(sample));
  const { entries: all } = await real.must('owner', 'entriesFrom', { from: 0, limit: 2000 });
  const about =
    all
      .map((line) => JSON.parse(line.entry) as { type: string; about: string })
      .find((one) => one.type === 'ComplaintImported')?.about ?? '';
  await real.submit('clerk', about, { type: 'Reopen', reason: 'consumer-returned', note: '' });
  const received = await real.submit('clerk', about, { type: 'Receive' });
  expect(received).toMatchObject({ number: '01-000001-2', types: ['Received'] });
});
