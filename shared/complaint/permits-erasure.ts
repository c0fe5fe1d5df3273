import type { Event } from '../events.ts';
import type { Judging } from '../judging.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { keptBecause } from './kept-because.ts';
import type { Complaint } from './state.ts';
import { tierOfRole } from './tiers.ts';

/**
 * What keeps a complaint and what ends its keeping (L3–L5). A head may place a hold, the enterprise head alone lifts it;
 * erasing is the desk's own, on the word of two people, and never of what must stay.
 */
export function permitsErasure(event: Event, complaint: Complaint, judging: Judging): Refusal | null {
  const { by, store, at } = judging;
  switch (event.type) {
    case 'HoldPlaced':
      if (tierOfRole(by.role) < 2) return refuse('role-may-not');
      return complaint.holds.some(({ hold }) => hold === event.data.hold)
        ? refuse('bad-input', { field: 'hold' })
        : null;
    case 'HoldLifted':
      if (by.role !== 'enterprise-head') return refuse('enterprise-head-needed');
      return complaint.holds.some(({ hold }) => hold === event.data.hold) ? null : refuse('hold-unknown');
    case 'Erased': {
      if (by.role !== 'system') return refuse('system-only');
      const { erasure } = store.retention;
      if (erasure?.erasure !== event.data.erasure || !erasure.approved) return refuse('erasure-unknown');
      if (store.doubt) return refuse('clock-in-doubt');
      const [reason] = keptBecause(complaint, store, erasure.until, at);
      return reason === undefined ? null : refuse('kept', { reason });
    }
    default:
      return null;
  }
}
