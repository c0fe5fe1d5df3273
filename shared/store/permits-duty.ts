import { type CalendarDate, dateIn } from '../calendar.ts';
import { tierOfRole } from '../complaint/tiers.ts';
import { type Judging, today } from '../judging.ts';
import { spansClash } from '../opening-hours.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { daysBetween } from '../workdays.ts';
import type { Deputyship } from './deputies.ts';
import type { DutyEvent } from './evolve-duty.ts';
import type { Operator, StoreState } from './state.ts';

const mostVersions = 2000;
/** Whoever stands in for longer has the role (ours). */
const longestDays = 366;

/**
 * Who is expected at the desk, and who stands in at which tier (D2, T3; ours): said by heads in their own role, never
 * by a deputy. An enterprise head names for tiers 2 and 3, a department head for tier 2.
 */
export function permitsDuty(event: DutyEvent, judging: Judging): Refusal | null {
  const { store, by } = judging;
  if (!store.founded) return refuse('not-set-up');
  if (tierOfRole(by.role) < 2) return refuse('role-may-not', { type: event.type });
  switch (event.type) {
    case 'RosterSet':
      return rosterFault(event, store);
    case 'DeputyNamed':
      return namingFault(event, judging);
    case 'DeputyEnded': {
      const one = store.deputies.find(({ deputyship }) => deputyship === event.data.deputyship);
      if (!one || isOver(one, judging)) return refuse('deputy-unknown');
      return tierOfRole(by.role) < one.tier ? refuse('deputy-above', { tier: one.tier }) : null;
    }
  }
}

/** Every person once, every day of a person once and in order, and no minute of anybody twice. */
function rosterFault({ data }: DutyEvent & { type: 'RosterSet' }, store: StoreState): Refusal | null {
  const { version, people, days } = data;
  if (version !== (store.roster?.version ?? 0) + 1 || version > mostVersions)
    return refuse('settings-version');
  const stranger = [...people, ...days].find(({ operator }) => !serves(store, operator));
  if (stranger) return refuse('operator-unknown', { operator: stranger.operator });
  for (const [index, { operator, spans }] of people.entries()) {
    if (people.findIndex((one) => one.operator === operator) !== index)
      return refuse('roster-invalid', { operator });
    for (let day = 1; day <= 7; day++)
      if (spansClash(spans.filter((span) => span.days.includes(day))))
        return refuse('roster-invalid', { operator, day });
  }
  const clash = days.find((day, index) => {
    const before = days[index - 1];
    return (before !== undefined && placeOf(before) >= placeOf(day)) || spansClash(day.spans);
  });
  return clash ? refuse('roster-invalid', { operator: clash.operator, date: clash.date }) : null;
}

function placeOf({ date, operator }: Readonly<{ date: CalendarDate; operator: string }>): string {
  return `${date} ${operator}`;
}

function namingFault({ data }: DutyEvent & { type: 'DeputyNamed' }, judging: Judging): Refusal | null {
  const { store, by } = judging;
  const { deputyship, deputy, tier, from, to } = data;
  if (tierOfRole(by.role) < tier) return refuse('deputy-above', { tier });
  if (deputyship !== store.deputies.length + 1 || deputyship > mostVersions)
    return refuse('settings-version');
  const person = serves(store, deputy);
  if (!person) return refuse('operator-unknown', { operator: deputy });
  if (tierOfRole(person.role) >= tier) return refuse('deputy-not-needed', { tier });
  if (from < today(judging) || to < from || daysBetween(from, to) >= longestDays)
    return refuse('deputy-dates', { most: longestDays });
  const beside = store.deputies.some(
    (one) =>
      one.deputy === deputy && one.tier === tier && one.ended === null && one.from <= to && from <= one.to,
  );
  return beside ? refuse('deputy-already', { tier }) : null;
}

/** An active person of the store who receives consumers; inspectors do not. */
function serves(store: StoreState, operator: string): Operator | null {
  const person = Object.hasOwn(store.operators, operator) ? store.operators[operator] : undefined;
  return person?.active && tierOfRole(person.role) > 0 ? person : null;
}

/** Nothing is left of it to end: it was ended, or its last day is over. */
function isOver(one: Deputyship, { at }: Judging): boolean {
  return one.ended !== null || one.to < dateIn(at, one.zone);
}
