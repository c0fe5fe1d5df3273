import { remedyKinds } from '../../../../shared/codes.ts';
import { outsideOutcomes } from '../../../../shared/complaint/origin-codes.ts';
import type { FoldedTexts, OutsideState, PublicFacts } from '../search-document.ts';
import type { Postings } from './postings.ts';

/**
 * Up to 32,768 complaints in typed arrays: their texts as one run of UTF-16 units, their facts in columns, and for each
 * kind of thing that is looked for, which complaints hold it. Nothing in it is ever changed.
 */
export type Segment = Readonly<{
  documents: number;
  /** Of each document {@link textOf}, one after the other. */
  units: Uint16Array<ArrayBuffer>;
  starts: Uint32Array<ArrayBuffer>;
  /** 0: nothing is known of it; 1: its facts; 2: its texts too. */
  known: Uint8Array<ArrayBuffer>;
  /** The digits of its number as one integer, and how many there are. */
  digits: Float64Array<ArrayBuffer>;
  digitCount: Uint8Array<ArrayBuffer>;
  /** 2026-11-26 as 20261126. */
  day: Uint32Array<ArrayBuffer>;
  tier: Uint8Array<ArrayBuffer>;
  /** Places in `words`. */
  status: Uint16Array<ArrayBuffer>;
  /** One bit for each of {@link remedyKinds}, and of {@link outsideStates}. */
  results: Uint16Array<ArrayBuffer>;
  outside: Uint8Array<ArrayBuffer>;
  /** Totals, prices, codes and operators of each document, from `moreStarts` on (see more.ts). */
  more: Uint32Array<ArrayBuffer>;
  moreStarts: Uint32Array<ArrayBuffer>;
  /** Codes, operators and statuses, each once; and amounts too large for their column. */
  words: readonly string[];
  amounts: readonly number[];
  /** Two units that stand side by side in what was said or in a name; a unit at an end stands beside 0. */
  text: Postings;
  /** Four digits in a row of a phone. */
  phones: Postings;
  /** Two letters in a row of pinyin initials. */
  initials: Postings;
  /** Amounts in fen, clamped to 32 bits. */
  fens: Postings;
  /** Places in `words`. */
  codes: Postings;
  operators: Postings;
}>;

export const outsideStates: readonly OutsideState[] = ['waiting', ...outsideOutcomes];
/** Between the parts of a document; no text holds it (shared/text.ts). */
const break_ = '\u0003';
export const breakUnit = 3;
export const mostFen = 0xffffffff;
const bigAmount = 0x80000000;

/** A document as one run of text: everything of it that is text. */
export function textOf(facts: PublicFacts, texts: FoldedTexts | null): string {
  const own = `${facts.id}${break_}${facts.number}`;
  if (!texts) return own;
  const { names, said, phones, initials, name } = texts;
  return [own, names, said, phones, initials, name].join(break_);
}

/** The parts of a document's text: id, number, names, said, phones, initials, name. */
export function partsOf(segment: Segment, at: number): readonly string[] {
  const units = segment.units.subarray(segment.starts[at], segment.starts[at + 1]);
  let text = '';
  // Arguments of one call are limited.
  for (let from = 0; from < units.length; from += 4096)
    text += String.fromCharCode(...units.subarray(from, from + 4096));
  return text.split(break_);
}

export function textsOf(segment: Segment, at: number): FoldedTexts | null {
  if (segment.known[at] !== 2) return null;
  const [, , names = '', said = '', phones = '', initials = '', name = ''] = partsOf(segment, at);
  return { names, said, phones, initials, name };
}

/** A document's facts again. `first` is the position of the segment's first document. */
export function factsOf(segment: Segment, at: number, first: number): PublicFacts | undefined {
  if (!segment.known[at]) return undefined;
  const [id = '', number = ''] = partsOf(segment, at);
  const day = String(segment.day[at]).padStart(8, '0');
  const [results, outside] = [segment.results[at] ?? 0, segment.outside[at] ?? 0];
  return {
    id,
    position: first + at,
    number,
    day: `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`,
    status: (segment.words[segment.status[at] ?? 0] ?? '') as PublicFacts['status'],
    tier: (segment.tier[at] ?? 1) as PublicFacts['tier'],
    results: remedyKinds.filter((_, bit) => (results >> bit) & 1),
    outside: outsideStates.filter((_, bit) => (outside >> bit) & 1),
    ...moreOf(segment, at),
  };
}

type More = Pick<PublicFacts, 'totals' | 'prices' | 'codes' | 'operators'>;

/** One number says how many totals (4 bits), prices and codes (14 each) follow; what is left are operators. */
export function packMore(
  facts: More,
  wordOf: (word: string) => number,
  amountOf: (fen: number) => number,
): number[] {
  const { totals, prices, codes, operators } = facts;
  const amount = (fen: number) => (fen < bigAmount ? fen : bigAmount + amountOf(fen));
  return [
    ((totals.length << 28) | (prices.length << 14) | codes.length) >>> 0,
    ...[...totals, ...prices].map(amount),
    ...[...codes, ...operators].map(wordOf),
  ];
}

function moreOf(segment: Segment, at: number): More {
  const all = [...segment.more.subarray(segment.moreStarts[at], segment.moreStarts[at + 1])];
  const counts = all.shift() ?? 0;
  const take = (count: number) => all.splice(0, count);
  const amount = (kept: number) => (kept < bigAmount ? kept : (segment.amounts[kept - bigAmount] ?? 0));
  const word = (place: number) => segment.words[place] ?? '';
  return {
    totals: take(counts >>> 28).map(amount),
    prices: take((counts >>> 14) & 0x3fff).map(amount),
    codes: take(counts & 0x3fff).map(word),
    operators: all.map(word),
  };
}

/** The least and most of what a document's totals are, without making it anew; null where it has none. */
export function hasTotalWithin(segment: Segment, at: number, least: number, most: number): boolean {
  const from = segment.moreStarts[at] ?? 0;
  const count = (segment.more[from] ?? 0) >>> 28;
  for (let i = 1; i <= count; i++) {
    const kept = segment.more[from + i] ?? 0;
    const fen = kept < bigAmount ? kept : (segment.amounts[kept - bigAmount] ?? 0);
    if (fen >= least && fen <= most) return true;
  }
  return false;
}
