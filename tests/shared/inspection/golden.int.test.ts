import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { check, inShort } from '../../support/check.ts';

const golden = new Uint8Array(
  readFileSync(new URL('../../vectors/inspection-package-1.zip', import.meta.url)),
);

test('the package of format 1 that was first written holds for ever', async () => {
  const report = await check(golden, { key: '81b1' });
  expect(inShort(report)).toBe('broken key@0');
  const again = await check(golden, { key: report.fingerprint });
  expect([inShort(again), again.mark, again.counts.entries, again.counts.rows]).toEqual([
    'holds',
    'demonstration',
    45,
    5,
  ]);
  expect(again.root).toBe('2cfc82810b514837de0eb691c86aa7418c23074053ee4694546d6ca979065d40');
});
