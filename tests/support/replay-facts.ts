import { hasEventShape } from '../../shared/events.ts';
import { createFindings } from '../../shared/inspection/findings.ts';
import { createReplay } from '../../shared/inspection/replay.ts';
import type { Json } from '../../shared/ledger/canonical.ts';
import type { Entry } from '../../shared/ledger/entry.ts';
import type { Fact, History } from '../oracle/fact.ts';

/** The index of the first fact that the verifier's own replay refuses, or null when it holds to the end. */
export function firstRefused(history: History): number | null {
  const findings = createFindings();
  const replay = createReplay(findings);
  for (const [seq, fact] of history.entries()) {
    replay.next(entryOf(fact, seq), null);
    if (!replay.whole()) return seq;
  }
  return null;
}

/** Has every fact the shape of its kind? The oracle does not look at it. */
export function isWellFormed(history: History): boolean {
  return history.every(({ event }) => hasEventShape(event.type, event.data));
}

function entryOf({ event, by, about, at }: Fact, seq: number): Entry {
  return {
    seq,
    chapter: 1,
    counter: 'c-1',
    at,
    offset: 480,
    by,
    session: 's-1',
    command: `x-${seq}`,
    about,
    type: event.type,
    v: 1,
    data: event.data as unknown as Readonly<Record<string, Json>>,
    private: { person: null, words: null },
  };
}
