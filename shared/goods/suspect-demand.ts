import type { Complaint, Item } from '../complaint/state.ts';

/** The first line whose fault was said or found and that is under no case yet; null when there is none (G4). */
export function suspectDemand({ facts, items }: Complaint): Item | null {
  if (facts.rules < 3) return null;
  return items.find((item) => isFaulty(item) && item.suspect === null) ?? null;
}

/** Was a fault said or found? */
export function isFaulty({ fault }: Pick<Item, 'fault'>): boolean {
  return fault === 'said' || fault === 'confirmed';
}
