import { evolve } from '../../shared/complaint/evolve.ts';
import { sealingOf } from '../../shared/complaint/sealing.ts';
import type { Complaint } from '../../shared/complaint/state.ts';
import { type Core, entryOf, eventWithParts } from './core.ts';

/** One complaint folded from its entries, private parts included. Null when there is none. */
export function loadComplaint(core: Core, about: string): Complaint | null {
  let complaint: Complaint | null = null;
  for (const row of core.log.entriesAbout(about)) {
    const entry = entryOf(row);
    complaint = evolve(complaint, eventWithParts(row, entry, core.keys), sealingOf(entry), about);
  }
  return complaint;
}
