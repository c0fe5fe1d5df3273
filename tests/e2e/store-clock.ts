import type { Page } from '@playwright/test';
import { clockAhead } from './fake-time.ts';

const minute = 60_000;
const dayLong = 24 * 60 * minute;
const wall = 8 * 60 * minute;

/** A clock of the store's wall (UTC+8) that the desk and the page of one walk both show. */
export interface StoreClock {
  /** The moment it began with (UTC ms), tomorrow. */
  readonly start: number;
  /** What a desk's process finds in its environment, so that it reads this moment at the instant the walk began with. */
  environment(moment?: number): Readonly<Record<string, string>>;
  /** The page's clock begins with that moment, as the desk's does. */
  begin(page: Page): Promise<void>;
  /** The page's clock goes to a moment, as that of a desk that is started again. */
  move(page: Page, moment: number): Promise<void>;
  /** A time of day (hours and minutes), so many days after the day it began with (UTC ms). */
  later(days: number, hours: number, minutes: number): number;
  /** The store's date so many days after that day: 2026-11-27. */
  dateLater(days: number): string;
}

/**
 * Tomorrow at that time of day. Each file of walks makes its own when it is read: one that is shared would have run on
 * for as long as the walks before took, in the page and not in the desk.
 */
export function storeClock(hours: number, minutes: number): StoreClock {
  const read = Date.now();
  const midnight = Math.floor((read + wall) / dayLong) * dayLong + dayLong - wall;
  const later = (days: number, h: number, m: number) => midnight + days * dayLong + (h * 60 + m) * minute;
  const start = later(0, hours, minutes);
  // Whole seconds: the desk's clock can be moved by no less.
  const ahead = (moment: number) => Math.round((moment - read) / 1000) * 1000;
  return {
    start,
    later,
    dateLater: (days) => new Date(midnight + days * dayLong + wall).toISOString().slice(0, 10),
    environment: (moment = start) => clockAhead(ahead(moment)),
    async begin(page) {
      await page.clock.install({ time: Date.now() + ahead(start) });
      await page.reload();
    },
    async move(page, moment) {
      await page.clock.setSystemTime(Date.now() + ahead(moment));
    },
  };
}
