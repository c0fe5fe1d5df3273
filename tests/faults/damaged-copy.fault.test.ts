import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startFailureOf } from '../../electron/start-failures.ts';
import { parseEntry } from '../../shared/ledger/entry.ts';
import { open, receive } from '../support/commands.ts';
import { RealDesk, staff } from '../support/real-desk.ts';
import { report, rounds } from './results.ts';

/** What a start on a damaged folder came to: every line as it was, a stop with its reason, or no start with its sentence. */
type Outcome = 'whole' | `stopped: ${string}` | `not started: ${string}`;

let whole: string;
let lines: readonly string[];
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const real = await RealDesk.fresh();
  await real.signIn('clerk');
  for (let i = 0; i < 30; i++) await real.submit('clerk', null, open({ content: `第 ${i} 件` }), receive);
  lines = await linesOf(real);
  await real.close();
  whole = mkdtempSync(join(tmpdir(), 'fangxin-desk-whole-'));
  cpSync(real.dataDir, whole, { recursive: true });
  await real.remove();
});
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(whole, { recursive: true, force: true });
});

/** As the first of three people reads them whose PIN still opens: one that does not is for a head to set anew. */
async function linesOf(real: RealDesk): Promise<string[]> {
  for (const who of ['clerk', 'head', 'owner'] as const) {
    const { operator, pin } = staff[who];
    if (!(await real.call(who, 'signIn', { operator, pin })).ok) continue;
    const { entries } = await real.must(who, 'entriesFrom', { from: 0, limit: 2000 });
    const abouts = [...new Set(entries.map(({ entry }) => parseEntry(entry)?.about ?? ''))];
    await real.must(who, 'keysFor', { abouts });
    return entries.map(({ entry }) => entry);
  }
  throw new Error('linesOf: nobody could sign in');
}

/** Starts a desk on a copy of the whole folder with one file damaged. */
async function startedOn(file: string, damage: (path: string) => void): Promise<Outcome> {
  const real = new RealDesk();
  cpSync(whole, real.dataDir, { recursive: true });
  damage(join(real.dataDir, file));
  try {
    await real.open();
    const stopped = async () => (await real.must('nobody', 'status', {})).reason;
    // The audit of the whole log runs beside the work and stops it where the root is not the signed one.
    const deadline = Date.now() + 60_000;
    for (;;) {
      const reason = await stopped();
      if (reason !== null) return `stopped: ${reason}`;
      const read = await linesOf(real).catch(() => null);
      if (read && read.length === lines.length && read.every((line, at) => line === lines[at]))
        return 'whole';
      if (Date.now() > deadline) throw new Error('lines read otherwise, and the desk goes on');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  } catch (error) {
    const failure = startFailureOf(error);
    if (failure === null) throw error;
    return `not started: ${failure}`;
  } finally {
    await real.remove();
  }
}

function flipped(at: number, bit: number): (path: string) => void {
  return (path) => {
    const bytes = readFileSync(path);
    const place = at % bytes.length;
    bytes[place] = (bytes[place] ?? 0) ^ (1 << bit);
    writeFileSync(path, bytes);
  };
}

function tally(outcomes: readonly Outcome[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const outcome of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

for (const file of ['log.sqlite', 'keys.sqlite']) {
  test(`L5: ${file} with one bit turned anywhere: never a line read otherwise, never a start that says nothing`, async () => {
    const outcomes: Outcome[] = [];
    const { length } = readFileSync(join(whole, file));
    for (let round = 0; round < rounds() * 10; round++) {
      const at = Math.floor(Math.random() * length);
      const outcome = await startedOn(file, flipped(at, round % 8)).catch((error: unknown) => {
        throw new Error(`byte ${at}, bit ${round % 8}: ${String(error)}`, { cause: error });
      });
      outcomes.push(outcome);
    }
    report(`bit-flip ${file}`, tally(outcomes));
  });

  test(`L5: ${file} cut off anywhere is never taken for whole`, async () => {
    const outcomes: Outcome[] = [];
    const { length } = readFileSync(join(whole, file));
    for (let round = 0; round < rounds() * 10; round++) {
      const at = Math.floor(Math.random() * length);
      const outcome = await startedOn(file, (path) => truncateSync(path, at)).catch((error: unknown) => {
        throw new Error(`cut at byte ${at}: ${String(error)}`, { cause: error });
      });
      expect(outcome, `cut at byte ${at} of ${length}`).not.toBe('whole');
      outcomes.push(outcome);
    }
    report(`truncation ${file}`, tally(outcomes));
  });
}
