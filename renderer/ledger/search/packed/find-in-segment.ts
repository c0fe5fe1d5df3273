import { remedyKinds } from '../../../../shared/codes.ts';
import type { Staff } from '../match-terms.ts';
import { isAmount, isCode, isNumber, isOperator } from '../match-terms.ts';
import type { SearchQuery, Term } from '../search-query.ts';
import { pairKey } from './make-segment.ts';
import {
  addDocuments,
  addPlace,
  type Bits,
  eachBitDown,
  emptyBits,
  type Postings,
  placeOf,
  setBit,
} from './postings.ts';
import { breakUnit, factsOf, hasTotalWithin, mostFen, outsideStates, type Segment } from './segment.ts';

/** The documents of a segment that fit a query. */
export function findInSegment(
  segment: Segment,
  query: SearchQuery,
  terms: readonly Term[],
  staff: Staff,
): Bits {
  const bits = emptyBits(segment.documents);
  const fits = filterOf(segment, query);
  if (terms.length === 0) {
    for (let at = 0; at < segment.documents; at++) if (fits(at)) setBit(bits, at);
    return bits;
  }
  const first = terms.map((term) => documentsWith(segment, term, staff)).reduce(both);
  if (!narrows(query)) return first;
  eachBitDown(first, (at) => {
    if (fits(at)) setBit(bits, at);
    return undefined;
  });
  return bits;
}

/** What both hold, in place of the first. */
function both(some: Bits, others: Bits): Bits {
  for (let at = 0; at < some.length; at++) some[at] = (some[at] ?? 0) & (others[at] ?? 0);
  return some;
}

/** Whether a query asks for more than words. */
function narrows({ words: _, ...filters }: SearchQuery): boolean {
  return Object.values(filters).some((filter) => filter !== undefined);
}

const numberOfDay = (day: string): number => Number(day.replaceAll('-', ''));

/** Whether a document passes every filter (see `fitsFilters`, which says the same of one that is not packed). */
function filterOf(segment: Segment, query: SearchQuery): (at: number) => boolean {
  const { known, day, tier, status, results, outside } = segment;
  const from = query.from === undefined ? 0 : numberOfDay(query.from);
  const to = query.to === undefined ? Number.MAX_SAFE_INTEGER : numberOfDay(query.to);
  const state = query.state === undefined ? null : segment.words.indexOf(query.state);
  const outsideBit = query.outside === undefined ? 0 : 1 << outsideStates.indexOf(query.outside);
  const wanted =
    query.result === undefined || query.result === 'undecided' ? 0 : 1 << remedyKinds.indexOf(query.result);
  const hasMoney = query.least !== undefined || query.most !== undefined;
  const [least, most] = [query.least ?? 0, query.most ?? Number.MAX_SAFE_INTEGER];
  return (at) =>
    known[at] !== 0 &&
    (day[at] ?? 0) >= from &&
    (day[at] ?? 0) <= to &&
    (query.tier === undefined || tier[at] === query.tier) &&
    (state === null || status[at] === state) &&
    (outsideBit === 0 || ((outside[at] ?? 0) & outsideBit) !== 0) &&
    (wanted === 0 || ((results[at] ?? 0) & wanted) !== 0) &&
    (query.result !== 'undecided' || results[at] === 0) &&
    (!hasMoney || hasTotalWithin(segment, at, least, most));
}

/** Documents in which a word is found, wherever (see `fitsTerm`). */
function documentsWith(segment: Segment, term: Term, staff: Staff): Bits {
  const found = withText(segment, term.text);
  if (term.digits !== null) join(found, withDigits(segment, term.digits));
  if (term.letters !== null) join(found, withInitials(segment, term.letters));
  if (term.number !== null) join(found, withNumber(segment, term));
  if (term.fen !== null && term.fen > 0) join(found, withAmount(segment, term));
  for (const [postings, fits] of [
    [segment.codes, (word: string) => isCode({ codes: [word] }, term)],
    [segment.operators, (word: string) => isOperator({ operators: [word] }, term, staff)],
  ] as const)
    for (const [place, key] of postings.keys.entries())
      if (fits(segment.words[key] ?? '')) addPlace(postings, place, found);
  return found;
}

function join(bits: Bits, more: Bits): void {
  for (const [at, word] of more.entries()) bits[at] = (bits[at] ?? 0) | word;
}

/** Documents that hold each of these keys. */
function holdingAll(segment: Segment, postings: Postings, keys: readonly number[]): Bits {
  return keys
    .map((key) => {
      const bits = emptyBits(segment.documents);
      addDocuments(postings, key, bits);
      return bits;
    })
    .reduce(both);
}

function pairsOf(text: string): number[] {
  return Array.from({ length: text.length - 1 }, (_, i) =>
    pairKey(text.charCodeAt(i), text.charCodeAt(i + 1)),
  );
}

/** Documents in whose names, or in what was said, a folded word stands. */
export function withText(segment: Segment, word: string): Bits {
  if (word.length === 1) {
    const bits = emptyBits(segment.documents);
    const unit = word.charCodeAt(0);
    const { text } = segment;
    for (let place = placeOf(text, pairKey(unit, 0)); (text.keys[place] ?? 0) >>> 16 === unit; place++)
      addPlace(text, place, bits);
    return bits;
  }
  const bits = holdingAll(segment, segment.text, pairsOf(word));
  return word.length === 2 ? bits : verified(segment, bits, word, 2, 4);
}

/** Documents with a phone that holds these digits, four or more. */
export function withDigits(segment: Segment, digits: string): Bits {
  const fours = Array.from({ length: digits.length - 3 }, (_, i) => Number(digits.slice(i, i + 4)));
  const bits = holdingAll(segment, segment.phones, fours);
  return digits.length === 4 ? bits : verified(segment, bits, digits, 4, 5);
}

function withInitials(segment: Segment, letters: string): Bits {
  const bits = holdingAll(segment, segment.initials, pairsOf(letters));
  return letters.length === 2 ? bits : verified(segment, bits, letters, 5, 6);
}

/** Those of some documents that hold a word in one of their parts from `first` to before `last`. */
function verified(segment: Segment, some: Bits, word: string, first: number, last: number): Bits {
  const { units, starts } = segment;
  const wanted = Uint16Array.from({ length: word.length }, (_, i) => word.charCodeAt(i));
  const bits = emptyBits(segment.documents);
  eachBitDown(some, (at) => {
    let part = 0;
    const end = starts[at + 1] ?? 0;
    for (let i = starts[at] ?? 0; i < end && part < last; i++) {
      if (units[i] === breakUnit) part += 1;
      else if (part >= first && units[i] === wanted[0] && standsAt(units, i, wanted)) {
        setBit(bits, at);
        break;
      }
    }
    return undefined;
  });
  return bits;
}

function standsAt(units: Uint16Array, at: number, wanted: Uint16Array): boolean {
  for (let i = 1; i < wanted.length; i++) if (units[at + i] !== wanted[i]) return false;
  return true;
}

/** See `isNumber`: compared as integers, but for a part with hyphens. */
function withNumber(segment: Segment, term: Term): Bits {
  const bits = emptyBits(segment.documents);
  const { number, digits } = term;
  if (number === null) return bits;
  if (number.includes('-')) {
    for (let at = 0; at < segment.documents; at++) {
      const facts = factsOf(segment, at, 0);
      if (facts && isNumber(facts, term)) setBit(bits, at);
    }
    return bits;
  }
  for (const [least, most] of rangesOf(segment, number, digits)) addBetween(segment, least, most, bits);
  return bits;
}

/**
 * The integers, from `least` to before `most`, that a number's digits may make where they begin with some digits, or
 * where its serial is this one. There is one range for each length and chapter that the segment has.
 */
function rangesOf(segment: Segment, number: string, digits: string | null): [number, number][] {
  const ranges: [number, number][] = [];
  for (const { count, chapter } of shapesOf(segment)) {
    const serials = 10 ** (count - 3);
    const serial = Number(number);
    const base = (chapter * serials + serial) * 10;
    if (serial < serials) ranges.push([base, base + 10]);
    if (digits === null || digits.length > count) continue;
    const scale = 10 ** (count - digits.length);
    ranges.push([Number(digits) * scale, (Number(digits) + 1) * scale]);
  }
  return ranges;
}

type Shape = Readonly<{ count: number; chapter: number }>;
type Order = Readonly<{ shapes: readonly Shape[]; ascends: boolean }>;
const orders = new WeakMap<Segment, Order>();

/** How long the numbers of a segment are, in which chapters, and whether they ascend: mostly one, one, and yes. */
function orderOf(segment: Segment): Order {
  const known = orders.get(segment);
  if (known) return known;
  const shapes = new Map<string, Shape>();
  let [before, ascends] = [0, true];
  for (const [at, value] of segment.digits.entries()) {
    const count = segment.digitCount[at] ?? 0;
    if (count === 0 || value < before) ascends = false;
    before = value;
    if (count === 0) continue;
    const chapter = Math.floor(value / 10 ** (count - 2));
    shapes.set(`${count} ${chapter}`, { count, chapter });
  }
  const order = { shapes: [...shapes.values()], ascends: ascends && shapes.size === 1 };
  orders.set(segment, order);
  return order;
}

const shapesOf = (segment: Segment): readonly Shape[] => orderOf(segment).shapes;

function addBetween(segment: Segment, least: number, most: number, bits: Bits): void {
  const { digits, documents, digitCount } = segment;
  if (!orderOf(segment).ascends) {
    for (let at = 0; at < documents; at++) {
      const value = digits[at] ?? 0;
      if (digitCount[at] !== 0 && value >= least && value < most) setBit(bits, at);
    }
    return;
  }
  let [low, high] = [0, documents];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((digits[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < documents && (digits[at] ?? 0) < most; at++) setBit(bits, at);
}

function withAmount(segment: Segment, term: Term): Bits {
  const bits = emptyBits(segment.documents);
  const { fen } = term;
  if (fen === null) return bits;
  addDocuments(segment.fens, Math.min(fen, mostFen), bits);
  if (fen < mostFen) return bits;
  const sure = emptyBits(segment.documents);
  eachBitDown(bits, (at) => {
    const facts = factsOf(segment, at, 0);
    if (facts && isAmount(facts, term)) setBit(sure, at);
    return undefined;
  });
  return sure;
}
