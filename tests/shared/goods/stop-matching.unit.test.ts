import { describe, expect, test } from 'vitest';
import { type Candidate, matchesOf } from '../../../shared/goods/stop-matching.ts';

const peach: Candidate = {
  product: '6901234567892',
  barcode: '6901234567892',
  name: '黄桃罐头 425g',
  lots: ['20260501A'],
};
const typed: Candidate = { product: `t:${'a'.repeat(20)}`, barcode: null, name: '手工辣酱', lots: [] };
const milk: Candidate = { product: '6909999999990', barcode: '6909999999990', name: '纯牛奶', lots: [] };
const all = [peach, typed, milk];
const found = (text: string) =>
  matchesOf(text, all).map(({ candidate, how, lot }) => [candidate.name, how, lot]);

describe('G5: what a pasted notice means', () => {
  test('a barcode in it is sure, with the lot that came back', () => {
    expect(found('请立即停止销售条码６９０１２３４５６７８９２、批号 2026-0501-A 的罐头')).toEqual([
      ['黄桃罐头 425g', 'barcode', '20260501A'],
    ]);
  });
  test('a barcode within a longer number is none', () => {
    expect(found('文号 169012345678921')).toEqual([]);
  });
  test('a name that stands in it is to be confirmed', () => {
    expect(found('经抽检，“手工辣酱”（批号：B77）不合格')).toEqual([['手工辣酱', 'name', 'B77']]);
  });
  test('a name that is only alike is asked about too', () => {
    expect(found('黄桃罐头（净含量 400g）不合格')).toEqual([['黄桃罐头 425g', 'similar', '']]);
  });
  test('two lots in it are every lot, for a person to narrow', () => {
    expect(found('手工辣酱，批号：B77，批号：B78')).toEqual([['手工辣酱', 'name', '']]);
  });
  test('goods of a lot that it names are asked about, whatever they are called', () => {
    expect(found('“水果罐头”，批号：20260501A')).toEqual([['黄桃罐头 425g', 'lot', '20260501A']]);
  });
  test('a lot within another number is none', () => {
    expect(found('文号 920260501A7')).toEqual([]);
  });
  test('what it does not speak of is not there', () => {
    expect(found('停止销售某品牌酸奶')).toEqual([]);
    expect(found('')).toEqual([]);
  });
});
