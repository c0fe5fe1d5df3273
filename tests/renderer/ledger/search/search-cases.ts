import { packedIndex } from '../../../../renderer/ledger/search/packed/packed-index.ts';
import { pinyinInitials } from '../../../../renderer/ledger/search/pinyin-initials.ts';
import {
  foldTexts,
  type PrivateTexts,
  type PublicFacts,
} from '../../../../renderer/ledger/search/search-document.ts';
import type { SearchIndex } from '../../../../renderer/ledger/search/search-index.ts';
import type { SearchQuery } from '../../../../renderer/ledger/search/search-query.ts';

export type Case = Readonly<{ facts: PublicFacts; texts: PrivateTexts }>;

export function aCase(
  position: number,
  facts: Partial<PublicFacts> = {},
  texts: Partial<PrivateTexts> = {},
): Case {
  return {
    facts: {
      id: `c-${position}`,
      position,
      number: `01-${String(position + 1).padStart(6, '0')}-7`,
      day: '2026-11-24',
      status: 'open',
      tier: 1,
      results: [],
      totals: [],
      prices: [],
      codes: [],
      operators: [],
      outside: [],
      ...facts,
    },
    texts: {
      names: [],
      phones: [],
      content: '',
      goods: [],
      suppliers: [],
      responsible: '',
      remarks: [],
      ...texts,
    },
  };
}

/** Few enough in a segment, and of them loose, that small tests have several segments and both kinds in each. */
export const smallPacked = () => packedIndex(3, 4);

export function indexOf(cases: readonly Case[], index: SearchIndex = smallPacked()): SearchIndex {
  for (const { facts, texts } of cases) {
    index.setFacts(facts);
    index.setTexts(facts.position, foldTexts(texts, pinyinInitials));
  }
  return index;
}

/** Positions that a query finds, the newest first. */
export function found(index: SearchIndex, query: Partial<SearchQuery> | string): number[] {
  const asked = typeof query === 'string' ? { words: query } : { words: '', ...query };
  return [...index.find(asked, new Map([['op-7', { name: '诸葛亮', initials: 'zgl' }]]))];
}
