import { type CalendarDate, dateIn, daysAfter } from '../calendar.ts';
import type { PromiseTemplate } from '../promises/promise-codes.ts';
import type { Signs } from '../promises/signs.ts';
import { type OnTheWall, theWall } from '../promises/wall.ts';
import { owedFindings } from '../store/inspections.ts';
import { zoneOf } from '../store/roster.ts';
import type { StoreState } from '../store/state.ts';
import { type Point, point } from './article.ts';
import { dueState, intervals } from './intervals.ts';

/** What must hang on the wall in every store (D3); other promises hang once they are made. */
export const mustHang: readonly PromiseTemplate[] = [
  'returns',
  'three-tiers',
  'rapid-response',
  'complaint-ledger',
  'training',
];

/** D3: the rules hang on the wall, in the version in force. What hangs is read off what was hung (promises/wall.ts). */
export function posters(store: StoreState, day: CalendarDate, signs: Signs): readonly Point[] {
  return theWall(store, day, signs).flatMap((one) => {
    const asked = mustHang.includes(one.template);
    if (!asked && one.inForce === null && one.hanging.length === 0) return [];
    return [posterPoint(one, day)];
  });
}

function posterPoint({ template, state, inForce, coming, hanging }: OnTheWall, day: CalendarDate): Point {
  const entries = [...(inForce ? [inForce.seq] : []), ...hanging.map(({ poster }) => poster.seq)];
  const says = { is: template, entries };
  if (state === 'outdated') return point('poster-outdated', 'missing', says);
  if (state === 'missing') return point('poster-missing', 'missing', says);
  if (state === 'none') return point('poster-unwritten', 'missing', says);
  const ready = hanging.some(({ poster }) => poster.version === coming?.version);
  const soon = coming?.terms && !ready && coming.from <= daysAfter(day, intervals.shortDays);
  return soon
    ? point('poster-coming', 'due-soon', { ...says, due: coming.from })
    : point('poster-hangs', 'there', says);
}

/** D1: when anyone waited more than an hour, what was done about it is on record. */
export function waiting(store: StoreState, day: CalendarDate): readonly Point[] {
  const zone = zoneOf(store);
  const first = daysAfter(day, -intervals.staffDays);
  const calls = store.compliance.basis.staff.filter(({ at }) => dateIn(at, zone) > first);
  const open = calls.filter(({ answered }) => answered === null);
  const done = calls.filter(({ answered }) => answered !== null);
  if (calls.length === 0) return [point('staff-clear', 'there')];
  // It can be answered on its own day alone.
  const today = open.filter(({ at }) => dateIn(at, zone) === day);
  const past = open.filter(({ at }) => dateIn(at, zone) !== day);
  const of = (some: readonly (typeof calls)[number][]) => ({
    count: some.length,
    entries: some.flatMap(({ seq, answered }) => (answered === null ? [seq] : [seq, answered])),
  });
  return [
    ...(past.length > 0 ? [point('staff-unanswered', 'missing', of(past))] : []),
    ...(today.length > 0 ? [point('staff-unanswered', 'due-soon', { ...of(today), due: day })] : []),
    ...(done.length > 0 ? [point('staff-answered', 'there', of(done))] : []),
  ];
}

/** D5: what inspectors found is mended by its day. */
export function inspections(store: StoreState, day: CalendarDate): readonly Point[] {
  const { all } = store.inspections;
  const opened = (inspection: number) => all.find((one) => one.inspection === inspection);
  const owed = owedFindings(store.inspections).map(({ finding, inspection, due }) => {
    const entry = opened(inspection)?.size;
    const entries = entry === undefined ? [] : [entry];
    return point('inspection-owed', dueState(due, day, intervals.shortDays), {
      count: finding,
      due,
      entries,
    });
  });
  const entries = all.map(({ size }) => size);
  return owed.length > 0 ? owed : [point('inspection-clear', 'there', { count: all.length, entries })];
}
