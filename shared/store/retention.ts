import type { CalendarDate } from '../calendar.ts';
import type { Event } from '../events.ts';
import { leastYears, type Uncounted, uncountedStep } from '../ledger/retention.ts';

/** A wish to erase all whose years are over on the day `until` (L5). */
export type Erasure = Readonly<{
  erasure: number;
  until: CalendarDate;
  asker: string;
  /** Where it stands in the log, and when it was sealed (UTC ms). */
  seq: number;
  at: number;
  approved: Readonly<{ by: string; at: number }> | null;
  /** Complaints erased under it so far. */
  erased: number;
}>;

/** How long the ledger is kept, how its time is counted, and what is being erased (L3, L5). */
export type Retention = Readonly<{
  /** Entries of the log so far. */
  seen: number;
  uncounted: readonly Uncounted[];
  version: number;
  years: number;
  /** How often erasing was asked for. */
  asked: number;
  erasure: Erasure | null;
}>;

export const noRetention: Retention = {
  seen: 0,
  uncounted: [],
  version: 0,
  years: leastYears,
  asked: 0,
  erasure: null,
};

/** After one more entry of the log, sealed at a moment (UTC ms) after another. */
export function evolveRetention(retention: Retention, event: Event, lastAt: number, at: number): Retention {
  const { seen } = retention;
  const doubtful = event.type === 'ClockDoubted' || event.type === 'ClockConfirmed';
  const ms = seen === 0 ? 0 : uncountedStep(lastAt, at, doubtful);
  const counted = {
    ...retention,
    seen: seen + 1,
    ...(ms !== 0 && { uncounted: [...retention.uncounted, { seq: seen, ms }] }),
  };
  const { erasure } = retention;
  switch (event.type) {
    case 'RetentionSet':
      return { ...counted, ...event.data };
    case 'ErasureAsked': {
      const asked = { ...event.data, seq: seen, at, approved: null, erased: 0 };
      return { ...counted, asked: event.data.erasure, erasure: asked };
    }
    case 'ErasureApproved':
      return { ...counted, erasure: erasure && { ...erasure, approved: { by: event.data.approver, at } } };
    case 'Erased':
      return { ...counted, erasure: erasure && { ...erasure, erased: erasure.erased + 1 } };
    case 'ErasureDeclined':
    case 'ErasureEnded':
      return { ...counted, erasure: null };
    default:
      return counted;
  }
}
