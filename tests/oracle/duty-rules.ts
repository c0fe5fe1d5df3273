import { wallDate } from './day.ts';
import { type Fact, type History, last, said } from './fact.ts';
import { rankOfRole, roleOf } from './people.ts';

/** The zone of the store's days at the end of `history`. */
function zoneOf(history: History): string {
  return last(said(history, 'StoreSettingsSet'))?.data.settings.zone ?? 'UTC';
}

/** Has anything since ended what was named at `index`: a word that it is over, or a change of the person? */
function wasEnded(history: History, index: number, deputyship: number, deputy: string): boolean {
  return history.slice(index + 1).some(({ event }) => {
    if (event.type === 'DeputyEnded') return event.data.deputyship === deputyship;
    return event.type === 'OperatorChanged' && event.data.operator === deputy;
  });
}

/** Everyone who was named and is not ended, whatever their days, with the zone their days are counted in. */
function standing(history: History) {
  return said(history, 'DeputyNamed')
    .filter(({ data, index }) => !wasEnded(history, index, data.deputyship, data.deputy))
    .map(({ data, index }) => ({ ...data, zone: zoneOf(history.slice(0, index)) }));
}

/** T3: the tier somebody is of at `at`: by role, or as a deputy whose days have come and are not over. */
export function rankAt(history: History, operator: string, at: number): number {
  const own = rankOfRole(roleOf(history, operator) ?? '');
  if (own === 0) return 0;
  const tiers = standing(history)
    .filter((one) => one.deputy === operator)
    .filter(({ from, to, zone }) => from <= wallDate(at, zone) && wallDate(at, zone) <= to)
    .map((one): number => one.tier);
  return Math.max(own, ...tiers);
}

/** D2 and T3 over the roster and over who stands in: heads say it, in their own role. */
export function dutyBreach(before: History, fact: Fact): string | null {
  const { event, by, at } = fact;
  if (said(before, 'StoreFounded').length === 0) return 'T7';
  const rank = rankOfRole(by.role);
  if (rank < 2) return 'T7';
  if (event.type === 'RosterSet') {
    const { version, people, days } = event.data;
    if (version !== said(before, 'RosterSet').length + 1) return 'L2';
    const named = [...people.map((one) => one.operator), ...days.map((one) => one.operator)];
    if (named.some((one) => rankOfRole(roleOf(before, one) ?? '') === 0)) return 'D2';
    if (new Set(people.map((one) => one.operator)).size !== people.length) return 'D2';
    const places = days.map((one) => `${one.date}/${one.operator}`);
    if (places.join() !== [...new Set(places)].sort().join()) return 'D2';
    const weeks = people.flatMap(({ spans }) =>
      [1, 2, 3, 4, 5, 6, 7].map((day) => spans.filter((one) => one.days.includes(day))),
    );
    return [...weeks, ...days.map((one) => one.spans)].some(isTwice) ? 'D2' : null;
  }
  if (event.type === 'DeputyEnded') {
    const one = standing(before).find(({ deputyship }) => deputyship === event.data.deputyship);
    if (one === undefined || wallDate(at, one.zone) > one.to) return 'T3';
    return rank >= one.tier ? null : 'T7';
  }
  if (event.type !== 'DeputyNamed') return 'T7';
  const { deputyship, deputy, tier, from, to } = event.data;
  if (rank < tier) return 'T7';
  if (deputyship !== said(before, 'DeputyNamed').length + 1) return 'L2';
  const own = rankOfRole(roleOf(before, deputy) ?? '');
  if (own === 0 || own >= tier) return 'T3';
  if (from < wallDate(at, zoneOf(before)) || to < from) return 'L5';
  if ((Date.parse(to) - Date.parse(from)) / 86_400_000 > 365) return 'T3';
  const twice = standing(before).some(
    (one) => one.deputy === deputy && one.tier === tier && !(one.to < from || to < one.from),
  );
  return twice ? 'T3' : null;
}

/** Spans that run backwards, or two of which cover the same minute. */
function isTwice(spans: readonly { from: number; to: number }[]): boolean {
  const minutes = spans.flatMap(({ from, to }) =>
    to <= from ? [-1, -1] : Array.from({ length: to - from }, (_, index) => from + index),
  );
  return new Set(minutes).size !== minutes.length;
}
