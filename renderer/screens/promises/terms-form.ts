import { type GoodsKind, type Tier, tiers } from '../../../shared/codes.ts';
import { fenFromText, yuanText } from '../../../shared/money.ts';
import { mostAtTier, type PromiseTemplate } from '../../../shared/promises/promise-codes.ts';
import type { PromiseTerms } from '../../../shared/promises/promise-terms.ts';

/** The terms of a promise as they stand in the form. */
export type TypedTerms = Readonly<{
  refundDays: string;
  exchangeDays: string;
  days: string;
  kinds: readonly GoodsKind[];
  opened: boolean;
  gives: 'refund' | 'exchange';
  limit: string;
  minutes: string;
  times: string;
}>;
export type TermsField = 'refundDays' | 'exchangeDays' | 'days' | 'kinds' | 'limit' | 'minutes' | 'times';

const usual: TypedTerms = {
  refundDays: '7',
  exchangeDays: '15',
  days: '7',
  kinds: ['prepackaged-food', 'daily', 'clothing'],
  opened: false,
  gives: 'refund',
  limit: '500',
  minutes: '30',
  times: '4',
};

/** The form's beginning: what was promised last, or what stores usually begin with. */
export function typedTerms(last: PromiseTerms | null): TypedTerms {
  switch (last?.template) {
    case 'returns':
      return { ...usual, refundDays: `${last.refundDays}`, exchangeDays: `${last.exchangeDays}` };
    case 'no-reason':
      return { ...usual, days: `${last.days}`, kinds: last.kinds, opened: last.opened, gives: last.gives };
    case 'advance-payment':
      return { ...usual, limit: yuanText(last.limit).replace(/\.00$/, ''), minutes: `${last.minutes}` };
    case 'rapid-response':
      return { ...usual, minutes: `${last.minutes}`, days: `${last.days}` };
    case 'training':
      return { ...usual, times: `${last.timesAYear}` };
    default:
      return usual;
  }
}

type Read = Readonly<{ terms: PromiseTerms } | { wrong: TermsField }>;

/** The terms that were typed, or the first field that cannot be read or says too little or too much. */
export function termsFrom(template: PromiseTemplate, typed: TypedTerms): Read {
  const { kinds, opened, gives } = typed;
  const days = whole(typed.days, 1, 3650);
  const minutes = whole(typed.minutes, 1, 100_000);
  switch (template) {
    case 'returns': {
      const refundDays = whole(typed.refundDays, 7, 3650);
      const exchangeDays = whole(typed.exchangeDays, 7, 3650);
      if (refundDays === null) return { wrong: 'refundDays' };
      if (exchangeDays === null || exchangeDays < refundDays) return { wrong: 'exchangeDays' };
      return { terms: { template, refundDays, exchangeDays } };
    }
    case 'no-reason':
      if (days === null) return { wrong: 'days' };
      return kinds.length === 0
        ? { wrong: 'kinds' }
        : { terms: { template, days, kinds: [...kinds], opened, gives } };
    case 'advance-payment': {
      const limit = fenFromText(typed.limit);
      if (!limit) return { wrong: 'limit' };
      return minutes === null ? { wrong: 'minutes' } : { terms: { template, limit, minutes } };
    }
    case 'rapid-response':
      if (minutes === null) return { wrong: 'minutes' };
      return days === null ? { wrong: 'days' } : { terms: { template, minutes, days } };
    case 'training': {
      const timesAYear = whole(typed.times, 1, 366);
      return timesAYear === null ? { wrong: 'times' } : { terms: { template, timesAYear } };
    }
    default:
      return { terms: { template } };
  }
}

function whole(typed: string, least: number, most: number): number | null {
  const text = typed.normalize('NFKC').trim();
  const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : null;
}

/** A place on the poster of the three tiers, as typed; without an operator it is left out. */
export type TypedPerson = Readonly<{ tier: Tier; operator: string; phone: string }>;

/** Rows for everybody who stands, and one at least for each tier. */
export function typedPeople(now: readonly TypedPerson[]): readonly TypedPerson[] {
  return tiers.flatMap((tier) => {
    const here = now.filter((one) => one.tier === tier);
    return here.length > 0 ? here : [{ tier, operator: '', phone: '' }];
  });
}

/** One more empty row for a tier; null where no more fit on the poster. */
export function oneMore(rows: readonly TypedPerson[], tier: Tier): readonly TypedPerson[] | null {
  if (rows.filter((one) => one.tier === tier).length >= mostAtTier) return null;
  const after = rows.findLastIndex((one) => one.tier <= tier);
  return rows.toSpliced(after + 1, 0, { tier, operator: '', phone: '' });
}

export function peopleFrom(rows: readonly TypedPerson[]): TypedPerson[] {
  return rows.filter(({ operator }) => operator !== '').map((one) => ({ ...one, phone: one.phone.trim() }));
}
