import type { Complaint } from '../complaint/state.ts';
import { type Opening, openMinutesBetween } from '../opening-hours.ts';
import { bucketOf } from './buckets.ts';
import type { Counting } from './contribution.ts';
import type { Line } from './counts.ts';
import { bucketKey, minutesKey, type TimeKind, timeAtTier } from './figure-keys.ts';

type Span = Readonly<{ kind: TimeKind; from: number; to: number }>;

/**
 * How long it took, in minutes of opening hours (T5): at each tier from the arrival to the first reception, and from
 * that to the first decision; and from the opening to the end. Each on the day it was over.
 */
export function timeLines(
  complaint: Complaint,
  openings: readonly Opening[],
  count: Counting,
): readonly Line[] {
  return [...waitLines(complaint), ...spansLines(complaint, openings, count)];
}

/** How long its consumer waited with a ticket, in minutes on the clock (D1); a complaint without one tells nothing. */
function waitLines({ ticket }: Complaint): readonly Line[] {
  if (!ticket) return [];
  const { day, waited } = ticket;
  return [
    { day, key: bucketKey('wait', bucketOf(waited)), count: 1 },
    { day, key: minutesKey('wait'), count: waited },
  ];
}

function spansLines(complaint: Complaint, openings: readonly Opening[], count: Counting): readonly Line[] {
  return spansOf(complaint).flatMap(({ kind, from, to }) => {
    const minutes = openMinutesBetween(from, to, openings);
    return [count(to, bucketKey(kind, bucketOf(minutes))), count(to, minutesKey(kind), minutes)];
  });
}

function spansOf(complaint: Complaint): readonly Span[] {
  const { standing, imported, openedAt, receptions, decisions, rises } = complaint;
  const spans: Span[] = [];
  for (const tier of [1, 2, 3] as const) {
    const reception = receptions.find((one) => one.tier === tier);
    if (!reception) continue;
    // When an imported complaint came to tier 1 was before this desk knew of it.
    const arrival =
      tier === 1 ? (imported ? undefined : openedAt) : rises.find((rise) => rise.to === tier)?.at;
    if (arrival !== undefined)
      spans.push({ kind: timeAtTier('reception', tier), from: arrival, to: reception.at });
    const decision = decisions.find((one) => one.tier === tier);
    if (decision) spans.push({ kind: timeAtTier('decision', tier), from: reception.at, to: decision.at });
  }
  if (standing.kind === 'ended' && !imported)
    spans.push({ kind: 'handling', from: openedAt, to: standing.at });
  return spans;
}
