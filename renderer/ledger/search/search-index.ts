import { fitsFilters, fitsTerm, type Staff } from './match-terms.ts';
import type { FoldedTexts, PublicFacts } from './search-document.ts';
import { type SearchQuery, termsOf } from './search-query.ts';

/** What every text that is asked for holds: four or more digits of a phone, or a folded word in what was said. */
export type Clue = Readonly<{ digits: string } | { said: string }>;

/**
 * Everything that can be found, by position in the ledger. The screens' is packed (packed/packed-index.ts); the scan
 * says the same by looking at one complaint after the other, and is what the packed one is held against.
 */
export interface SearchIndex {
  /** Adds a complaint or replaces what was known of it. */
  readonly setFacts: (facts: PublicFacts) => void;
  /** Null: its texts were erased. */
  readonly setTexts: (position: number, texts: FoldedTexts | null) => void;
  readonly facts: (position: number) => PublicFacts | undefined;
  readonly texts: (position: number) => FoldedTexts | null;
  readonly positionOf: (id: string) => number | undefined;
  /** Positions of all that fit, the newest first. */
  readonly find: (query: SearchQuery, staff: Staff) => Uint32Array<ArrayBuffer>;
  /** Positions whose texts a test accepts, the newest first, until `most` are found; it accepts none without the clue. */
  readonly findTexts: (
    accept: (texts: FoldedTexts) => boolean,
    most: number,
    clue: Clue,
  ) => readonly number[];
  /** How many complaints are known by their facts. */
  readonly size: () => number;
}

/** Looks at one complaint after the other: some ten milliseconds at 100,000. For tests and small things. */
export function scanIndex(): SearchIndex {
  const facts: PublicFacts[] = [];
  const texts: (FoldedTexts | null)[] = [];
  const positions = new Map<string, number>();
  return {
    setFacts(one) {
      facts[one.position] = one;
      positions.set(one.id, one.position);
    },
    setTexts(position, one) {
      texts[position] = one;
    },
    facts: (position) => facts[position],
    texts: (position) => texts[position] ?? null,
    positionOf: (id) => positions.get(id),
    find(query, staff) {
      const terms = termsOf(query.words);
      const found: number[] = [];
      for (let position = facts.length - 1; position >= 0; position -= 1) {
        const one = facts[position];
        if (!one || !fitsFilters(one, query)) continue;
        const said = texts[position] ?? null;
        if (terms.every((term) => fitsTerm(one, said, term, staff))) found.push(position);
      }
      return Uint32Array.from(found);
    },
    findTexts(accept, most) {
      const found: number[] = [];
      for (let position = texts.length - 1; position >= 0 && found.length < most; position -= 1) {
        const one = texts[position];
        if (one && accept(one)) found.push(position);
      }
      return found;
    },
    size: () => positions.size,
  };
}
