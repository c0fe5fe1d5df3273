import { expect, test } from 'vitest';
import { countPlaywright, countVitest, summary, withExitCode } from '../../build/test/counts.ts';

const file = (status: string, ...results: string[]) => ({
  status,
  assertionResults: results.map((result) => ({ status: result })),
});

test('adds up both runs in one line', () => {
  const unit = countVitest({
    testResults: [file('passed', 'passed', 'passed'), file('failed', 'failed', 'passed')],
  });
  const whole = countPlaywright({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 0 }, errors: [] });
  expect(summary([unit, whole])).toBe('8 passed, 2 failed');
});

test('names what was skipped', () => {
  const unit = countVitest({ testResults: [file('passed', 'passed', 'pending', 'todo', 'skipped')] });
  expect(summary([unit])).toBe('1 passed, 0 failed, 3 skipped');
});

test('a file that broke before its first test is a failure', () => {
  expect(countVitest({ testResults: [file('failed')] })).toEqual({ passed: 0, failed: 1, skipped: 0 });
  const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
  expect(countPlaywright({ stats, errors: [{}] }).failed).toBe(1);
});

test('a crash without a failed test is a failure, a counted failure is not counted twice', () => {
  expect(withExitCode({ passed: 3, failed: 0, skipped: 0 }, 1).failed).toBe(1);
  expect(withExitCode({ passed: 3, failed: 2, skipped: 0 }, 1).failed).toBe(2);
  expect(withExitCode({ passed: 3, failed: 0, skipped: 0 }, 0).failed).toBe(0);
});
