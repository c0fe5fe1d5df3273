import { dateAtOffset } from '../calendar.ts';
import type { Complaint } from '../complaint/state.ts';
import type { Opening } from '../opening-hours.ts';
import { endLines } from './contribution-end.ts';
import { moneyLines } from './contribution-money.ts';
import { openingLines } from './contribution-opening.ts';
import { timeLines } from './contribution-times.ts';
import { byDay, type CountsByPeriod, type Line } from './counts.ts';

/** Adds one to a figure, or so many, on the day of a moment (UTC ms). */
export type Counting = (at: number, key: string, count?: number) => Line;

/**
 * All that a complaint, as it stands, adds to the figures (K1–K3), each on its day. The figures of a ledger are the sum
 * over its complaints: whatever changes one, its old contribution goes out and the new one comes in. So a correction,
 * a reopening or a link moves what was counted, and an erasure, which takes texts alone, moves nothing.
 *
 * - What it is about is counted on the day it was opened; a reception, a decision and what was paid on it, and the end,
 *   each on its own day, by the store's time as it was sealed with the opening.
 * - Of an imported complaint (L7) only what this desk did with it since it was reopened counts.
 * - A duplicate (L1c) is counted as that alone, on the day it ended: its other one has the rest.
 */
export function contributionOf(complaint: Complaint, openings: readonly Opening[]): CountsByPeriod {
  const { standing } = complaint;
  const count: Counting = (at, key, count = 1) => ({
    day: dateAtOffset(at, complaint.openedOffset),
    key,
    count,
  });
  if (standing.kind === 'ended' && standing.end === 'imported') return {};
  if (standing.kind === 'ended' && standing.end === 'duplicate')
    return byDay([count(standing.at, 'end.duplicate')]);
  return byDay([
    ...(complaint.imported ? [] : openingLines(complaint, count)),
    ...timeLines(complaint, openings, count),
    ...moneyLines(complaint, count),
    ...endLines(complaint, count),
  ]);
}
