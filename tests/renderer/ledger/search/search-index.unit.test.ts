import { describe, expect, test } from 'vitest';
import { aCase, found, indexOf } from './search-cases.ts';

const index = indexOf([
  aCase(
    0,
    {
      totals: [25_960],
      prices: [12_980],
      codes: ['6901234567892'],
      operators: ['op-7'],
      results: ['refund'],
    },
    {
      names: ['慕容雪见'],
      phones: ['139-8765-4321'],
      content: '打开以后发现里面有一只虫子，ＫＦＣ联名款',
      goods: ['散装核桃仁'],
      suppliers: ['老王食品'],
      responsible: '三号柜台',
      remarks: ['小票 Ｒ－2024'],
    },
  ),
  aCase(
    1,
    { day: '2026-11-25', status: 'settled', tier: 2, totals: [9_900], results: ['refusal'] },
    {
      names: ['单田芳', '单田方'],
      phones: ['13800001111', '13999990000'],
      content: '散装饼干碎了',
      goods: ['散装饼干'],
    },
  ),
  aCase(2, { day: '2026-12-01', tier: 3 }, { content: '等候太久' }),
]);

describe('L6: a complaint is found by', () => {
  test.each([
    ['a part of the name', '雪见', [0]],
    ['the name’s pinyin initials', 'mrxj', [0]],
    ['a family name read as one', 'stf', [1]],
    ['the last four digits of the phone', '4321', [0]],
    ['any four digits of it', '8765', [0]],
    ['the phone as it is read out, in groups', '139 8765 4321', [0]],
    ['full-width digits', '４３２１', [0]],
    ['its ledger number', '01-000002-7', [1]],
    ['how the number begins', '01-0000', [2, 1, 0]],
    ['its serial', '3', [2]],
    ['a barcode', '6901234567892', [0]],
    ['how a barcode begins', '690123', [0]],
    ['a product’s name', '核桃', [0]],
    ['a product’s initials', 'szbg', [1]],
    ['a supplier', '老王', [0]],
    ['the responsible operator', '三号柜台', [0]],
    ['words of the content', '虫子', [0]],
    ['capitals and full-width letters alike', 'kfc', [0]],
    ['a receipt number in a remark', 'r-2024', [0]],
    ['a name that was corrected (L2)', '田方', [1]],
    ['a phone that was corrected (L2)', '99990000', [1]],
    ['an amount', '259.60', [0]],
    ['a unit price', '¥129.8', [0]],
    ['who handled it', '诸葛', [0]],
    ['several words, all of them', '散装 虫子', [0]],
    ['a word of each of two complaints: none', '虫子 饼干', []],
    ['nothing: everything', '', [2, 1, 0]],
  ])('%s', (_, words, positions) => {
    expect(found(index, words)).toEqual(positions);
  });

  test.each([
    ['from a day on', { from: '2026-11-25' }, [2, 1]],
    ['up to a day', { to: '2026-11-25' }, [1, 0]],
    ['amounts', { least: 10_000 }, [0]],
    ['amounts up to', { most: 10_000 }, [1]],
    ['outcome', { result: 'refusal' as const }, [1]],
    ['nothing decided', { result: 'undecided' as const }, [2]],
    ['tier', { tier: 3 as const }, [2]],
    ['state', { state: 'settled' as const }, [1]],
    ['all at once, with words', { words: '散装', state: 'open' as const, most: 30_000 }, [0]],
  ])('a filter: %s', (_, query, positions) => {
    expect(found(index, query)).toEqual(positions);
  });
});

test('three digits of a phone find nobody: too many would be meant', () => {
  expect(found(index, '139')).toEqual([]);
});

test('a phone does not run over into the next one', () => {
  expect(found(index, '11111399')).toEqual([]);
});

test('what was erased is found by what is public alone', () => {
  const erased = indexOf([aCase(0)]);
  erased.setTexts(0, null);
  expect(found(erased, '01-000001-7')).toEqual([0]);
  expect(found(erased, '慕容')).toEqual([]);
});

test('a corrected complaint is found by its new words, in its old place', () => {
  const [old, next] = [aCase(0, {}, { content: '杯子漏水' }), aCase(0, {}, { content: '壶漏水' })];
  const corrected = indexOf([old, aCase(1), next]);
  expect(found(corrected, '杯子')).toEqual([]);
  expect(found(corrected, '壶')).toEqual([0]);
  expect(corrected.size()).toBe(2);
});
