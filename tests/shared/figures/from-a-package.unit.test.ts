import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sumOfCounts } from '../../../shared/figures/counts.ts';
import { figuresOf } from '../../oracle/figures.ts';
import { factsOfPackage, figuresBothWays } from '../../support/figures-of-package.ts';

test('K1–K3: from the public bytes of the entries of a package alone the oracle counts the same figures', () => {
  const facts = factsOfPackage(readFileSync('tests/vectors/inspection-package-1.zip'));
  const { ours, oracles } = figuresBothWays(facts);
  expect(Object.keys(ours).length).toBeGreaterThan(1);
  expect(sumOfCounts(Object.values(ours))['end.settled']).toBeGreaterThan(0);
  expect(oracles).toEqual(ours);
  expect(figuresOf(facts)).toEqual(oracles);
});
