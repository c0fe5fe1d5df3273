import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { coverageSource } from '../../../build/font-coverage.ts';

test('the stored coverage is that of the installed fonts', () => {
  const stored = readFileSync(new URL('../../../shared/documents/font-coverage.ts', import.meta.url), 'utf8');
  expect(stored).toBe(coverageSource());
});
