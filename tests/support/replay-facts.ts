import { hasEventShape } from '../../shared/events.ts';
import { createFindings } from '../../shared/inspection/findings.ts';
import { createReplay } from '../../shared/inspection/replay.ts';
import type { Json } from '../../shared/ledger/canonical.ts';
import type { PrivateParts } from '../../shared/ledger/commitment.ts';
import type { Entry } from '../../shared/ledger/entry.ts';
import type { Fact, History } from '../oracle/fact.ts';

/**
 * The index of the first fact that the verifier's own replay refuses, or null when it holds to the end. It is handed the
 * private parts as a package with all of them hands them on: what text a correction changed is judged too (L2).
 */
export function firstRefused(history: History): number | null {
  const findings = createFindings();
  const replay = createReplay(findings);
  let command = '';
  for (const [seq, fact] of history.entries()) {
    // A fact does not say of which command it is: what one person says of one complaint at one moment is taken for one.
    command = isOfOneBreath(history[seq - 1], fact) ? command : `x-${seq}`;
    replay.next(entryOf(fact, seq, command), partsOf(fact));
    if (!replay.whole()) return seq;
  }
  return null;
}

/** Has every fact the shape of its kind? The oracle does not look at it. */
export function isWellFormed(history: History): boolean {
  return history.every(({ event }) => hasEventShape(event.type, event.data));
}

function isOfOneBreath(before: Fact | undefined, { about, by, at }: Fact): boolean {
  return before?.about === about && before.by.operator === by.operator && before.at === at;
}

/** Nobody looks here whether a part is the one that was committed to. */
const anySalt = '';

function partsOf({ event: { person, words } }: Fact): PrivateParts {
  return {
    ...(person && { person: { salt: anySalt, part: person } }),
    ...(words && { words: { salt: anySalt, part: words } }),
  };
}

function entryOf({ event, by, about, at }: Fact, seq: number, command: string): Entry {
  return {
    seq,
    chapter: 1,
    counter: 'c-1',
    at,
    offset: 480,
    by,
    session: 's-1',
    command,
    about,
    type: event.type,
    v: 1,
    data: event.data as unknown as Readonly<Record<string, Json>>,
    private: { person: event.person ? 'committed' : null, words: event.words ? 'committed' : null },
  };
}
