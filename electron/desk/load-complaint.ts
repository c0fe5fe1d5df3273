import { evolve } from '../../shared/complaint/evolve.ts';
import { sealingOf } from '../../shared/complaint/sealing.ts';
import type { Complaint } from '../../shared/complaint/state.ts';
import { storeSubject } from '../../shared/events.ts';
import type { OtherComplaints } from '../../shared/judging.ts';
import { type Core, entryOf, eventWithParts } from './core.ts';

/** One complaint folded from its entries, private parts included. Null when there is none. */
export function loadComplaint(core: Pick<Core, 'log' | 'keys'>, about: string): Complaint | null {
  let complaint: Complaint | null = null;
  for (const row of core.log.entriesAbout(about)) {
    const entry = entryOf(row);
    complaint = evolve(complaint, eventWithParts(row, entry, core.keys), sealingOf(entry), about);
  }
  return complaint;
}

const hour = 3_600_000;

/**
 * The other complaints as the rules may ask for them in one command: read when asked, and once. Which belong to one
 * consumer is found by reading what was decided that day, so that nothing that could tell it is kept anywhere
 * (docs/decisions/0016).
 */
export function otherComplaints(core: Core): OtherComplaints {
  const read = new Map<string, Complaint | null>();
  return {
    complaint: (id) => {
      const known = read.get(id);
      if (known !== undefined) return known;
      const complaint = id === storeSubject ? null : loadComplaint(core, id);
      read.set(id, complaint);
      return complaint;
    },
    // Every zone's day lies within this much of UTC's.
    decidedOn: (day) => core.log.decidedBetween(Date.parse(day) - 15 * hour, Date.parse(day) + 39 * hour),
  };
}
