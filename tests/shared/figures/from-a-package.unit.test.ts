import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contributionOf } from '../../../shared/figures/contribution.ts';
import { type Counts, sumOfCounts } from '../../../shared/figures/counts.ts';
import { figuresOf } from '../../oracle/figures.ts';
import { factOf, readLog } from '../../oracle/package/entries.ts';
import { unpack } from '../../oracle/package/unpack.ts';
import { Counter } from '../../support/counter.ts';

test('K1–K3: from the public bytes of the entries of a package alone the oracle counts the same figures', () => {
  const opened = unpack(readFileSync('tests/vectors/inspection-package-1.zip'));
  if ('unreadable' in opened) throw new Error(`expected a package, got ${opened.unreadable}`);
  const log = readLog(opened.files.get('data/log.ndjson') ?? Buffer.alloc(0));
  // No private part is given: figures rest on public data.
  const facts = (log?.entries ?? []).flatMap((entry) => (entry ? [factOf(entry, undefined)] : []));
  const { complaints, store } = Counter.of(facts);
  const days: Record<string, Counts> = {};
  for (const complaint of complaints.values())
    for (const [day, counts] of Object.entries(contributionOf(complaint, store.openings)))
      days[day] = sumOfCounts([days[day] ?? {}, counts]);
  expect(Object.keys(days).length).toBeGreaterThan(1);
  expect(sumOfCounts(Object.values(days))['end.settled']).toBeGreaterThan(0);
  expect(figuresOf(facts)).toEqual(days);
});
