import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spansOf } from '../../../../renderer/ledger/search/fold-text.ts';
import { aCase, type Case, found, indexOf } from './search-cases.ts';

/** Few letters, so that words meet often: capitals, full width, compatibility forms, digits. */
const letter = fc.constantFrom('米', '面', '油', '坏', 'A', 'ａ', 'b', '㎏', '１', '2', '3', '0');
const text = fc.string({ unit: letter, maxLength: 8 });
const phone = fc.string({ unit: fc.constantFrom('0', '1', '2'), minLength: 7, maxLength: 11 });
const complaint = fc.record({
  names: fc.array(fc.string({ unit: fc.constantFrom('王', '李', '小', '明'), minLength: 1, maxLength: 3 }), {
    maxLength: 2,
  }),
  phones: fc.array(phone, { maxLength: 2 }),
  content: text,
  goods: fc.array(text, { maxLength: 3 }),
  suppliers: fc.array(text, { maxLength: 2 }),
  responsible: text,
  remarks: fc.array(text, { maxLength: 2 }),
});
const word = fc.oneof(
  fc.string({ unit: letter, minLength: 1, maxLength: 3 }),
  fc.string({ unit: fc.constantFrom('王', '李', '小', '明'), minLength: 1, maxLength: 2 }),
  fc.string({ unit: fc.constantFrom('0', '1', '2'), minLength: 4, maxLength: 6 }),
);

const plain = (said: string) => said.normalize('NFKC').toLowerCase();

/** Every text looked at on its own, as slowly and plainly as can be. */
function naive({ facts, texts }: Case, word: string): boolean {
  const asked = plain(word);
  const said = [
    ...texts.names,
    texts.content,
    ...texts.goods,
    ...texts.suppliers,
    texts.responsible,
    ...texts.remarks,
  ];
  if (said.some((one) => plain(one).includes(asked))) return true;
  if (!/^[0-9]+$/.test(asked)) return initialsHave(texts.names, asked);
  const [, serial = ''] = facts.number.split('-');
  if (Number(serial) === Number(asked)) return true;
  if (asked.length < 4) return false;
  return (
    texts.phones.some((one) => one.includes(asked)) || facts.number.split('-').join('').startsWith(asked)
  );
}

const syllables: Record<string, string> = { 王: 'w', 李: 'l', 小: 'x', 明: 'm' };
/** Only two letters or more are initials; the goods' letters here are left to the named cases. */
function initialsHave(names: readonly string[], asked: string): boolean {
  if (!/^[a-z][a-z0-9]+$/.test(asked)) return false;
  return names.some((name) =>
    [...name]
      .map((one) => syllables[one])
      .join('')
      .includes(asked),
  );
}

test('L6: words, digits and any number of them together find exactly what a plain look at every text finds', () => {
  fc.assert(
    fc.property(
      fc.array(complaint, { maxLength: 6 }),
      fc.array(word, { minLength: 1, maxLength: 3 }),
      (all, words) => {
        // Initials of goods are sounds, not texts: without Latin words nothing here asks for them.
        fc.pre(words.every((one) => !/^[a-z]/.test(plain(one))));
        const cases = all.map((texts, position) => aCase(position, {}, texts));
        const expected = cases.filter((one) => words.every((asked) => naive(one, asked)));
        expect(found(indexOf(cases), words.join(' '))).toEqual(
          expected.map((one) => one.facts.position).reverse(),
        );
      },
    ),
    { numRuns: 2000 },
  );
});

test('what is marked is what was looked for, and nothing that was looked for is left unmarked', () => {
  const words = fc.array(fc.string({ unit: letter, minLength: 1, maxLength: 2 }), {
    minLength: 1,
    maxLength: 2,
  });
  fc.assert(
    fc.property(text, words, (said, asked) => {
      const spans = spansOf(said, asked.map(plain));
      const marked = spans.map(({ start, end }) => plain(said.slice(start, end)));
      for (const one of marked) expect(asked.some((each) => one.includes(plain(each)))).toBe(true);
      const rest = spans.reduceRight(
        (left, { start, end }) => `${left.slice(0, start)}\n${left.slice(end)}`,
        said,
      );
      for (const each of asked) expect(plain(rest).includes(plain(each))).toBe(false);
      expect(
        spans.every(({ start, end }, at) => start < end && end < (spans[at + 1]?.start ?? Infinity)),
      ).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
