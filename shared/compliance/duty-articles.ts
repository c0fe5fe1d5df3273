import { type CalendarDate, daysAfter } from '../calendar.ts';
import { tiers } from '../codes.ts';
import { tierOfRole } from '../complaint/tiers.ts';
import { uncoveredOn } from '../store/on-duty.ts';
import { keepsRoster } from '../store/roster.ts';
import type { Operator, StoreState } from '../store/state.ts';
import { type OpenGap, type Point, point } from './article.ts';
import { standing } from './compliance.ts';
import { intervals, leastQualified } from './intervals.ts';

/** Active people who serve at the desk. */
export function serving({ operators }: StoreState): readonly Operator[] {
  return Object.values(operators).filter(({ active, role }) => active && tierOfRole(role) > 0);
}

/** The entries that last said who these people are. */
function entriesOf({ compliance }: StoreState, people: readonly string[]): readonly number[] {
  return people.flatMap((id) => compliance.basis.people[id]?.seq ?? []);
}

/** D2: a service body is led by the person in charge. */
export function serviceBody(store: StoreState): readonly Point[] {
  const people = serving(store)
    .filter(({ role }) => role === 'enterprise-head')
    .map(({ id }) => id);
  return [
    people.length > 0
      ? point('head-leads', 'there', { people, entries: entriesOf(store, people) })
      : point('head-none', 'missing'),
  ];
}

/** D2: the staff of a smaller store is named. */
export function namedStaff(store: StoreState): readonly Point[] {
  const people = serving(store).map(({ id }) => id);
  return [
    people.length > 0
      ? point('staff-named', 'there', { people, entries: entriesOf(store, people) })
      : point('staff-none', 'missing'),
  ];
}

/** D2: two or more people at the desk whose qualification runs on the day. */
export function qualifiedStaff(store: StoreState, day: CalendarDate): readonly Point[] {
  const active = new Set(serving(store).map(({ id }) => id));
  const running = standing(store.compliance, 'QualificationRecorded').filter(
    ({ data }) =>
      active.has(data.operator) && data.since <= day && (data.until === null || day <= data.until),
  );
  const people = [...new Set(running.map(({ data }) => data.operator))];
  const says = {
    people,
    count: people.length,
    entries: running.map(({ seq }) => seq),
    records: running.map(({ data }) => data.record),
  };
  if (people.length < leastQualified) return [point('qualified-few', 'missing', says)];
  // Until when each of them is qualified, whichever of their qualifications lasts longest.
  const ends = people.map((id) =>
    running
      .filter(({ data }) => data.operator === id)
      .map(({ data }) => data.until ?? '9999-12-31')
      .toSorted()
      .at(-1),
  );
  const until = ends.toSorted().at(-leastQualified) ?? day;
  const soon = until <= daysAfter(day, intervals.soonDays);
  const due = until === '9999-12-31' ? null : until;
  return [point('qualified-enough', soon ? 'due-soon' : 'there', { ...says, due })];
}

/** D2: all opening hours are covered, by the roster against the hours in force. */
export function openingHours(store: StoreState, day: CalendarDate): readonly Point[] {
  const { settings, calendar, roster } = store.compliance.basis;
  const entries = [settings, calendar, roster].filter((one) => one !== null);
  if (!keepsRoster(store)) return [point('roster-none', 'missing', { entries })];
  const gaps = Array.from({ length: intervals.coverAhead }, (_, ahead) => daysAfter(day, ahead)).flatMap(
    (date) => uncoveredOn(store, 1, date).map((span): OpenGap => ({ date, ...span })),
  );
  const now = gaps.filter(({ date }) => date < daysAfter(day, intervals.coverNow));
  const later = gaps.slice(now.length);
  const uncovered = (state: 'missing' | 'due-soon', some: readonly OpenGap[]) =>
    some[0] ? [point('hours-uncovered', state, { entries, gaps: some, due: some[0].date })] : [];
  const points = [...uncovered('missing', now), ...uncovered('due-soon', later)];
  return points.length > 0 ? points : [point('hours-covered', 'there', { entries })];
}

/** D2: the desk stands at the entrance; where it stood last says the record of the latest day. */
export function deskPlace(store: StoreState, day: CalendarDate): readonly Point[] {
  const last = standing(store.compliance, 'DeskPlaced')
    .filter(({ data }) => data.day <= day)
    .toSorted((a, b) => (a.data.day === b.data.day ? a.seq - b.seq : a.data.day < b.data.day ? -1 : 1))
    .at(-1);
  if (!last) return [point('desk-unsaid', 'missing')];
  const says = { entries: [last.seq], records: [last.data.record], is: last.data.place };
  return [
    last.data.place === 'entrance'
      ? point('desk-at-entrance', 'there', says)
      : point('desk-elsewhere', 'missing', says),
  ];
}

/** T3: somebody stands for each tier, by role or as a deputy on the day. */
export function threeTiers(store: StoreState, day: CalendarDate): readonly Point[] {
  return tiers.map((tier) => {
    const own = serving(store).filter(({ role }) => tierOfRole(role) === tier);
    const two = store.settings?.twoTiers === true;
    const above = two ? serving(store).filter(({ role }) => tierOfRole(role) > tier) : [];
    const deputies = store.deputies.filter(
      (one) => one.tier === tier && one.ended === null && one.from <= day && day <= one.to,
    );
    const byRole = [...own, ...above].map(({ id }) => id);
    const people = [...new Set([...byRole, ...deputies.map(({ deputy }) => deputy)])];
    const named = deputies.flatMap(({ deputyship }) => store.compliance.basis.deputies[deputyship - 1] ?? []);
    const entries = [...entriesOf(store, byRole), ...named];
    return people.length > 0
      ? point('tier-held', 'there', { is: tier, people, entries })
      : point('tier-empty', 'missing', { is: tier });
  });
}
