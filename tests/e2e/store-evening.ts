import type { Page } from '@playwright/test';

const minute = 60_000;
const dayLong = 24 * 60 * minute;
/** Read once: how far the store's evening is ahead of the machine's clock stays the same. */
const read = Date.now();
/** The coming midnight on the store's wall (UTC+8). */
const midnight = Math.floor((read + 8 * 60 * minute) / dayLong) * dayLong + dayLong - 8 * 60 * minute;

/** Half past eight tomorrow evening on the store's wall, half an hour before it closes. */
export const evening = midnight + (20 * 60 + 30) * minute;

/** A time of day (hours and minutes) so many days after that evening's day (UTC ms). */
export function later(days: number, hours: number, minutes: number): number {
  return midnight + days * dayLong + (hours * 60 + minutes) * minute;
}

/** The store's date so many days after that evening's day: 2026-11-27. */
export function dateLater(days: number): string {
  return new Date(midnight + days * dayLong + 8 * 60 * minute).toISOString().slice(0, 10);
}

const ahead = (moment: number): number => moment - read;

/** The page's clock shows `moment`, or goes there, as the desk's does (fake-time.ts). */
export async function startClock(page: Page, moment: number): Promise<void> {
  await page.clock.install({ time: Date.now() + ahead(moment) });
  await page.reload();
}

export async function moveClock(page: Page, moment: number): Promise<void> {
  await page.clock.setSystemTime(Date.now() + ahead(moment));
}
