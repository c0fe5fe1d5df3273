import type { EventOf } from '../events.ts';
import type { Deputyship } from './deputies.ts';
import type { RosterDay, RosterPerson } from './duty-events.ts';
import type { StoreState } from './state.ts';

/** The roster in force, and since when (UTC ms). */
export type Roster = Readonly<{
  version: number;
  since: number;
  people: readonly RosterPerson[];
  days: readonly RosterDay[];
}>;

type Duty = Pick<StoreState, 'roster' | 'deputies'>;
export type DutyEvent = EventOf<'RosterSet'> | EventOf<'DeputyNamed'> | EventOf<'DeputyEnded'>;

/** Who is on duty and who stands in, after one more fact about it, sealed at a moment (UTC ms). */
export function evolveDuty(store: StoreState, event: DutyEvent, at: number): Partial<Duty> {
  switch (event.type) {
    case 'RosterSet':
      return { roster: { ...event.data, since: at } };
    case 'DeputyNamed': {
      const { deputy } = event.data;
      const role = store.operators[deputy]?.role ?? 'inspector';
      const zone = store.settings?.zone ?? 'UTC';
      return { deputies: [...store.deputies, { ...event.data, role, zone, named: at, ended: null }] };
    }
    case 'DeputyEnded':
      return {
        deputies: store.deputies.map((one) =>
          one.deputyship === event.data.deputyship ? { ...one, ended: at } : one,
        ),
      };
  }
}

/** Whoever leaves, comes back or changes role stands in no longer: they are named anew, or not at all. */
export function rolesChanged(
  deputies: readonly Deputyship[],
  operator: string,
  at: number,
): readonly Deputyship[] {
  if (!deputies.some((one) => one.deputy === operator && one.ended === null)) return deputies;
  return deputies.map((one) => (one.deputy === operator && one.ended === null ? { ...one, ended: at } : one));
}
