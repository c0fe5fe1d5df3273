import { readFileSync } from 'node:fs';
import { factsOfPackage, figuresBothWays } from './figures-of-package.ts';

// node tests/support/compare-figures.ts PACKAGE: for packages that are too large for a test.
const facts = factsOfPackage(readFileSync(process.argv[2] ?? ''));
const { ours, oracles } = figuresBothWays(facts);
const days = new Set([...Object.keys(ours), ...Object.keys(oracles)]);
let [numbers, different] = [0, 0];
for (const day of days) {
  const keys = new Set([...Object.keys(ours[day] ?? {}), ...Object.keys(oracles[day] ?? {})]);
  for (const key of keys) {
    numbers += 1;
    const [own, other] = [ours[day]?.[key] ?? 0, oracles[day]?.[key] ?? 0];
    if (own === other) continue;
    different += 1;
    console.log(`${day} ${key}: ours ${own}, the oracle's ${other}`);
  }
}
console.log(`${facts.length} entries, ${days.size} days, ${numbers} numbers, ${different} different`);
process.exitCode = different === 0 && numbers > 0 ? 0 : 1;
