import type { CalendarDate } from '../calendar.ts';
import type { Tier } from '../codes.ts';
import type { PromiseTemplate } from '../promises/promise-codes.ts';
import type { DeskPlace, SurveyStep, TargetFigure } from './compliance-codes.ts';

/** What a store of some size is asked for, in the order in which it is shown (D1-D5, T3). */
export const articleCodes = [
  'service-body',
  'qualified-staff',
  'named-staff',
  'opening-hours',
  'desk-place',
  'fair-scale',
  'three-tiers',
  'posters',
  'training',
  'scale-checks',
  'mystery-visits',
  'surveys',
  'targets',
  'waiting',
  'inspections',
] as const;
export type ArticleCode = (typeof articleCodes)[number];

/** From the worst to what is not asked of a store of this size. */
export const articleStates = ['missing', 'due-soon', 'there', 'not-asked'] as const;
export type ArticleState = (typeof articleStates)[number];

/** One thing that was looked at: a sentence with its figures (renderer/locales, `compliance:point`). */
export const pointCodes = [
  'head-leads',
  'head-none',
  'qualified-enough',
  'qualified-few',
  'staff-named',
  'staff-none',
  'roster-none',
  'hours-covered',
  'hours-uncovered',
  'desk-at-entrance',
  'desk-elsewhere',
  'desk-unsaid',
  'fair-scale-verified',
  'fair-scale-expired',
  'fair-scale-unverified',
  'fair-scale-failed',
  'fair-scale-none',
  'tier-held',
  'tier-empty',
  'poster-hangs',
  'poster-outdated',
  'poster-missing',
  'poster-unwritten',
  'poster-coming',
  'training-held',
  'training-over',
  'training-none',
  'training-lacking',
  'scale-passed',
  'scale-failed',
  'scale-overdue',
  'scales-none',
  'visit-made',
  'visit-over',
  'visit-none',
  'finding-unplanned',
  'finding-planned',
  'finding-overdue',
  'findings-mended',
  'survey-held',
  'survey-over',
  'survey-none',
  'step-next',
  'target-set',
  'target-none',
  'staff-clear',
  'staff-answered',
  'staff-unanswered',
  'inspection-owed',
  'inspection-clear',
] as const;
export type PointCode = (typeof pointCodes)[number];

/** Opening hours of a date that nobody is expected in; minutes after midnight. */
export type OpenGap = Readonly<{ date: CalendarDate; from: number; to: number }>;

export type Point = Readonly<{
  point: PointCode;
  state: ArticleState;
  /** The entries it stands on, by their number in the log. */
  entries: readonly number[];
  /** The dated records among them, by their own number. */
  records: readonly number[];
  /** The day until which something is to be done, or holds. */
  due: CalendarDate | null;
  people: readonly string[];
  gaps: readonly OpenGap[];
  /** The tag of a scale (its name is a private word). */
  scale: string | null;
  /** How many, of an inspection's finding its number. */
  count: number | null;
  is: Tier | PromiseTemplate | SurveyStep | TargetFigure | DeskPlace | null;
  /** Of a target: tenths of a per cent or minutes. */
  value: number | null;
}>;

/** Where it is asked: our requirement, and the directive's articles behind it; `exact` where it is known which. */
export type Source = Readonly<{ requirement: string; directive: readonly number[]; exact: boolean }>;

export type Article = Readonly<{
  article: ArticleCode;
  source: Source;
  state: ArticleState;
  points: readonly Point[];
  /** The first day by which something is to be done; null where nothing is due. */
  due: CalendarDate | null;
}>;

const nothing: Omit<Point, 'point' | 'state'> = {
  entries: [],
  records: [],
  due: null,
  people: [],
  gaps: [],
  scale: null,
  count: null,
  is: null,
  value: null,
};

export function point(code: PointCode, state: ArticleState, says: Partial<Point> = {}): Point {
  return { ...nothing, ...says, point: code, state };
}

/** The worst of its points decides; without any, it is not asked here. */
export function articleOf(article: ArticleCode, source: Source, points: readonly Point[]): Article {
  const state = articleStates.find((one) => points.some((each) => each.state === one)) ?? 'not-asked';
  const urgent = points.filter((one) => one.due !== null && one.state === state);
  const due = urgent.map((one) => one.due ?? '').toSorted()[0] ?? null;
  return { article, source, state, points, due };
}
