import type { Output } from '../../shared/contract.ts';
import type { Outcome } from '../../shared/refusals.ts';
import type { Hit } from '../ledger/search/explain.ts';
import type { Entering, Person, Whose } from '../ledger/search/persons.ts';
import type { Reading } from '../ledger/search/read-along.ts';
import type { SearchQuery } from '../ledger/search/search-query.ts';

/** What a screen may ask of the search; nothing it answers holds an unmasked name or phone (X4). */
export type Asked =
  | Readonly<{ kind: 'find'; query: SearchQuery }>
  | Readonly<{ kind: 'explain'; words: string; positions: readonly number[] }>
  | Readonly<{ kind: 'persons'; digits: string }>
  | Readonly<{ kind: 'history'; whose: Whose; entering: Entering }>
  /** Who else was handed over under this outside number. */
  | Readonly<{ kind: 'outside-number'; number: string }>;

/** One complaint in a consumer's history. */
export type PastComplaint = Readonly<{
  id: string;
  number: string;
  day: string;
  status: string;
  goods: readonly string[];
  duplicate: boolean;
}>;

export type Answers = {
  find: Readonly<{ positions: Uint32Array<ArrayBuffer> }>;
  explain: Readonly<{ hits: readonly Hit[] }>;
  persons: Readonly<{ persons: readonly Person[] }>;
  history: Readonly<{ count: number; latest: readonly PastComplaint[] }>;
  'outside-number': Readonly<{ found: readonly PastComplaint[] }>;
};

export type SearchRequest =
  | Readonly<{ kind: 'start'; name: string }>
  | Readonly<{ kind: 'staff'; people: readonly Readonly<{ operator: string; name: string }>[] }>
  | Readonly<{ kind: 'grown' }>
  | Readonly<{ kind: 'keys'; call: number; outcome: Outcome<Output<'keysFor'>> | null }>
  | Readonly<{ kind: 'search-key'; call: number; outcome: Outcome<Output<'searchKey'>> | null }>
  | Readonly<{ kind: 'ask'; call: number; asked: Asked }>;

export type SearchAnswer =
  | Readonly<{ kind: 'reading'; reading: Reading }>
  /** The worker's way to the desk: the page hands the call on and the outcome back. */
  | Readonly<{ kind: 'keysFor'; call: number; abouts: string[] }>
  | Readonly<{ kind: 'searchKey'; call: number }>
  | Readonly<{ kind: 'answer'; call: number; answer: Answers[keyof Answers] }>
  | Readonly<{ kind: 'refused'; call: number }>
  | Readonly<{ kind: 'ended'; why: 'locked' | 'failed' }>;
