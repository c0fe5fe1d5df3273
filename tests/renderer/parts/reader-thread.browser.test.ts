import { describe, expect, test } from 'vitest';
import { openReaderThread } from '../../../renderer/parts/reader-thread.ts';
import { openImportReader } from '../../../renderer/screens/import-ledger/import-worker.ts';

function threadOf(script: string, patience: number) {
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  return openReaderThread<number, string>({
    start: () => new Worker(address),
    broken: () => 'broken',
    tooLong: () => 'too long',
    patience,
  });
}

describe('a reader of strangers’ files', () => {
  test('answers in order; the clock of each begins when the one before is done', async () => {
    const thread = threadOf(
      'onmessage = ({ data }) => setTimeout(() => postMessage("read " + data), 20)',
      60_000,
    );
    expect(await Promise.all([1, 2, 3].map(thread.ask))).toEqual(['read 1', 'read 2', 'read 3']);
    thread.close();
  });

  test('one that takes for ever is ended, and everything asked of it is answered', async () => {
    const thread = threadOf('onmessage = () => { for (;;); }', 300);
    expect(await Promise.all([1, 2].map(thread.ask))).toEqual(['too long', 'too long']);
  });

  test('one that breaks down is told as broken', async () => {
    const thread = threadOf('onmessage = () => { throw new Error("x"); }', 60_000);
    expect(await thread.ask(1)).toBe('broken');
  });

  test('one that is stopped never answers, and the page goes on', async () => {
    const thread = threadOf('onmessage = () => { for (;;); }', 60_000);
    let answered = false;
    void thread.ask(1).then(() => {
      answered = true;
    });
    thread.close();
    expect(await threadOf('onmessage = () => postMessage("next")', 60_000).ask(1)).toBe('next');
    expect(answered).toBe(false);
  });
});

test('the real reader of ledgers refuses a line of forty megabytes with a code, and reads the next file', async () => {
  const reader = openImportReader();
  const bytes = new Uint8Array(40_000_000).fill(0x61);
  expect(await reader.ask({ ask: 'open', bytes })).toEqual({ kind: 'refused', code: 'import-beyond-sheet' });
  const small = new TextEncoder().encode('日期,投诉内容\n2024-01-02,漏水\n');
  expect(await reader.ask({ ask: 'open', bytes: small })).toMatchObject({ kind: 'opened' });
  reader.close();
});
