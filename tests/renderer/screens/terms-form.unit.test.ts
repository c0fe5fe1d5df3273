import { describe, expect, test } from 'vitest';
import { wordsIn } from '../../../renderer/ledger/promise-books.ts';
import {
  oneMore,
  peopleFrom,
  termsFrom,
  typedPeople,
  typedTerms,
} from '../../../renderer/screens/promises/terms-form.ts';
import { promiseTemplates } from '../../../shared/promises/promise-codes.ts';

describe('C1: the terms of a promise as they are typed', () => {
  test('what the form begins with can be promised, for every template, and begins the next version again', () => {
    for (const template of promiseTemplates) {
      const read = termsFrom(template, typedTerms(null));
      if (!('terms' in read)) throw new Error(`${template}: expected terms, got ${read.wrong}`);
      expect(termsFrom(template, typedTerms(read.terms))).toEqual(read);
    }
  });

  test.each([
    ['returns', { refundDays: '6' }, 'refundDays'],
    ['returns', { refundDays: '30', exchangeDays: '15' }, 'exchangeDays'],
    ['no-reason', { days: '一周' }, 'days'],
    ['no-reason', { kinds: [] }, 'kinds'],
    ['advance-payment', { limit: '0' }, 'limit'],
    ['advance-payment', { minutes: '1.5' }, 'minutes'],
    ['rapid-response', { minutes: '' }, 'minutes'],
    ['training', { times: '367' }, 'times'],
  ] as const)('%s with %j names the field that is wrong', (template, change, wrong) => {
    expect(termsFrom(template, { ...typedTerms(null), ...change })).toEqual({ wrong });
  });

  test('full-width digits are digits', () => {
    const typed = { ...typedTerms(null), refundDays: '１０', exchangeDays: '２０' };
    expect(termsFrom('returns', typed)).toEqual({
      terms: { template: 'returns', refundDays: 10, exchangeDays: 20 },
    });
  });
});

describe('D3: who stands for the tiers, as it is typed', () => {
  const li = { tier: 1, operator: 'op-1', phone: '0571' } as const;
  test('each tier has a row, the lowest first, and a row without a person is left out', () => {
    const rows = typedPeople([li]);
    expect(rows.map(({ tier }) => tier)).toEqual([1, 2, 3]);
    expect(peopleFrom(rows)).toEqual([li]);
  });

  test('one more stands with its tier, and no more than fit on the poster', () => {
    const more = oneMore(typedPeople([li]), 1);
    expect(more?.map(({ tier }) => tier)).toEqual([1, 1, 2, 3]);
    const four = typedPeople([li, li, li, li]);
    expect(oneMore(four, 1)).toBeNull();
    expect(oneMore(four, 3)?.map(({ tier }) => tier)).toEqual([1, 1, 1, 1, 2, 3, 3]);
  });
});

test('C1, D3: what was typed is read from the entries by version and poster; phones are those of the last naming', () => {
  const entry = { at: 5, by: { operator: 'op-3' } };
  const fact = (type: string, data: object, parts: object) => ({ entry, event: { type, data, ...parts } });
  const named = (phone: string) =>
    fact(
      'TierPeopleNamed',
      { version: 1, people: [{ tier: 1, operator: 'op-1' }] },
      { person: { phone1: phone } },
    );
  const facts = [
    fact(
      'PromiseMade',
      { version: 2, from: '', terms: { template: 'training' } },
      { words: { text: '每季' } },
    ),
    fact('PosterHung', { poster: 1 }, { words: { place: '南门' } }),
    named('1'),
    named('2'),
  ];
  const { said, places, people } = wordsIn(facts as unknown as Parameters<typeof wordsIn>[0]);
  expect(said.get('training 2')).toEqual({ text: '每季', at: 5, operator: 'op-3' });
  expect(places.get(1)).toBe('南门');
  expect(people).toEqual([{ tier: 1, operator: 'op-1', phone: '2' }]);
});
