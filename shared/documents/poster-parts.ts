import type { CalendarDate } from '../calendar.ts';
import type { Tier } from '../codes.ts';
import type { LedgerKindMark } from './document-words.ts';
import type { PosterFacts, PosterTexts, PosterWords } from './poster-words.ts';

/** What a wall poster of a promise says (C1, D3). */
export type PosterData = PosterFacts &
  Readonly<{
    storeName: string;
    version: number;
    from: CalendarDate;
    /** As `posterNumber` makes it. */
    number: string;
    /** What the store adds in its own words; may be empty. */
    text: string;
    /** Who stands for the tiers, the lowest first; none on the others. */
    people: readonly Readonly<{ tier: Tier; name: string; phone: string }>[];
    ledgerKind: LedgerKindMark;
    /** UTC ms. */
    madeAt: number;
  }>;

/** Deep red, dark enough to read on white and in grey. */
export const posterInk = '#8f1d21';

export type Measures = Readonly<{
  /** Points of a measure made for A4. */
  at: (length: number) => number;
  left: number;
  width: number;
  height: number;
}>;

/** The texts of a poster: the main language's, and the English below them or null. */
export type Spoken = Readonly<{ main: PosterTexts; below: PosterTexts | null; words: PosterWords }>;
