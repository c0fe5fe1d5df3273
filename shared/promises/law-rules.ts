import type { CalendarDate } from '../calendar.ts';
import type { DisputableFact, Giving, LawSource } from './promise-codes.ts';

/** Which edition of the rules that give something advice was given by; a changed one gets the next number. */
export const lawVersion = 1;

/** The day from which purchases are judged by the text as it is quoted here. */
export const inForceSince: Readonly<Record<LawSource, CalendarDate>> = {
  // As amended on 2013-10-25.
  'consumer-law': '2014-03-15',
  // State Council Order 778.
  'consumer-regulations': '2024-07-01',
  // As revised on 2015-04-24; articles 34 and 148 are the same as last amended on 2025-09-12.
  'food-safety-law': '2015-10-01',
  // 部分商品修理更换退货责任规定, 1995.
  'three-guarantees': '1995-08-25',
  'civil-code': '2021-01-01',
  // 零售商品称重计量监督管理办法, as revised on 2020-10-23; article 5 is of 2004.
  'weighing-measures': '2004-12-01',
};

/** The day on which what is quoted here was last held against the text, and found as it is there (docs/decisions/0041). */
export const lawChecked: Readonly<Record<LawSource, CalendarDate>> = {
  'consumer-law': '2026-11-27',
  'consumer-regulations': '2026-11-27',
  'food-safety-law': '2026-11-27',
  'three-guarantees': '2026-11-27',
  'civil-code': '2026-11-27',
  'weighing-measures': '2026-11-27',
};

export type Citation = Readonly<{ source: LawSource; article: number }>;

/** Rules that give something by themselves: what, where it stands, and the facts it rests on. */
export const lawRules = {
  'not-conforming-7-days': {
    gives: 'refund-exchange-repair',
    cites: [{ source: 'consumer-law', article: 24 }],
    restsOn: ['purchase', 'purchase-date', 'fault'],
  },
  'not-conforming-later': {
    gives: 'exchange-repair',
    cites: [{ source: 'consumer-law', article: 24 }],
    restsOn: ['purchase', 'purchase-date', 'fault'],
  },
  'sold-expired': {
    gives: 'refund-exchange-repair',
    cites: [
      { source: 'consumer-law', article: 24 },
      { source: 'food-safety-law', article: 34 },
    ],
    restsOn: ['purchase', 'purchase-date', 'shelf-life'],
  },
  'distance-7-days': {
    gives: 'refund',
    cites: [
      { source: 'consumer-law', article: 25 },
      { source: 'consumer-regulations', article: 19 },
    ],
    restsOn: ['purchase', 'purchase-date', 'sales-channel', 'condition', 'exception-agreed'],
  },
} as const satisfies Record<
  string,
  Readonly<{ gives: Giving; cites: readonly Citation[]; restsOn: readonly DisputableFact[] }>
>;
export type LawRule = keyof typeof lawRules;

/** Articles under which the law gives nothing: no fault, and not a distance sale, or one of its exceptions. */
export const nothingRules = {
  'counter-no-fault': [{ source: 'consumer-law', article: 25 }],
  'distance-perishable': [{ source: 'consumer-law', article: 25 }],
} as const satisfies Record<string, readonly Citation[]>;
export type NothingRule = keyof typeof nothingRules;

/** Rules that a person must weigh: shown beside the answer, never enforced. */
export const besideRules = {
  'last-day-of-rest': { source: 'civil-code', article: 203 },
  'found-substandard': { source: 'consumer-law', article: 54 },
  'reversed-burden': { source: 'consumer-law', article: 23 },
  'guarantee-7-days': { source: 'three-guarantees', article: 9 },
  'guarantee-15-days': { source: 'three-guarantees', article: 10 },
  'guarantee-two-repairs': { source: 'three-guarantees', article: 11 },
  'term-from-installation': { source: 'consumer-regulations', article: 18 },
  'weighing-tolerance': { source: 'weighing-measures', article: 5 },
  'short-quantity': { source: 'consumer-law', article: 52 },
  injury: { source: 'consumer-law', article: 49 },
  'first-asked-pays': { source: 'food-safety-law', article: 148 },
  'fraud-threefold': { source: 'consumer-law', article: 55 },
  'food-tenfold': { source: 'food-safety-law', article: 148 },
} as const satisfies Record<string, Citation>;
export type BesideRule = keyof typeof besideRules;

/** Days, months and fen as the articles say them. */
export const lawNumbers = {
  /** Consumer Law arts. 24 and 25: seven days, the day of receipt not counted (Civil Code art. 201). */
  returnDays: 7,
  /** Three Guarantees arts. 9 and 10. */
  guaranteeReturnDays: 7,
  guaranteeExchangeDays: 15,
  /** Consumer Law art. 23. */
  burdenMonths: 6,
  /** Civil Code art. 621: no notice of a fault later than two years. */
  latestNoticeYears: 2,
  /** Consumer Law art. 55. */
  fraudTimes: 3,
  fraudFloor: 50_000,
  /** Food Safety Law art. 148. */
  foodTimes: 10,
  foodFloor: 100_000,
};
