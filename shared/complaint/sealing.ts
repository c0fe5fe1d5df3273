import type { Entry } from '../ledger/entry.ts';

/** What an entry says besides its event: who, when, where in the log. */
export type Sealing = Readonly<{ seq: number; at: number; offset: number; operator: string }>;

export function sealingOf(entry: Entry): Sealing {
  return { seq: entry.seq, at: entry.at, offset: entry.offset, operator: entry.by.operator };
}
