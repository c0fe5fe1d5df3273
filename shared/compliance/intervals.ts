import { type CalendarDate, daysAfter } from '../calendar.ts';
import { monthsAfter } from '../promises/day-counts.ts';
import type { ArticleState } from './article.ts';

/** From this many square metres on a store is a large one (D2). */
export const largeFrom = 6000;
/** Qualified people at the desk of a large store (D2). */
export const leastQualified = 2;

/** How often, and how long before something is due it is said (ours: the directive's text with intervals is not at hand). */
export const intervals = {
  /** Training, mystery visits, surveys: so many months after the last one. */
  months: 12,
  /** A yearly thing, a verification or a qualification is said to be due so many days before. */
  soonDays: 30,
  /** The same for a mending and for the next check of a scale. */
  shortDays: 14,
  /** Whoever is new has so many days until their first training. */
  newcomerDays: 30,
  /** After a survey: its causes; after a cause: what is done; after a measure: what it brought. */
  stepDays: { cause: 30, measure: 30, effect: 90 },
  /** Uncovered hours of the next days count as missing, of the days behind them as due. */
  coverNow: 7,
  coverAhead: 28,
  /** So far calls for staff are looked back at. */
  staffDays: 30,
} as const;

/** The day until which a yearly thing done on a day counts. */
export function yearAfter(date: CalendarDate): CalendarDate {
  return monthsAfter(date, intervals.months);
}

/** Over once its day is past; due soon so many days before. */
export function dueState(due: CalendarDate, day: CalendarDate, soon: number): ArticleState {
  if (due < day) return 'missing';
  return due <= daysAfter(day, soon) ? 'due-soon' : 'there';
}
