import { expect, test } from 'vitest';
import type { ReaderTask } from '../../../electron/desk/importing/reader-messages.ts';
import { openSheetReader, ReaderEnded, whyEnded } from '../../../electron/desk/importing/sheet-reader.ts';
import { utf8 } from '../../../shared/bytes.ts';

const rows = '2024-01-02,王芳,13500014729,杯子漏水了要求退货\n';
const task = (text: string): ReaderTask => ({
  name: '台账.csv',
  bytes: utf8(`日期,姓名,电话,投诉内容\n${text}`),
  sheet: 0,
  header: 1,
  columns: ['date', 'name', 'phone', 'content'],
  answers: { priceUnit: 'leave', wrongDay: 'report', year: 'take' },
  today: '2026-06-01',
  key: new Uint8Array(32),
});

async function ended(limits: { memory: number; reading: number }, text: string): Promise<unknown> {
  const reader = openSheetReader(task(text), new AbortController().signal, limits);
  return reader.read().then(
    () => 'read',
    (error: unknown) => error,
  );
}

test('a file that would take more memory than it may costs its own thread, and the person is told to split it', async () => {
  const error = await ended({ memory: 16, reading: 600_000 }, rows.repeat(60_000));
  expect(error).toBeInstanceOf(ReaderEnded);
  expect(whyEnded(error)).toEqual({ code: 'import-too-large' });
});

test('one that takes longer than it may is ended and said to be too large', async () => {
  const error = await ended({ memory: 2_048, reading: 1 }, rows.repeat(60_000));
  expect(error).toBeInstanceOf(ReaderEnded);
  expect(whyEnded(error)).toEqual({ code: 'import-too-large' });
});

test('the same thread reads what fits, and one that was stopped is not called too large', async () => {
  expect(await ended({ memory: 2_048, reading: 600_000 }, rows.repeat(100))).toBe('read');
  const abort = new AbortController();
  const reader = openSheetReader(task(rows.repeat(1_000)), abort.signal);
  const read = reader.read().catch((error: unknown) => error);
  abort.abort();
  expect(whyEnded(await read)).toEqual({ code: 'import-unreadable' });
});
