import type { Clock } from '../../electron/desk/ports.ts';
import { afterOpenMinutes } from '../../shared/opening-hours.ts';
import { closesAt, firstRun, opensAt, zone } from './store.ts';

const dayMs = 86_400_000;
const minuteMs = 60_000;
/** The store's zone has been UTC+8 all year since 1991. */
const zoneMs = 8 * 3_600_000;
/** Monday 3 March 2025, midnight in the store's zone. */
const usualMidnight = Date.UTC(2025, 2, 2, 16);
/** Months for a few complaints, and never past the middle of 2026. */
const fewestDays = 100;
const mostDays = 460;
/** Six months, the day of the end included. */
const halfYear = 184;

/** The time a story takes. Nothing happens after `until` (UTC ms), and with infinity everything comes to its end. */
export type Span = Readonly<{ firstMidnight: number; days: number; until: number }>;

/** The same days whenever it is told, and as many as so many complaints need. */
export function spanFor(complaints: number): Span {
  const days = Math.min(mostDays, Math.max(fewestDays, Math.ceil(complaints / 8)));
  return { firstMidnight: usualMidnight, days, until: Number.POSITIVE_INFINITY };
}

/** The days, six months of them if not told, that end at a moment (UTC ms), in the middle of what goes on. */
export function daysUntil(until: number, days: number = halfYear): Span {
  return { firstMidnight: midnightBefore(until) - (days - 1) * dayMs, days, until };
}

function midnightBefore(at: number): number {
  return Math.floor((at + zoneMs) / dayMs) * dayMs - zoneMs;
}

/** The moment (UTC ms) `minutes` after midnight of a day of the story, the first being 0. */
export function momentOn(span: Span, day: number, minutes: number): number {
  return span.firstMidnight + day * dayMs + minutes * minuteMs;
}

/** The store's calendar date at a moment, moved by so many days. */
export function dateAt(at: number, plusDays = 0): string {
  return new Date(at + zoneMs + plusDays * dayMs).toISOString().slice(0, 10);
}

const openings = [{ from: 0, zone, hours: firstRun.settings.hours, days: [] }];

/** So many minutes of opening hours later (720 is one day). */
export function openMinutesLater(at: number, minutes: number): number {
  const later = afterOpenMinutes(at, minutes, openings);
  if (later === null) throw new Error(`openMinutesLater: expected a store that opens, got none after ${at}`);
  return later;
}

/** So many minutes of opening hours earlier. The made-up store opens every day at the same time. */
export function openMinutesBefore(at: number, minutes: number): number {
  const openDay = (closesAt - opensAt) * minuteMs;
  const midnight = midnightBefore(at);
  const today = Math.min(Math.max(at - midnight - opensAt * minuteMs, 0), openDay);
  const left = minutes * minuteMs - today;
  if (left <= 0) return midnight + opensAt * minuteMs - left;
  const daysBefore = Math.ceil(left / openDay);
  return midnight - daysBefore * dayMs + opensAt * minuteMs + daysBefore * openDay - left;
}

/** A clock that stands until it is moved, and never goes back. */
export type StoryClock = Clock & { moveTo(at: number): void };

export function storyClock(span: Span): StoryClock {
  let now = momentOn(span, 0, opensAt - 120);
  return {
    now: () => now,
    moveTo(at) {
      if (at < now) throw new Error(`moveTo: expected a time after ${now}, got ${at}`);
      now = at;
    },
  };
}
