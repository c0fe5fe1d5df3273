import { type CalendarDate, dateIn } from '../calendar.ts';
import type { Role } from '../ledger/entry.ts';
import type { DeputyTier } from './duty-events.ts';

/** Somebody who stands in at a tier above their role, from the first to the last of these days. */
export type Deputyship = Readonly<{
  deputyship: number;
  deputy: string;
  /** The deputy's own role when named; a change of it ends the deputyship. */
  role: Role;
  tier: DeputyTier;
  from: CalendarDate;
  to: CalendarDate;
  /** The store's zone when it was named: its days are counted in that one. */
  zone: string;
  /** UTC ms. */
  named: number;
  /** When it was ended before its last day, UTC ms; null where it was not. */
  ended: number | null;
}>;

/** Does it run at this moment (UTC ms), by what is known of it now? */
export function isRunning(one: Deputyship, at: number): boolean {
  return one.ended === null && coversDay(one, at);
}

function coversDay({ from, to, zone }: Deputyship, at: number): boolean {
  const day = dateIn(at, zone);
  return from <= day && day <= to;
}

/** The highest tier that somebody stands in for at a moment (UTC ms); 0 where they are nobody's deputy. */
export function tierAsDeputy(deputies: readonly Deputyship[], operator: string, at: number): number {
  return Math.max(
    0,
    ...deputies.filter((one) => one.deputy === operator && isRunning(one, at)).map((one) => one.tier),
  );
}

/**
 * The deputyship by which somebody acted at a tier at a moment that has passed (UTC ms); null where their own role
 * was enough. Papers and tables name it.
 */
export function deputyshipThen(
  deputies: readonly Deputyship[],
  { operator, tier, at }: Readonly<{ operator: string; tier: number; at: number }>,
  tierOf: (role: Role) => number,
): Deputyship | null {
  const then = (one: Deputyship) =>
    one.named <= at && (one.ended === null || at <= one.ended) && coversDay(one, at);
  const fits = deputies.filter(
    (one) => one.deputy === operator && tierOf(one.role) < tier && tier <= one.tier && then(one),
  );
  return fits.at(0) ?? null;
}
