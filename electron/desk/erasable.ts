import { setImmediate as breathe } from 'node:timers/promises';
import { type CalendarDate, dateIn } from '../../shared/calendar.ts';
import { evolve } from '../../shared/complaint/evolve.ts';
import { type KeepReason, keptBecause, keptUntil } from '../../shared/complaint/kept-because.ts';
import { sealingOf } from '../../shared/complaint/sealing.ts';
import type { Complaint } from '../../shared/complaint/state.ts';
import { eventOf } from '../../shared/ledger/entry.ts';
import { anniversary } from '../../shared/ledger/retention.ts';
import { type Core, entryOf } from './core.ts';

export type Kept = Readonly<{ about: string; number: string; until: CalendarDate; because: KeepReason[] }>;

/**
 * Every complaint that began so long ago that its years may be over on the day `until`, the oldest first, with the
 * reasons why it must stay; none means that it may be erased. Reads no private part.
 */
export async function* erasable(core: Core, until: CalendarDate): AsyncGenerator<Kept> {
  for (const about of core.log.begunBefore(firstAfter(core, until))) {
    await breathe();
    const complaint = publicComplaint(core, about);
    const { store } = core.log.head();
    // The first of its entries has its years; what came later may have none.
    const due = keptUntil(complaint, store);
    if (anniversary(dateIn(complaint.openedAt, zoneOf(core)), store.retention.years) > until) continue;
    const because = keptBecause(complaint, store, until, core.clock.now());
    yield { about, number: complaint.number, until: due, because };
  }
}

/** A complaint as its public entries tell it. */
export function publicComplaint(core: Pick<Core, 'log'>, about: string): Complaint {
  let complaint: Complaint | null = null;
  for (const row of core.log.entriesAbout(about)) {
    const entry = entryOf(row);
    complaint = evolve(complaint, eventOf(entry), sealingOf(entry), about);
  }
  if (!complaint) throw new Error(`publicComplaint: expected entries about ${about}, got none`);
  return complaint;
}

/** The seq of an entry before which everything lies that is old enough; found by halving, as times run forward. */
function firstAfter(core: Core, until: CalendarDate): number {
  const { years } = core.log.head().store.retention;
  let low = 0;
  let high = core.log.head().frontier.size;
  while (low < high) {
    const middle = (low + high) >> 1;
    const [row] = core.log.entriesFrom(middle, 1);
    const day = row ? dateIn(entryOf(row).at, zoneOf(core)) : '9999-12-31';
    if (anniversary(day, years) <= until) low = middle + 1;
    else high = middle;
  }
  return low;
}

function zoneOf(core: Core): string {
  return core.log.head().store.settings?.zone ?? 'UTC';
}
