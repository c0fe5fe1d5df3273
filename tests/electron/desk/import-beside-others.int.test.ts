import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { open } from '../../support/commands.ts';
import { confirmed, ledgerOf } from '../../support/old-ledger.ts';
import { RealDesk } from '../../support/real-desk.ts';

let real: RealDesk;
beforeEach(async () => {
  real = await RealDesk.fresh();
  await real.signIn('clerk', 'head', 'owner');
});
afterEach(() => real.remove());

test('N1: while 30,000 rows are read, compared and written, the counter goes on at its own pace', {
  timeout: 300_000,
}, async ({ annotate }) => {
  const input = await confirmed(real, 'head', ledgerOf(30_000));
  await real.must('head', 'startLedgerImport', input);
  const times: number[] = [];
  const answeredIn = new Map<string, number>();
  let written = 0;
  let longestRun = 0;
  for (;;) {
    const from = performance.now();
    // A turn of the desk's own thread, then a verb: what a call from a screen waits for.
    await wait(0);
    const { stage, done } = await real.must('head', 'ledgerImportStatus', { job: input.id });
    times.push(performance.now() - from);
    answeredIn.set(stage, (answeredIn.get(stage) ?? 0) + 1);
    longestRun = Math.max(longestRun, done - written);
    written = done;
    if (done >= 1_000) break;
  }
  await real.submit('clerk', null, open());
  const stopped = await real.must('head', 'cancelLedgerImport', { job: input.id });
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round((times[Math.floor((times.length - 1) * share)] ?? 0) * 10) / 10;
  await annotate(`${times.length} answers: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms`);
  // On the desk's own thread a stage would be one answer, or none, however fast the machine.
  expect(answeredIn.get('reading')).toBeGreaterThan(20);
  expect(answeredIn.get('comparing')).toBeGreaterThan(20);
  expect(longestRun).toBeLessThanOrEqual(100);
  expect(stopped.numbers.length + stopped.left.length).toBe(30_000);
});
