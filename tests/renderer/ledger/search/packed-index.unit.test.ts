import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDocuments,
  eachBitDown,
  emptyBits,
  makePostings,
} from '../../../../renderer/ledger/search/packed/postings.ts';
import { pinyinInitials } from '../../../../renderer/ledger/search/pinyin-initials.ts';
import {
  foldTexts,
  type PrivateTexts,
  type PublicFacts,
} from '../../../../renderer/ledger/search/search-document.ts';
import { type SearchIndex, scanIndex } from '../../../../renderer/ledger/search/search-index.ts';
import type { SearchQuery } from '../../../../renderer/ledger/search/search-query.ts';
import { ends, remedyKinds } from '../../../../shared/codes.ts';
import { aCase, smallPacked } from './search-cases.ts';

const staff = new Map([
  ['op-1', { name: '诸葛亮', initials: 'zgl' }],
  ['op-2', { name: '李明', initials: 'lm' }],
]);
const letters = fc.constantFrom('米', '面', '油', '坏', 'A', 'b', '1', '3', '0', ' ', '-', '𠮷', '王', '明');
const text = fc.string({ unit: letters, maxLength: 9 });
const phone = fc.string({ unit: fc.constantFrom('0', '1', '3'), minLength: 3, maxLength: 11 });
const texts: fc.Arbitrary<PrivateTexts> = fc.record({
  names: fc.array(fc.string({ unit: fc.constantFrom('王', '李', '明', 'A'), minLength: 1, maxLength: 3 }), {
    maxLength: 2,
  }),
  phones: fc.array(phone, { maxLength: 2 }),
  content: text,
  goods: fc.array(text, { maxLength: 2 }),
  suppliers: fc.array(text, { maxLength: 2 }),
  responsible: text,
  remarks: fc.array(text, { maxLength: 2 }),
});
const fen = fc.constantFrom(100, 13_000, 10_300, 0xffffffff, 0xffffffff + 5, 13);
const facts: fc.Arbitrary<Partial<PublicFacts>> = fc.record({
  day: fc.constantFrom('2026-06-01', '2026-06-30', '2026-07-01'),
  status: fc.constantFrom('open' as const, ...ends),
  tier: fc.constantFrom(1 as const, 2 as const, 3 as const),
  // Sets, in the order of their codes.
  results: fc.subarray([...remedyKinds]),
  totals: fc.uniqueArray(fen, { maxLength: 2 }),
  prices: fc.uniqueArray(fen, { maxLength: 3 }),
  codes: fc.uniqueArray(fc.constantFrom('6901234567892', '1300130', '690123'), { maxLength: 2 }),
  operators: fc.uniqueArray(fc.constantFrom('op-1', 'op-2', 'op-3'), { maxLength: 2 }),
  outside: fc.subarray(['waiting', 'mediated'] as const),
  number: fc.constantFrom('01-000013-0', '02-1300013-1', '01-000130-3', '13-000001-3'),
});
/** What happens to an index: facts and texts of some position, also of one that was there before, or its erasing. */
const step = fc.record({ position: fc.nat(17), facts, texts: fc.option(texts, { freq: 5 }) });
const word = fc.oneof(
  fc.string({ unit: letters, minLength: 1, maxLength: 4 }),
  fc.string({ unit: fc.constantFrom('0', '1', '3', '-'), minLength: 1, maxLength: 8 }),
  fc.constantFrom(
    '01-000013-0',
    '000013',
    '6901234',
    '130',
    '103.00',
    '42949672.95',
    'zgl',
    'mm',
    'wm',
    'lwm',
    '诸葛',
  ),
);
const maybe = <Value>(some: fc.Arbitrary<Value>) => fc.option(some, { nil: undefined, freq: 2 });
const query: fc.Arbitrary<SearchQuery> = fc
  .record({
    words: fc.array(word, { maxLength: 3 }).map((all) => all.join(' ')),
    from: maybe(fc.constantFrom('2026-06-01', '2026-06-02')),
    to: maybe(fc.constantFrom('2026-06-30', '2026-06-29')),
    least: maybe(fen),
    most: maybe(fen),
    result: maybe(fc.constantFrom('undecided' as const, ...remedyKinds)),
    tier: maybe(fc.constantFrom(1 as const, 3 as const)),
    state: maybe(fc.constantFrom('open' as const, 'settled' as const)),
    outside: maybe(fc.constantFrom('waiting' as const, 'judged' as const)),
  })
  .map((all) => JSON.parse(JSON.stringify(all)) as SearchQuery);

function take(
  index: SearchIndex,
  steps: readonly { position: number; facts: Partial<PublicFacts>; texts: PrivateTexts | null }[],
) {
  for (const { position, facts, texts } of steps) {
    index.setFacts(aCase(position, facts).facts);
    index.setTexts(position, texts && foldTexts(texts, pinyinInitials));
  }
}

describe('the packed index says what a scan says', () => {
  test('whatever was entered, corrected or erased, in whatever order, and whatever is asked', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 25 }),
        fc.array(query, { minLength: 1, maxLength: 4 }),
        (steps, queries) => {
          const [packed, scan] = [smallPacked(), scanIndex()];
          take(packed, steps);
          take(scan, steps);
          expect(packed.size()).toBe(scan.size());
          for (const one of queries)
            expect([...packed.find(one, staff)], JSON.stringify(one)).toEqual([...scan.find(one, staff)]);
          for (let position = 0; position < 18; position++) {
            expect(packed.facts(position)).toEqual(scan.facts(position));
            expect(packed.texts(position)).toEqual(scan.texts(position));
            expect(packed.positionOf(`c-${position}`)).toBe(scan.positionOf(`c-${position}`));
          }
        },
      ),
      { numRuns: 700 },
    );
  });

  test('phones by some of their digits, and texts by a word in them, as many as are wanted', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), phone, fc.nat(4), (steps, digits, most) => {
        fc.pre(digits.length >= 4);
        const [packed, scan] = [smallPacked(), scanIndex()];
        take(packed, steps);
        take(scan, steps);
        const byPhone = (index: SearchIndex) =>
          index.findTexts((one) => one.phones.includes(digits), most, { digits });
        expect(byPhone(packed)).toEqual(byPhone(scan));
        const byWord = (index: SearchIndex) =>
          index.findTexts((one) => one.said.includes('米'), most, { said: '米' });
        expect(byWord(packed)).toEqual(byWord(scan));
      }),
      { numRuns: 300 },
    );
  });
});

test.each([
  ['of a text', { content: '米面坏面油' }, '米面油'],
  ['of two phones', { phones: ['13009999', '30019999'] }, '13001'],
  ['of two names', { names: ['王明', '明李'] }, 'wml'],
])('pairs %s that do not follow each other are not the word that they would make', (_, said, words) => {
  const [one, other] = [aCase(0, {}, said), aCase(1)];
  const index = smallPacked();
  for (const { facts, texts } of [one, other, aCase(2), aCase(3)]) {
    index.setFacts(facts);
    index.setTexts(facts.position, foldTexts(texts, pinyinInitials));
  }
  index.packedSegment(0);
  expect([...index.find({ words }, staff)]).toEqual([]);
});

test('postings hold exactly the documents that were added, few or many', () => {
  const documents = 5000;
  const key = fc.integer({ min: 0, max: 0xffffffff });
  const some = fc.record({ key, step: fc.integer({ min: 1, max: 4000 }), first: fc.nat(4999) });
  fc.assert(
    fc.property(fc.uniqueArray(some, { selector: (one) => one.key, maxLength: 12 }), (all) => {
      const maker = makePostings();
      const holds = (one: (typeof all)[number], at: number) =>
        at >= one.first && (at - one.first) % one.step === 0;
      for (let at = 0; at < documents; at++)
        for (const one of all) {
          if (holds(one, at)) maker.add(one.key, at);
          if (holds(one, at)) maker.add(one.key, at);
        }
      const postings = maker.finish(documents);
      for (const one of all) {
        const bits = emptyBits(documents);
        addDocuments(postings, one.key, bits);
        const found: number[] = [];
        eachBitDown(bits, (at) => {
          found.push(at);
          return undefined;
        });
        const wanted = Array.from({ length: documents }, (_, at) => at).filter((at) => holds(one, at));
        expect(found.reverse()).toEqual(wanted);
      }
    }),
    { numRuns: 30 },
  );
});
