import { contributionOf } from '../../shared/figures/contribution.ts';
import { type Counts, sumOfCounts } from '../../shared/figures/counts.ts';
import type { Fact } from '../oracle/fact.ts';
import { figuresOneByOne } from '../oracle/figures-one-by-one.ts';
import { factOf, readLog } from '../oracle/package/entries.ts';
import { unpack } from '../oracle/package/unpack.ts';
import { Counter } from './counter.ts';

type Days = Record<string, Counts>;

/** The figures of each day twice over: as the desk folds them, and as the oracle counts them, which shares no code. */
export function figuresBothWays(facts: readonly Fact[]): Readonly<{ ours: Days; oracles: Days }> {
  const { complaints, store } = Counter.of(facts);
  const parts = new Map<string, Counts[]>();
  for (const complaint of complaints.values())
    for (const [day, counts] of Object.entries(contributionOf(complaint, store.openings)))
      parts.set(day, [...(parts.get(day) ?? []), counts]);
  const ours = Object.fromEntries([...parts].map(([day, counts]) => [day, sumOfCounts(counts)]));
  return { ours, oracles: figuresOneByOne(facts) };
}

/** What the public bytes of a package's entries say, no private part opened. @throws Error where it cannot be read. */
export function factsOfPackage(bytes: Buffer): readonly Fact[] {
  const opened = unpack(bytes);
  if ('unreadable' in opened) throw new Error(`expected a package, got ${opened.unreadable}`);
  const log = readLog(opened.files.get('data/log.ndjson') ?? Buffer.alloc(0));
  return (log?.entries ?? []).flatMap((entry) => (entry ? [factOf(entry, undefined)] : []));
}
