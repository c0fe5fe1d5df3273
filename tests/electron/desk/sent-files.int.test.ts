import { afterEach, beforeEach, expect, test } from 'vitest';
import { toBase64 } from '../../../shared/bytes.ts';
import { confirmed, ledgerOf, sent, understood, watchedUntil } from '../../support/old-ledger.ts';
import { RealDesk } from '../../support/real-desk.ts';

let real: RealDesk;
beforeEach(async () => {
  real = await RealDesk.fresh();
  await real.signIn('head', 'owner');
});
afterEach(() => real.remove());

const bytes = ledgerOf(300);
const send = (who: 'head' | 'owner', file: string, offset: number, from = bytes) =>
  real.call(who, 'sendOldLedger', { file, offset, bytes: toBase64(from.subarray(offset, offset + 5_000)) });

test('L7: a ledger that crossed in many pieces is imported as the one file it is', async () => {
  const input = await confirmed(real, 'head', bytes);
  const file = await sent(real, 'head', bytes, 1_000);
  await real.must('head', 'startLedgerImport', { ...input, file });
  const status = await watchedUntil(real, 'head', input.id);
  expect(status).toMatchObject({ state: 'done', left: [] });
  expect(status.numbers).toHaveLength(300);
});

test('a piece out of its place is refused, and the file begins anew at 0', async () => {
  const file = 'old-ledger-1';
  expect(await send('head', file, 0)).toMatchObject({ ok: true, value: { received: 5_000 } });
  for (const offset of [10_000, 4_000])
    expect(await send('head', file, offset)).toMatchObject({ ok: false, refusal: { code: 'file-unknown' } });
  expect(await send('head', file, 5_000)).toMatchObject({ ok: true, value: { received: 10_000 } });
  expect(await send('head', file, 0)).toMatchObject({ ok: true, value: { received: 5_000 } });
});

test('X4: nobody asks about a file that another screen sent', async () => {
  const input = await understood(real, 'head', bytes);
  expect(await real.refused('owner', 'checkLedgerImport', input)).toEqual({ code: 'file-unknown' });
  expect(await send('owner', input.file, 5_000)).toMatchObject({ ok: false });
  expect(await real.must('head', 'checkLedgerImport', input)).toEqual({ already: [], resumes: 0 });
});

test('a desk that was started since has the file no more, and nothing is written', async () => {
  const input = await confirmed(real, 'head', bytes);
  await real.reopen();
  await real.signIn('head');
  const size = await real.size();
  expect(await real.refused('head', 'startLedgerImport', input)).toEqual({ code: 'file-unknown' });
  expect(await real.size()).toBe(size);
});

test('more than the largest ledger is refused before it fills the memory', async () => {
  const piece = toBase64(new Uint8Array(3_000_000));
  for (let at = 0; at < 21; at += 1)
    await real.must('head', 'sendOldLedger', { file: 'too-large', offset: at * 3_000_000, bytes: piece });
  const last = { file: 'too-large', offset: 63_000_000, bytes: piece };
  expect(await real.refused('head', 'sendOldLedger', last)).toEqual({ code: 'import-too-large' });
  const again = { ...last, bytes: '' };
  expect(await real.refused('head', 'sendOldLedger', again)).toEqual({ code: 'file-unknown' });
});
