import { expect, test } from 'vitest';
import type { Benchmark } from '../../build/bench/benchmark.ts';
import { quantile, ratio, summary } from '../../build/bench/measured.ts';
import { readBenchOptions } from '../../build/bench/options.ts';
import { resultLines, resultOf } from '../../build/bench/result-lines.ts';

test('a quantile is one of the values, whatever their order', () => {
  expect(quantile([5, 1, 4, 2, 3], 0.5)).toBe(3);
  expect(quantile([5, 1, 4, 2, 3], 0.95)).toBe(5);
  expect(quantile([], 0.5)).toBeNaN();
});

test('a summary is of all runs together; memory is that of the worst', () => {
  const runs = [
    { ms: [1, 2], peakMb: 10 },
    { ms: [3], peakMb: 30 },
  ];
  expect(summary('ours', 'ours', runs)).toEqual({
    ...{ name: 'ours', kind: 'ours', median: 2, p95: 3, runs: 3, peakMb: 30 },
  });
});

const benchmark = (limit: number, atLeast?: boolean): Benchmark => ({
  id: 'one',
  title: 'One',
  of: () => 'rows',
  contestants: [],
  goals: [
    {
      text: 'half of the other',
      limit,
      unit: '×',
      ...(atLeast !== undefined && { atLeast }),
      figure: (by) => ratio(by('ours')?.median, by('other')?.median),
    },
  ],
});
const size = { complaints: 300, rows: 100, printed: 100 };
const took = (name: string, ms: number) => summary(name, 'peer', [{ ms: [ms], peakMb: null }]);

test.each([
  [0.5, false, 4, true],
  [0.5, false, 6, false],
  [0.5, true, 4, false],
  [0.5, true, 6, true],
])('a goal of %d (at least: %s) against %d of 10 is met: %s', (limit, atLeast, ours, met) => {
  const result = resultOf(benchmark(limit, atLeast), size, [took('ours', ours), took('other', 10)]);
  expect(result.goals[0]?.met).toBe(met);
  expect(resultLines(result).join('\n')).toContain(`- ${met ? 'met' : 'NOT met'}: half of the other`);
});

test('a goal whose figure is not there is said to be not measured, never met', () => {
  const result = resultOf(benchmark(0.5), size, [took('ours', 4)]);
  expect(result.goals[0]?.met).toBeNull();
  expect(resultLines(result).join('\n')).toContain('not measured');
});

test('sizes are whole numbers; anything else is told', () => {
  expect(readBenchOptions(['labels', '--complaints', '5000', '--json', 'a.json'])).toMatchObject({
    names: ['labels'],
    size: { complaints: 5000 },
    json: 'a.json',
  });
  for (const words of [
    ['--rows', '1.5'],
    ['--complaints', 'many'],
    ['--rounds', '0'],
  ])
    expect(() => readBenchOptions(words)).toThrow('expected a whole number');
});
