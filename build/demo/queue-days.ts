import type { Command } from '../../shared/complaint/commands.ts';
import { eventOf, parseEntry } from '../../shared/ledger/entry.ts';
import { type Chance, seededChance } from './chance.ts';
import type { Counter } from './counter.ts';
import type { Planned } from './run-steps.ts';
import { momentOn, type Span } from './shop-days.ts';
import { opensAt, type Person, personOf } from './store.ts';

/** Something that happens at the desk at a moment (UTC ms), and is no step of a complaint. */
export type Errand = Readonly<{ at: number; run: () => Promise<void> }>;

/** The queue of one day (D1): who takes numbers, and what a clerk does before a complaint is begun. */
export type QueueDay = Readonly<{
  errands: readonly Errand[];
  /** Calls whoever is next, where this consumer came with a number; the complaint names it. */
  call: (planned: Planned) => Promise<readonly Command[]>;
  /** Says what was done where the desk wanted staff. */
  close: () => Promise<void>;
}>;

const minuteMs = 60_000;
/** One day in so many the desk is short of people. */
const busyEvery = 40;
const counterOf: Partial<Record<Person, number>> = { li: 1, fang: 2, qian: 3, new: 4 };

/** The enterprise head says how many counters call. */
export async function setQueue(counter: Counter): Promise<void> {
  await counter.ask('owner', 'changeQueue', {
    id: 'demo-queue',
    size: counter.size(),
    warnMinutes: 30,
    counters: Math.max(...Object.values(counterOf)),
    pin: personOf('owner').pin,
  });
}

/** Most who come to the counter took a number first; they are called in its order by whoever is free. */
export function queueDay(
  counter: Counter,
  { seed, day, span, today }: Readonly<{ seed: string; day: number; span: Span; today: readonly Planned[] }>,
): QueueDay {
  const chance = seededChance(seed, `queue ${day}`);
  const doors = momentOn(span, day, opensAt) + minuteMs;
  const busy = day % busyEvery === busyEvery / 2;
  const waiting: { ticket: number; priority: boolean }[] = [];
  const withNumber = new Set<Planned>();
  const errands: Errand[] = [];
  let begun: number | null = null;
  for (const planned of today) {
    if (!comesToTheCounter(planned) || !chance.maybe(70)) continue;
    const at = planned.at - waitOf(chance, busy) * minuteMs;
    if (at < doors) continue;
    withNumber.add(planned);
    const priority = chance.maybe(12);
    const id = `demo-ticket-${planned.matter.index + 1}`;
    const take = async (): Promise<void> => {
      begun ??= counter.size();
      const { ticket } = await counter.ask(planned.matter.clerk, 'takeTicket', { id, priority });
      waiting.push({ ticket, priority });
    };
    errands.push({ at, run: take });
  }
  return {
    errands,
    async call(planned) {
      if (!withNumber.has(planned)) return [];
      const next = waiting.find((one) => one.priority) ?? waiting[0];
      if (!next) throw new Error(`call: expected somebody to wait on day ${day}`);
      waiting.splice(waiting.indexOf(next), 1);
      const { clerk, index } = planned.matter;
      await counter.ask(clerk, 'queue', {
        id: `demo-call-${index + 1}`,
        command: { type: 'CallNext', counter: counterOf[clerk] ?? 1 },
      });
      return [{ type: 'NameTicket', ticket: next.ticket }];
    },
    async close() {
      if (begun !== null) await answerWanted(counter, begun);
    },
  };
}

function comesToTheCounter({ number, step }: Planned): boolean {
  if (number > 0 || typeof step.commands === 'function') return false;
  return step.commands.some((one) => one.type === 'OpenComplaint' && one.channel === 'counter');
}

/** Minutes. */
function waitOf(chance: Chance, busy: boolean): number {
  if (busy) return chance.between(25, 75);
  return chance.maybe(80) ? chance.between(1, 9) : chance.between(10, 24);
}

/** What a head did each time the desk said 'add staff' since an entry. */
async function answerWanted(counter: Counter, from: number): Promise<void> {
  const { entries } = await counter.ask('head', 'entriesFrom', { from, limit: 2000 });
  const wanted = new Set<number>();
  for (const line of entries) {
    const entry = parseEntry(line.entry);
    const event = entry && eventOf(entry);
    if (event?.type === 'StaffWanted') wanted.add(event.data.occurrence);
  }
  for (const occurrence of wanted)
    await counter.ask('head', 'queue', {
      id: `demo-staff-${occurrence}`,
      command: { type: 'AnswerStaff', occurrence, note: '从收银台调来一人，开了第二个窗口' },
    });
}
