import { type CalendarDate, dateIn, daysAfter } from '../calendar.ts';
import { type Tier, tiers } from '../codes.ts';
import { tierOfRole } from '../complaint/tiers.ts';
import { type Deputyship, isRunning } from './deputies.ts';
import {
  type DaySpan,
  dutySpans,
  isExpected,
  keepsRoster,
  momentIn,
  openSpans,
  without,
  zoneOf,
} from './roster.ts';
import type { Operator, StoreState } from './state.ts';

/** Somebody who is expected at the desk; `deputyship` by which they are of the tier, null where their role is enough. */
export type Expected = Readonly<{ operator: string; deputyship: Deputyship | null }>;
export type Duty = Readonly<{
  /** False where the store keeps no roster: then everybody active counts as being there. */
  kept: boolean;
  /** Whoever stands for the tier itself, and whoever of a higher one may stand in where nobody does. */
  tiers: Readonly<Record<Tier, Readonly<{ own: readonly Expected[]; above: readonly Expected[] }>>>;
}>;

/** Furthest that a roster is looked ahead. */
const furthestDays = 60;

/** Who is expected at each tier at a moment (UTC ms), by the roster and by the deputyships that run (D2, T3). */
export function onDuty(store: StoreState, at: number): Duty {
  const there = Object.values(store.operators).filter(
    ({ id, active, role }) => active && tierOfRole(role) > 0 && isExpected(store, id, at),
  );
  const of = (tier: Tier) => ({
    own: there.flatMap((one) => expectedAt(store, one, tier, at) ?? []),
    above: there
      .filter((one) => isAbove(store, one, tier, at))
      .map(({ id }) => ({ operator: id, deputyship: null })),
  });
  return { kept: keepsRoster(store), tiers: { 1: of(1), 2: of(2), 3: of(3) } };
}

/** Of this very tier, by role or as a deputy; null for everybody else. */
function expectedAt(store: StoreState, { id, role }: Operator, tier: Tier, at: number): Expected | null {
  if (tierOfRole(role) === tier) return { operator: id, deputyship: null };
  const deputyship = deputyshipsOf(store, id).find((one) => one.tier === tier && isRunning(one, at));
  return deputyship ? { operator: id, deputyship } : null;
}

function isAbove(store: StoreState, person: Operator, tier: Tier, at: number): boolean {
  if (expectedAt(store, person, tier, at)) return false;
  return tiers.some((higher) => higher > tier && expectedAt(store, person, higher, at) !== null);
}

function deputyshipsOf({ deputies }: StoreState, operator: string): readonly Deputyship[] {
  return deputies.filter((one) => one.deputy === operator && one.ended === null);
}

/** Everybody active who may stand for a tier on a date, wherever they are. */
export function qualifiedOn(store: StoreState, tier: Tier, date: CalendarDate): readonly string[] {
  return Object.values(store.operators)
    .filter(({ id, active, role }) => {
      if (!active || tierOfRole(role) === 0) return false;
      const standsIn = deputyshipsOf(store, id).some(
        (one) => one.tier >= tier && one.from <= date && date <= one.to,
      );
      return tierOfRole(role) >= tier || standsIn;
    })
    .map(({ id }) => id);
}

/** Opening hours of a date in which nobody who may stand for the tier is expected (D2); none where no roster is kept. */
export function uncoveredOn(store: StoreState, tier: Tier, date: CalendarDate): readonly DaySpan[] {
  if (!keepsRoster(store)) return [];
  const covered = qualifiedOn(store, tier, date).flatMap((one) => dutySpans(store, one, date) ?? []);
  return without(openSpans(store, date), covered);
}

/** Who comes next for a tier after a moment (UTC ms) by the roster, and when; null when nobody does for two months. */
export function nextOnDuty(
  store: StoreState,
  tier: Tier,
  at: number,
  may: (operator: string) => boolean,
): Readonly<{ at: number; operators: readonly string[] }> | null {
  let date = dateIn(at, zoneOf(store));
  for (let days = 0; days < furthestDays; days++) {
    const begins = qualifiedOn(store, tier, date)
      .filter(may)
      .flatMap((operator) =>
        (dutySpans(store, operator, date) ?? []).map(({ from }) => ({
          operator,
          at: momentIn(store, date, from),
        })),
      )
      .filter((one) => one.at > at);
    const first = Math.min(...begins.map((one) => one.at));
    if (begins.length > 0)
      return { at: first, operators: begins.filter((one) => one.at === first).map((one) => one.operator) };
    date = daysAfter(date, 1);
  }
  return null;
}
