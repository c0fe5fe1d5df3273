import { dateIn } from '../calendar.ts';
import type { Tier } from '../codes.ts';
import { isOpen } from '../opening-hours.ts';
import { nextOnDuty, qualifiedOn } from '../store/on-duty.ts';
import { dutySpans, isExpected, keepsRoster, momentIn, openSpans, zoneOf } from '../store/roster.ts';
import type { StoreState } from '../store/state.ts';
import { dueOf } from './due.ts';
import { twoTiersAllowed } from './needs.ts';
import type { Complaint } from './state.ts';

/** A complaint that waits where nobody who may receive or decide is expected; times are UTC ms. */
export type Unattended = Readonly<{
  tier: Tier;
  since: number;
  /** Who comes by the roster, and when; null when nobody does. */
  next: Readonly<{ at: number; operators: readonly string[] }> | null;
}>;

/**
 * Does the complaint wait, while the store is open, at a tier for which nobody is there: not by the roster, and not
 * among those who are signed in (`present`)? Its time runs on all the same (T5). Null where somebody is, where the
 * store keeps no roster, or where nothing has to be received or decided.
 */
export function unattended(
  complaint: Complaint,
  store: StoreState,
  at: number,
  present: readonly string[] = [],
): Unattended | null {
  const authority = store.authority[complaint.facts.authority];
  if (!authority || !keepsRoster(store) || !isOpen(at, store.openings)) return null;
  const what = dueOf(complaint, authority, store.openings)?.what;
  if (what !== 'receive' && what !== 'decide') return null;
  const { tier } = complaint;
  // Who has heard the consumer at another tier is no help here (T3).
  const heardElsewhere = (operator: string) =>
    complaint.receptions.some((one) => one.receiver === operator && one.tier !== tier);
  const may = (operator: string) => !heardElsewhere(operator) || twoTiersAllowed(store);
  const qualified = qualifiedOn(store, tier, dateIn(at, zoneOf(store))).filter(may);
  if (qualified.some((one) => present.includes(one) || isExpected(store, one, at))) return null;
  return { tier, since: since(complaint, qualified, store, at), next: nextOnDuty(store, tier, at, may) };
}

/** Since it waits here, the store is open, the roster says so, or the last of them went home: whichever came last. */
function since(complaint: Complaint, qualified: readonly string[], store: StoreState, at: number): number {
  const date = dateIn(at, zoneOf(store));
  const begins = openSpans(store, date).map(({ from }) => momentIn(store, date, from));
  const ends = qualified.flatMap((one) =>
    (dutySpans(store, one, date) ?? []).map(({ to }) => momentIn(store, date, to)),
  );
  const overs = store.deputies.flatMap((one) =>
    one.ended !== null && one.tier >= complaint.tier ? [one.ended] : [],
  );
  const moments = [complaint.tierSince, store.roster?.since ?? 0, ...begins, ...ends, ...overs];
  return Math.max(...moments.filter((one) => one <= at));
}
