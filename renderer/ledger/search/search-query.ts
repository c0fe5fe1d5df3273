import type { CalendarDate } from '../../../shared/calendar.ts';
import type { RemedyKind, Tier } from '../../../shared/codes.ts';
import { fenFromText } from '../../../shared/money.ts';
import type { ComplaintRecord } from '../database.ts';
import { folded } from './fold-text.ts';
import type { OutsideState } from './search-document.ts';

/** What is looked for. All given parts must hold; empty words and no filter find everything. */
export type SearchQuery = Readonly<{
  /** As typed: every word must be found somewhere in the complaint. */
  words: string;
  from?: CalendarDate;
  to?: CalendarDate;
  /** Fen, both inclusive: the goods' total or the money decided must lie between them. */
  least?: number;
  most?: number;
  /** The kinds of remedy that stand; `undecided`: nothing was decided yet. */
  result?: RemedyKind | 'undecided';
  tier?: Tier;
  state?: ComplaintRecord['status'];
  /** What came of it outside, or that a reply is due there. */
  outside?: OutsideState;
}>;

/** One word as each kind of field compares it; null where it cannot be found in that kind. */
export type Term = Readonly<{
  text: string;
  /** At least four digits, hyphens taken out: a phone's digits in a row. */
  digits: string | null;
  /** At least two letters: pinyin initials in a row. */
  letters: string | null;
  /** What may be a ledger number or its serial: digits and hyphens. */
  number: string | null;
  fen: number | null;
}>;

const mostTerms = 12;
/** A mobile number as it is read out, in groups: one word, whatever stands between the groups. */
const groupedPhone = /(?<![\d-])1\d{2}[\s-]\d{4}[\s-]\d{4}(?![\d-])/g;

/** The words of a query, folded; what is typed twice counts once. */
export function termsOf(words: string): readonly Term[] {
  const text = folded(words).replace(groupedPhone, (phone) => phone.replace(/\D/g, ''));
  const found = new Set(text.split(/[\s,，、;；]+/).filter((word) => word !== ''));
  return [...found].slice(0, mostTerms).map(termOf);
}

function termOf(text: string): Term {
  const numeric = /^\d[\d-]*$/.test(text);
  const digits = numeric ? text.replaceAll('-', '') : '';
  return {
    text,
    digits: digits.length >= 4 ? digits : null,
    letters: /^[a-z][a-z0-9]+$/.test(text) ? text : null,
    number: numeric ? text : null,
    fen: fenFromText(text),
  };
}
