import fc from 'fast-check';
import { dueMove } from '../../shared/complaint/due.ts';
import type { SpecialDay } from '../../shared/event-parts.ts';
import type { Event } from '../../shared/events.ts';
import type { Actor } from '../../shared/ledger/entry.ts';
import { aptMove } from './apt-moves.ts';
import { type Counter, minute } from './counter.ts';
import { busyAuthority, everyone, foundedStore, li, settings, system } from './people.ts';

/** What happens at a counter whose clock, hours and people are not what they were. */
export type ClockMove =
  | Readonly<{ kind: 'person'; about: string; choice: number; accepted: boolean }>
  | Readonly<{ kind: 'wait'; minutes: number }>
  /** The desk is off, or the machine sleeps: time passes and nothing is sealed until somebody comes. */
  | Readonly<{ kind: 'off'; minutes: number }>
  /** Somebody sets the machine's clock while the desk runs. */
  | Readonly<{ kind: 'set-clock'; minutes: number }>
  | Readonly<{ kind: 'confirm-clock' }>
  | Readonly<{ kind: 'calendar'; days: readonly SpecialDay[] }>
  | Readonly<{ kind: 'hours'; from: number; to: number; lunch: boolean }>
  | Readonly<{ kind: 'danger'; about: string }>
  | Readonly<{
      kind: 'staff';
      operator: string;
      role: 'clerk' | 'department-head' | 'enterprise-head';
      active: boolean;
    }>;

const specialDay: fc.Arbitrary<SpecialDay> = fc.record({
  date: fc.constantFrom('2024-03-04', '2024-03-05', '2024-03-06', '2024-03-07'),
  kind: fc.constantFrom('holiday' as const, 'make-up' as const),
  spans: fc.constantFrom<SpecialDay['spans'][]>(
    [],
    [{ from: 600, to: 660 }],
    [
      { from: 0, to: 30 },
      { from: 1410, to: 1440 },
    ],
    [{ from: 0, to: 1440 }],
  ),
});

/** A desk that was off for so long asks whether it is really that late. */
const threeWeeks = 21 * 1440;

const move: fc.Arbitrary<ClockMove> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('person' as const),
      about: fc.constantFrom('c1', 'c1', 'c2'),
      choice: fc.nat({ max: 99_999 }),
      accepted: fc.boolean(),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 130 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('off' as const),
      minutes: fc.oneof(
        { weight: 8, arbitrary: fc.integer({ min: 30, max: 4000 }) },
        { weight: 1, arbitrary: fc.constant(threeWeeks + 60) },
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('set-clock' as const),
      minutes: fc.constantFrom(-600, -10, 40, 900),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ kind: 'confirm-clock' as const }) },
  {
    weight: 1,
    arbitrary: fc.uniqueArray(specialDay, { maxLength: 3, selector: (one) => one.date }).map((days) => ({
      kind: 'calendar' as const,
      days: [...days].sort((one, other) => (one.date < other.date ? -1 : 1)),
    })),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('hours' as const),
      from: fc.constantFrom(540, 600, 720),
      to: fc.constantFrom(780, 1080, 1320),
      lunch: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('danger' as const), about: fc.constantFrom('c1', 'c2') }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('staff' as const),
      operator: fc.constantFrom(...everyone.map((one) => one.operator)),
      role: fc.constantFrom('clerk' as const, 'department-head' as const, 'enterprise-head' as const),
      active: fc.constantFrom(true, true, false),
    }),
  },
);

export const clockMoves: fc.Arbitrary<readonly ClockMove[]> = fc.array(move, {
  minLength: 15,
  maxLength: 45,
  size: 'max',
});

export function clockBeginning(): Counter {
  return foundedStore({}, busyAuthority);
}

/** Lets one thing happen, as a desk that runs does: before anybody else it seals its doubts and whatever is due. */
export function happen(counter: Counter, one: ClockMove): void {
  switch (one.kind) {
    case 'wait':
      counter.at += one.minutes * minute;
      look(counter);
      return;
    case 'off':
      counter.at += one.minutes * minute;
      if (one.minutes > threeWeeks) doubt(counter, 'long-away', one.minutes * minute);
      return;
    case 'set-clock':
      setClock(counter, one.minutes);
      return;
    case 'person': {
      look(counter);
      const apt = aptMove(counter, one.about, one.choice, one.accepted);
      if (apt) counter.ask(apt.command, apt.by, { about: one.about, second: apt.second ?? null });
      return;
    }
    case 'danger':
      look(counter);
      counter.ask({ type: 'ReportDanger', note: '' }, li, { about: one.about });
      return;
    default:
      look(counter);
      byTheHead(counter, storeEvent(counter, one));
      look(counter);
  }
}

function setClock(counter: Counter, minutes: number): void {
  look(counter);
  counter.at += minutes * minute;
  doubt(counter, 'moved', Math.abs(minutes) * minute);
}

/** The desk doubts its clock for a cause, or because it shows a time before the last entry. */
function doubt(counter: Counter, cause: 'moved' | 'long-away', by: number): void {
  if (counter.store.doubt) return;
  const behind = counter.at < counter.store.lastAt;
  counter.seal({ type: 'ClockDoubted', data: { cause: behind ? 'behind' : cause, by } }, system);
}

function storeEvent(
  { store }: Counter,
  one: Exclude<ClockMove, { kind: 'person' | 'wait' | 'off' | 'set-clock' | 'danger' }>,
): Event {
  switch (one.kind) {
    case 'confirm-clock':
      return { type: 'ClockConfirmed', data: {} };
    case 'calendar':
      return { type: 'CalendarSet', data: { version: store.calendarVersion + 1, days: [...one.days] } };
    case 'hours': {
      const days = [1, 2, 3, 4, 5, 6, 7];
      const hours = one.lunch
        ? [
            { days, from: one.from, to: 745 },
            { days, from: 765, to: one.to },
          ]
        : [{ days, from: one.from, to: one.to }];
      return {
        type: 'StoreSettingsSet',
        data: { version: store.settingsVersion + 1, settings: { ...settings, hours } },
      };
    }
    case 'staff': {
      const { operator, role, active } = one;
      return { type: 'OperatorChanged', data: { operator, role, active } };
    }
  }
}

function byTheHead(counter: Counter, event: Event): void {
  const head = Object.values(counter.store.operators).find(
    (one) => one.active && one.role === 'enterprise-head',
  );
  if (!head) throw new Error('byTheHead: expected an enterprise head, got none');
  const by: Actor = { operator: head.id, role: head.role };
  counter.seal(event, by);
}

/** What the desk seals of itself: a doubt in a clock that went back, then every move that is due in any complaint. */
function look(counter: Counter): void {
  if (counter.at < counter.store.lastAt && !counter.store.doubt) {
    const by = counter.store.lastAt - counter.at;
    counter.seal({ type: 'ClockDoubted', data: { cause: 'behind', by } }, system);
  }
  for (const [about, complaint] of [...counter.complaints]) {
    const due = dueMove(complaint, counter.store, counter.at);
    if (!due) continue;
    const refusal = counter.seal(due, system, about);
    if (refusal) throw new Error(`look: expected ${due.type} to be permitted, got ${refusal.code}`);
  }
}
