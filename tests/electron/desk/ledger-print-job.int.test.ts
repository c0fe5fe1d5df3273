import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { concatBytes, fromBase64, hexToBytes } from '../../../shared/bytes.ts';
import { columns } from '../../../shared/inspection/columns.ts';
import { shortRoot } from '../../../shared/ledger/checkpoint.ts';
import { parseEntry } from '../../../shared/ledger/entry.ts';
import { open } from '../../support/commands.ts';
import { printedPages } from '../../support/printed-pages.ts';
import { printedTable, withoutSpace } from '../../support/printed-table.ts';
import { RealDesk, staff, type Who } from '../../support/real-desk.ts';

let real: RealDesk;
beforeEach(async () => {
  real = await RealDesk.fresh();
  await real.signIn('clerk', 'otherClerk', 'head', 'inspector');
  await real.submit('clerk', null, open({ name: '王小明', phone: '13812345678' }));
});
afterEach(() => real.remove());

const everything = { from: null, to: null } as const;
const leftBehind = () => {
  const folder = join(real.dataDir, 'ledger-prints');
  return existsSync(folder) ? readdirSync(folder) : [];
};

async function finished(who: Who, job: string) {
  for (;;) {
    const status = await real.must(who, 'ledgerPrintStatus', { job });
    if (status.state !== 'running') return status;
    await wait(10);
  }
}

async function pagesOf(who: Who, job: string) {
  expect(await finished(who, job)).toMatchObject({ state: 'done', refusal: null });
  const pieces: Uint8Array[] = [];
  for (let offset: number | null = 0; offset !== null; ) {
    const piece: { bytes: string; next: number | null } = await real.must(who, 'readLedgerPrint', {
      job,
      offset,
    });
    pieces.push(fromBase64(piece.bytes) ?? new Uint8Array());
    offset = piece.next;
  }
  return printedPages(concatBytes(...pieces));
}

async function lastEntry() {
  const { entries } = await real.must('clerk', 'entriesFrom', { from: (await real.size()) - 1, limit: 1 });
  return parseEntry(entries[0]?.entry ?? '');
}

type Pages = Awaited<ReturnType<typeof printedPages>>;
const textOf = (pages: Pages) =>
  withoutSpace(pages.flatMap(({ runs }) => runs.map(({ text }) => text)).join(''));
const cell = (pages: Pages, heading: string) =>
  printedTable(pages).map((row) => row[columns.findIndex((column) => column.heading === heading)]);

describe('a clerk prints the ledger with its people masked (L8, X4)', () => {
  test('sealed with the very state the paper names in its foot, then made, then gone from the desk', async () => {
    const { size, root } = await real.must('clerk', 'head', {});
    const { job } = await real.must('clerk', 'startLedgerPrint', {
      id: real.commandId(),
      ...everything,
      masked: true,
    });
    expect(await lastEntry()).toMatchObject({
      type: 'LedgerPrinted',
      by: { operator: 'op-1', role: 'clerk' },
      data: { ...everything, selected: false, personal: false, size, root },
    });
    const pages = await pagesOf('clerk', job);
    const text = textOf(pages);
    expect(text).toContain(withoutSpace(`记录条数 ${size}　根值摘要 ${shortRoot(hexToBytes(root))}`));
    expect(pages).toHaveLength(1);
    expect(text).toContain('第1页，共');
    expect(text.endsWith('1页')).toBe(true);
    expect(leftBehind()).toEqual([]);
    expect((await real.refused('clerk', 'readLedgerPrint', { job, offset: 0 })).code).toBe('export-unknown');
  });

  test('neither name nor phone is anywhere on it, and it says so', async () => {
    const { job } = await real.must('clerk', 'startLedgerPrint', {
      id: real.commandId(),
      ...everything,
      masked: true,
    });
    const pages = await pagesOf('clerk', job);
    expect(cell(pages, '消费者姓名')).toEqual(['王**']);
    expect(cell(pages, '联系电话').map((text) => withoutSpace(text ?? ''))).toEqual(['*******5678']);
    const text = textOf(pages);
    expect(text).toContain('姓名和电话已隐去');
    for (const hidden of ['小明', '1381234']) expect(text).not.toContain(hidden);
  });

  test('of the days asked for, and of no other', async () => {
    const printed = async (from: string | null, to: string | null) => {
      const asked = { id: real.commandId(), from, to, masked: true };
      const { job } = await real.must('clerk', 'startLedgerPrint', asked);
      return printedTable(await pagesOf('clerk', job)).length;
    };
    expect(await printed('2026-06-01', '2026-06-01')).toBe(1);
    expect(await printed('2026-06-02', null)).toBe(0);
    expect(await printed(null, '2026-05-31')).toBe(0);
    const backward = { id: real.commandId(), from: '2026-06-02', to: '2026-06-01', masked: true };
    expect((await real.refused('clerk', 'startLedgerPrint', backward)).code).toBe('period-invalid');
  });
});

describe('names and phones in full are a head’s to hand out (X4)', () => {
  const full = (pin?: string) => ({
    id: real.commandId(),
    ...everything,
    masked: false,
    ...(pin && { pin }),
  });

  test('on their own fresh PIN', async () => {
    const size = await real.size();
    expect((await real.refused('head', 'startLedgerPrint', full())).code).toBe('pin-needed');
    expect((await real.refused('head', 'startLedgerPrint', full('902817'))).code).toBe('wrong-pin');
    expect(await real.size()).toBe(size);
    const { job } = await real.must('head', 'startLedgerPrint', full(staff.head.pin));
    expect(await lastEntry()).toMatchObject({ type: 'LedgerPrinted', data: { personal: true } });
    const pages = await pagesOf('head', job);
    expect(cell(pages, '消费者姓名')).toEqual(['王小明']);
    expect(cell(pages, '联系电话').map((text) => withoutSpace(text ?? ''))).toEqual(['13812345678']);
    expect(textOf(pages)).not.toContain('姓名和电话已隐去');
  });

  test('not a clerk’s, with whatever PIN, and nothing is sealed', async () => {
    const size = await real.size();
    for (const pin of [undefined, staff.clerk.pin])
      expect((await real.refused('clerk', 'startLedgerPrint', full(pin))).code).toBe('role-may-not');
    expect(await real.size()).toBe(size);
  });

  test('and nobody else fetches, watches or stops what a head has made', async () => {
    const { job } = await real.must('head', 'startLedgerPrint', full(staff.head.pin));
    await finished('head', job);
    for (const verb of ['ledgerPrintStatus', 'cancelLedgerPrint'])
      expect((await real.refused('clerk', verb, { job })).code).toBe('export-unknown');
    expect((await real.refused('clerk', 'readLedgerPrint', { job, offset: 0 })).code).toBe('export-unknown');
    expect(await pagesOf('head', job)).toHaveLength(1);
  });
});

test('the same paper is started once; another under its id is refused', async () => {
  const asked = { id: real.commandId(), ...everything, masked: true };
  const first = await real.must('clerk', 'startLedgerPrint', asked);
  const size = await real.size();
  expect(await real.must('clerk', 'startLedgerPrint', asked)).toEqual(first);
  expect(await real.size()).toBe(size);
  const other = { ...asked, to: '2026-06-30' };
  expect((await real.refused('clerk', 'startLedgerPrint', other)).code).toBe('command-id-reused');
});

test('after a cut a retry gets the paper of the first answer, whatever came in between', async () => {
  const asked = { id: real.commandId(), ...everything, masked: true };
  const { size } = await real.must('clerk', 'head', {});
  await real.must('clerk', 'startLedgerPrint', asked);
  await real.close();
  expect(leftBehind()).toEqual([]);
  mkdirSync(join(real.dataDir, 'ledger-prints'), { recursive: true });
  writeFileSync(join(real.dataDir, 'ledger-prints/cut-off'), 'people’s data');
  await real.open();
  expect(leftBehind()).toEqual([]);
  await real.signIn('clerk');
  await real.submit('clerk', null, open());
  const { job } = await real.must('clerk', 'startLedgerPrint', asked);
  const pages = await pagesOf('clerk', job);
  expect(textOf(pages)).toContain(`记录条数${size}`);
  expect(printedTable(pages)).toHaveLength(1);
});

test('progress is pushed; a cancelled print leaves nothing, and says so', async () => {
  const states: string[] = [];
  const stop = real.desk.onPush((push) => {
    if ('job' in push) states.push(push.state);
  });
  const { job } = await real.must('clerk', 'startLedgerPrint', {
    id: real.commandId(),
    ...everything,
    masked: true,
  });
  const status = await real.must('clerk', 'cancelLedgerPrint', { job });
  stop();
  expect(status).toMatchObject({ state: 'cancelled', refusal: { code: 'export-cancelled' } });
  expect(states.at(-1)).toBe('cancelled');
  expect(leftBehind()).toEqual([]);
  expect((await real.refused('clerk', 'readLedgerPrint', { job, offset: 0 })).code).toBe('export-unknown');
});

test('a private part that is gone fails the print by a name of its own, and nothing is left', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await real.close();
  const log = new DatabaseSync(join(real.dataDir, 'log.sqlite'));
  log.exec("DROP TRIGGER entry_stays; UPDATE entry SET private = NULL WHERE about <> 'store'");
  log.close();
  await real.open();
  await real.signIn('clerk');
  const asked = { id: real.commandId(), ...everything, masked: true };
  const { job } = await real.must('clerk', 'startLedgerPrint', asked);
  expect(await finished('clerk', job)).toMatchObject({
    state: 'failed',
    refusal: { code: 'ledger-print-failed' },
  });
  expect(leftBehind()).toEqual([]);
  vi.restoreAllMocks();
});
