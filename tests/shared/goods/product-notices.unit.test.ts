import { expect, test } from 'vitest';
import type { Watch } from '../../../shared/goods/lot-standing.ts';
import { productNotices } from '../../../shared/goods/product-notices.ts';
import { noQuality, type QualityCase } from '../../../shared/goods/quality-state.ts';

const product = '6944100007030';
const lot = `t:${'a'.repeat(20)}`;
const none: Watch = { held: {}, quality: noQuality };

function withCase(change: Partial<QualityCase>, mark = lot): Watch {
  const one: QualityCase = {
    product,
    lot,
    since: 1,
    byHand: false,
    lines: 1,
    asked: 0,
    test: null,
    result: null,
    papers: [],
    closed: null,
    ...change,
  };
  return { held: {}, quality: { ...noQuality, cases: { q1: one }, latest: { [product]: { [mark]: 'q1' } } } };
}

test('a product that nothing is known against has no notice, nor has another', () => {
  expect(productNotices(product, none)).toEqual([]);
  expect(productNotices('6944100007405', withCase({}))).toEqual([]);
  expect(productNotices('constructor', none)).toEqual([]);
});

test('G4: an open case is told, with its lot in question; a closed or passed one is not', () => {
  expect(productNotices(product, withCase({}))).toEqual([{ kind: 'suspect', lots: 'some', of: 'q1' }]);
  expect(productNotices(product, withCase({}, '*'))).toEqual([{ kind: 'suspect', lots: 'every', of: 'q1' }]);
  expect(productNotices(product, withCase({ result: 'passed' }))).toEqual([]);
  expect(productNotices(product, withCase({ closed: 'corrected' }))).toEqual([]);
});

test('G4: a failed test is told for ever, closed or not', () => {
  expect(productNotices(product, withCase({ result: 'failed', closed: 'failed' }))).toEqual([
    { kind: 'failed', lots: 'some', of: 'q1' },
  ]);
});

test('G5, T1a: a stop goes before a hold, a hold before a case', () => {
  const { quality } = withCase({}, '*');
  const watch: Watch = {
    held: { [product]: [lot, '*'] },
    quality: { ...quality, stopped: { [product]: [{ mark: '*', notice: 's1' }] } },
  };
  expect(productNotices(product, watch)).toEqual([
    { kind: 'stopped', lots: 'every', of: 's1' },
    { kind: 'held', lots: 'every', of: null },
    { kind: 'suspect', lots: 'every', of: 'q1' },
  ]);
});

test('two lots under one notice are said once', () => {
  const stopped = { [product]: [lot, `t:${'b'.repeat(20)}`].map((mark) => ({ mark, notice: 's1' })) };
  expect(productNotices(product, { held: {}, quality: { ...noQuality, stopped } })).toEqual([
    { kind: 'stopped', lots: 'some', of: 's1' },
  ]);
});
