import type { Clock } from '../../electron/desk/ports.ts';
import { afterOpenMinutes } from '../../shared/opening-hours.ts';
import { firstRun, opensAt, zone } from './store.ts';

const dayMs = 86_400_000;
const minuteMs = 60_000;
/** Monday 3 March 2025, midnight in the store's zone (UTC+8 all year). */
const firstMidnight = Date.UTC(2025, 2, 2, 16);
/** Months for a few complaints, and never past the middle of 2026. */
const fewestDays = 100;
const mostDays = 460;

/** How many days the store's story takes. */
export function daysFor(complaints: number): number {
  return Math.min(mostDays, Math.max(fewestDays, Math.ceil(complaints / 8)));
}

/** The moment (UTC ms) `minutes` after midnight of a day of the story. */
export function momentOn(day: number, minutes: number): number {
  return firstMidnight + day * dayMs + minutes * minuteMs;
}

/** The store's calendar date at a moment, moved by so many days. */
export function dateAt(at: number, plusDays = 0): string {
  return new Date(at + 8 * 3_600_000 + plusDays * dayMs).toISOString().slice(0, 10);
}

/** So many minutes of opening hours later (720 is one day). */
export function openMinutesLater(at: number, minutes: number): number {
  const later = afterOpenMinutes(at, minutes, firstRun.settings.hours, zone);
  if (later === null) throw new Error(`openMinutesLater: expected a store that opens, got none after ${at}`);
  return later;
}

/** A clock that stands until it is moved, and never goes back. */
export function storyClock(): Clock & { moveTo(at: number): void } {
  let now = momentOn(0, opensAt - 120);
  return {
    now: () => now,
    moveTo(at) {
      if (at < now) throw new Error(`moveTo: expected a time after ${now}, got ${at}`);
      now = at;
    },
  };
}
