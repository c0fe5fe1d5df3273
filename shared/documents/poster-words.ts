import type { GoodsKind, Tier } from '../codes.ts';
import type { StoreSettings } from '../event-parts.ts';
import { yuanText } from '../money.ts';
import type { PromiseTemplate } from '../promises/promise-codes.ts';
import type { PromiseTerms } from '../promises/promise-terms.ts';
import { posterWordsEn } from './poster-words-en.ts';
import { posterWordsZhCN } from './poster-words-zh-CN.ts';

/** What a poster says in one language; `{…}` are filled from its terms. A line that names what is not there is left out. */
export type PosterWords = Readonly<{
  title: Readonly<Record<PromiseTemplate, string>>;
  /** The one thing to be read from afar, a line each. */
  headline: Readonly<Record<PromiseTemplate, readonly string[]>>;
  clauses: Readonly<Record<PromiseTemplate, readonly string[]>>;
  /** What stands after the first clause where the terms say so. */
  later: string;
  opened: string;
  unopened: string;
  /** In place of the first clause of the three tiers, where one person may hold two of them (T3a). */
  twoTiers: string;
  gives: Readonly<{ refund: string; exchange: string }>;
  gaveShort: Readonly<{ refund: string; exchange: string }>;
  minutes: string;
  hours: string;
  hoursMinutes: string;
  kinds: Readonly<Record<GoodsKind, string>>;
  comma: string;
  council: Readonly<Record<StoreSettings['council'], string>>;
  tier: Readonly<Record<Tier, string>>;
  role: Readonly<Record<Tier, string>>;
  desk: string;
  hotline: string;
  /** Holds {version} and {from}. */
  inForce: string;
  /** Holds {number}. */
  number: string;
  /** Holds {year}, {month} and {day}. */
  date: string;
}>;

export type PosterTexts = Readonly<{
  title: string;
  headline: readonly string[];
  clauses: readonly string[];
}>;
export type PosterFacts = Readonly<{
  terms: PromiseTerms;
  storePhone: string;
  council: StoreSettings['council'];
  /** One person may hold two tiers of this store (T3a). */
  twoTiers: boolean;
}>;

export const posterWords = { 'zh-CN': posterWordsZhCN, en: posterWordsEn } as const;

/** The poster's words with its terms in them; a clause about a phone that the store does not have is left out. */
export function posterTexts(
  { terms, storePhone, council, twoTiers }: PosterFacts,
  words: PosterWords,
): PosterTexts {
  const { template } = terms;
  const values = { ...valuesOf(terms, words), phone: storePhone, council: words.council[council] };
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name as keyof typeof values] ?? whole));
  const [usual = '', ...others] = words.clauses[template];
  const first = template === 'three-tiers' && twoTiers ? words.twoTiers : usual;
  const clauses = [first, ...besides(terms, words), ...others];
  return {
    title: fill(words.title[template]),
    headline: words.headline[template].map(fill),
    clauses: clauses.filter((text) => storePhone !== '' || !text.includes('{phone}')).map(fill),
  };
}

function besides(terms: PromiseTerms, words: PosterWords): readonly string[] {
  if (terms.template === 'returns') return terms.exchangeDays > terms.refundDays ? [words.later] : [];
  if (terms.template === 'no-reason') return [terms.opened ? words.opened : words.unopened];
  return [];
}

function valuesOf(terms: PromiseTerms, words: PosterWords): Readonly<Record<string, string | number>> {
  switch (terms.template) {
    case 'returns':
      return { refundDays: terms.refundDays, exchangeDays: terms.exchangeDays };
    case 'no-reason':
      return {
        days: terms.days,
        kinds: terms.kinds.map((kind) => words.kinds[kind]).join(words.comma),
        gives: words.gives[terms.gives],
        gave: words.gaveShort[terms.gives],
      };
    case 'advance-payment':
      return { limit: yuanText(terms.limit).replace(/\.00$/, ''), time: timeText(terms.minutes, words) };
    case 'rapid-response':
      return { time: timeText(terms.minutes, words), days: terms.days };
    case 'training':
      return { times: terms.timesAYear };
    default:
      return {};
  }
}

/** 30 minutes, 2 hours, 1 hour 30 minutes. */
export function timeText(minutes: number, words: Pick<PosterWords, 'minutes' | 'hours' | 'hoursMinutes'>) {
  const [hours, left] = [Math.floor(minutes / 60), minutes % 60];
  const text = hours === 0 ? words.minutes : left === 0 ? words.hours : words.hoursMinutes;
  return text.replace('{hours}', String(hours)).replace('{minutes}', String(left));
}
