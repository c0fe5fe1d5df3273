import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { benchmarks } from '../../build/bench/benchmarks.ts';

const size = JSON.stringify({ complaints: 300, rows: 300, printed: 300 });

/** One contestant once, as the benchmark runs it. */
function run(id: string, name: string): { ms: number[]; peakMb: number; made?: string } {
  const words = ['--expose-gc', 'build/bench/contestant.ts', id, name, size];
  const said = execFileSync(process.execPath, words, { encoding: 'utf8' });
  return JSON.parse(said.trimEnd().split('\n').at(-1) ?? '');
}

test('what is ours and needs no peer still runs, and is timed', () => {
  expect(run('spreadsheet', 'ours').ms[0]).toBeGreaterThan(0);
  expect(run('old-ledger', 'CSV').made).toBe('done, 300 taken, 0 left');
});

test('every benchmark has a name of its own, and everyone in it', () => {
  expect(new Set(benchmarks.map(({ id }) => id)).size).toBe(benchmarks.length);
  for (const one of benchmarks)
    if ('contestants' in one)
      expect(new Set(one.contestants.map(({ name }) => name)).size).toBe(one.contestants.length);
});
