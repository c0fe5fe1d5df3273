import { fitsFilters, fitsTerm, type Staff } from '../match-terms.ts';
import type { FoldedTexts, PublicFacts } from '../search-document.ts';
import type { Clue, SearchIndex } from '../search-index.ts';
import { type SearchQuery, termsOf } from '../search-query.ts';
import { findInSegment, withDigits, withText } from './find-in-segment.ts';
import { type GrowingList, growingList } from './growing-list.ts';
import { makeSegment } from './make-segment.ts';
import { type Bits, clearBit, emptyBits, mostDocuments, setBit } from './postings.ts';
import { factsOf, partsOf, type Segment, textsOf } from './segment.ts';

/** An index that can be taken apart and put together again, a segment of 32,768 positions at a time. */
export type PackedIndex = SearchIndex &
  Readonly<{
    /** How many segments there are, packed or not. */
    segments: () => number;
    /** A segment with everything that is known of its positions packed into it. */
    packedSegment: (segment: number) => Segment;
    /** Whether anything of a segment is known that was not when it was taken or put in last. */
    isChanged: (segment: number) => boolean;
    markKept: (segment: number) => void;
    /** Puts a segment in place of whatever was known of its positions. */
    putSegment: (segment: number, packed: Segment) => void;
  }>;

type Loose = { facts: PublicFacts; texts: FoldedTexts | null };

/** Packed once so many of a segment are loose: until then they are looked at one by one. */
const mostLoose = 4096;

/**
 * Packed postings, and beside them the complaints that came or changed since: those are scanned, until there are enough
 * of them to be packed too.
 */
export function packedIndex(looseAtMost = mostLoose, documents = mostDocuments): PackedIndex {
  const segments: (Segment | undefined)[] = [];
  const loose: Map<number, Loose>[] = [];
  const changed = new Set<number>();
  const found = growingList(1024);
  let count = 0;

  const placeOf = (position: number) => ({
    segment: Math.floor(position / documents),
    at: position % documents,
  });
  const looseIn = (segment: number): Map<number, Loose> => {
    while (loose.length <= segment) loose.push(new Map());
    return loose[segment] as Map<number, Loose>;
  };
  const packedAt = (position: number): Loose | undefined => {
    const { segment, at } = placeOf(position);
    const packed = segments[segment];
    const facts = packed && at < packed.documents ? factsOf(packed, at, segment * documents) : undefined;
    return packed && facts && { facts, texts: textsOf(packed, at) };
  };
  const known = (position: number): Loose | undefined =>
    loose[placeOf(position).segment]?.get(position) ?? packedAt(position);
  const change = (position: number, next: Loose): void => {
    const { segment } = placeOf(position);
    const own = looseIn(segment);
    own.set(position, next);
    changed.add(segment);
    if (own.size >= looseAtMost) pack(segment);
  };
  const pack = (segment: number): Segment => {
    const first = segment * documents;
    const own = looseIn(segment);
    const before = segments[segment];
    if (before && own.size === 0) return before;
    const last = Math.max(first - 1 + (before?.documents ?? 0), ...own.keys());
    const made = makeSegment(last - first + 1, (at) => known(first + at));
    segments[segment] = made;
    own.clear();
    return made;
  };

  /** Adds the positions of a segment that fit to a list, the newest first. */
  const collect = (
    segment: number,
    inSegment: (packed: Segment) => Bits,
    fits: (one: Loose) => boolean,
    into: GrowingList,
  ): void => {
    const own = looseIn(segment);
    const first = segment * documents;
    const packed = segments[segment];
    const bits = packed ? inSegment(packed) : new Uint32Array();
    if (own.size === 0) {
      into.addBits(bits, first);
      return;
    }
    // Those that lie loose are what holds, so each is put where the packed ones are.
    const last = Math.max(first - 1 + (packed?.documents ?? 0), ...own.keys());
    const all = emptyBits(last - first + 1);
    all.set(bits);
    for (const [position, one] of own) {
      clearBit(all, position - first);
      if (fits(one)) setBit(all, position - first);
    }
    into.addBits(all, first);
  };

  return {
    setFacts(one) {
      const before = known(one.position);
      if (!before) count += 1;
      change(one.position, { facts: one, texts: before?.texts ?? null });
    },
    setTexts(position, texts) {
      const before = known(position);
      if (!before) throw new Error(`setTexts: expected the facts of position ${position} first`);
      change(position, { facts: before.facts, texts });
    },
    facts: (position) => known(position)?.facts,
    texts: (position) => known(position)?.texts ?? null,
    positionOf(id) {
      for (let segment = loose.length - 1; segment >= 0; segment--) {
        for (const [position, { facts }] of loose[segment] ?? []) if (facts.id === id) return position;
        const at = placeOfId(segments[segment], id);
        if (at >= 0) return segment * documents + at;
      }
      return undefined;
    },
    find(query: SearchQuery, staff: Staff) {
      const terms = termsOf(query.words);
      for (let segment = loose.length - 1; segment >= 0; segment--)
        collect(
          segment,
          (packed) => findInSegment(packed, query, terms, staff),
          ({ facts, texts }) =>
            fitsFilters(facts, query) && terms.every((term) => fitsTerm(facts, texts, term, staff)),
          found,
        );
      return found.taken();
    },
    findTexts(accept, most, clue: Clue) {
      const found: number[] = [];
      for (let segment = loose.length - 1; segment >= 0 && found.length < most; segment--) {
        const some = growingList(64);
        collect(
          segment,
          (packed) => ('digits' in clue ? withDigits(packed, clue.digits) : withText(packed, clue.said)),
          ({ texts }) => texts !== null && accept(texts),
          some,
        );
        for (const position of some.taken()) {
          if (found.length >= most) break;
          const texts = known(position)?.texts;
          if (texts && accept(texts)) found.push(position);
        }
      }
      return found;
    },
    size: () => count,
    segments: () => loose.length,
    packedSegment: pack,
    isChanged: (segment) => changed.has(segment),
    markKept: (segment) => void changed.delete(segment),
    putSegment(segment, packed) {
      looseIn(segment).clear();
      const before = segments[segment];
      count +=
        packed.known.filter((one) => one > 0).length - (before?.known.filter((one) => one > 0).length ?? 0);
      segments[segment] = packed;
    },
  };
}

/** Asked seldom, for one complaint: a look at the first letters of each. */
function placeOfId(segment: Segment | undefined, id: string): number {
  if (!segment) return -1;
  const { units, starts, documents } = segment;
  for (let at = 0; at < documents; at++) {
    const start = starts[at] ?? 0;
    let same = 0;
    while (same < id.length && units[start + same] === id.charCodeAt(same)) same += 1;
    if (same === id.length && partsOf(segment, at)[0] === id) return at;
  }
  return -1;
}
