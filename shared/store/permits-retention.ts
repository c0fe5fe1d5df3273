import { tierOfRole } from '../complaint/tiers.ts';
import type { Event } from '../events.ts';
import { type Judging, today } from '../judging.ts';
import { countedSince } from '../ledger/retention.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { retentionEventData } from './retention-events.ts';

type RetentionEvent = Extract<Event, { type: keyof typeof retentionEventData }>;

export function isRetentionEvent(event: Event): event is RetentionEvent {
  return Object.hasOwn(retentionEventData, event.type);
}

const hour = 3_600_000;
/** Between asking and agreeing, so that nobody is hurried into it (L5, ours). */
export const pauseHours = 24;

/** How long the ledger is kept, and the two people it takes to erase (L3, L5). */
export function permitsRetention(event: RetentionEvent, judging: Judging): Refusal | null {
  const { store, by, at } = judging;
  const { version, asked, erasure, uncounted } = store.retention;
  if (!store.founded) return refuse('not-set-up');
  switch (event.type) {
    case 'RetentionSet':
      if (by.role !== 'enterprise-head') return refuse('enterprise-head-needed');
      return event.data.version === version + 1 ? null : refuse('settings-version');
    case 'ErasureAsked': {
      if (by.role !== 'enterprise-head') return refuse('enterprise-head-needed');
      if (event.data.asker !== by.operator) return refuse('operator-unknown');
      if (store.doubt) return refuse('clock-in-doubt');
      if (erasure) return refuse('erasure-running');
      if (event.data.erasure !== asked + 1) return refuse('erasure-unknown');
      return event.data.until <= today(judging) ? null : refuse('day-to-come', { field: 'until' });
    }
    case 'ErasureDeclined':
      if (tierOfRole(by.role) < 2) return refuse('role-may-not');
      return isWaiting(event.data.erasure) ? null : refuse('erasure-unknown');
    case 'ErasureApproved': {
      if (tierOfRole(by.role) < 2) return refuse('role-may-not');
      if (event.data.approver !== by.operator) return refuse('operator-unknown');
      if (store.doubt) return refuse('clock-in-doubt');
      if (!erasure || !isWaiting(event.data.erasure)) return refuse('erasure-unknown');
      if (erasure.asker === by.operator) return refuse('own-erasure');
      const passed = Math.min(
        at - erasure.at,
        countedSince(erasure, at, { lastAt: store.lastAt, uncounted }),
      );
      const left = Math.ceil((pauseHours * hour - passed) / hour);
      return left > 0 ? refuse('erasure-too-soon', { hours: left }) : null;
    }
    case 'ErasureEnded': {
      if (by.role !== 'system') return refuse('system-only');
      const done = erasure?.approved && erasure.erasure === event.data.erasure ? erasure.erased : null;
      return done === event.data.erased ? null : refuse('erasure-unknown');
    }
  }

  function isWaiting(one: number): boolean {
    return erasure?.erasure === one && erasure.approved === null;
  }
}
