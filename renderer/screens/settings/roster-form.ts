import type { Status } from '../../../shared/contract-replies.ts';
import type { RosterDay, RosterPerson } from '../../../shared/store/duty-events.ts';
import type { Roster } from '../../../shared/store/evolve-duty.ts';
import { rosterDaysFromText } from '../../../shared/store/roster-text.ts';
import { clock } from '../../parts/format.ts';
import { spansFromText, textOfDay, weekFromTexts } from './store-form.ts';

/** One person's week as it is typed, Monday first. */
export type RosterRow = Readonly<{ operator: string; name: string; texts: readonly string[] }>;
export const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;

type People = Status['people'];

/** Everybody who serves, with what the roster says of them. */
export function rosterRows(people: People, roster: Roster | null): readonly RosterRow[] {
  return people
    .filter((one) => one.active && one.role !== 'inspector' && one.role !== 'system')
    .map(({ operator, name }) => {
      const spans = roster?.people.find((one) => one.operator === operator)?.spans ?? [];
      return { operator, name, texts: weekdays.map((index) => textOfDay(index + 1, spans)) };
    });
}

/** The first cell that cannot be read, if there is one. */
export function badCell(rows: readonly RosterRow[]): Readonly<{ row: RosterRow; index: number }> | null {
  for (const row of rows) {
    const index = row.texts.findIndex((text) => spansFromText(text) === null);
    if (index >= 0) return { row, index };
  }
  return null;
}

/** What the desk takes, of rows without a bad cell. Who is never expected stands nowhere. */
export function rosterPeopleOf(rows: readonly RosterRow[]): RosterPerson[] {
  return rows.flatMap(({ operator, texts }) => {
    const spans = weekFromTexts(texts);
    return spans.length > 0 ? [{ operator, spans: [...spans] }] : [];
  });
}

/** Days that differ as lines to type over; those that are past stand no longer there. */
export function daysText(
  days: readonly RosterDay[],
  today: string,
  nameOf: (operator: string) => string,
  away: string,
): string {
  return days
    .filter((one) => one.date >= today)
    .map(({ date, operator, spans }) => {
      const hours = spans.map(({ from, to }) => `${clock(from)}-${clock(to)}`).join(' ');
      return `${date} ${nameOf(operator)} ${hours || away}`;
    })
    .join('\n');
}

/** What was typed of days that differ, by the names of who works here. */
export function readDays(text: string, today: string, rows: readonly RosterRow[]) {
  const names = new Map(rows.map(({ name, operator }) => [name.normalize('NFKC'), operator]));
  return rosterDaysFromText(text, Number(today.slice(0, 4)), names);
}
