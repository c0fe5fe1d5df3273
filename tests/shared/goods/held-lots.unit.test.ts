import { expect, test } from 'vitest';
import { heldAwaitingCase, heldWithoutCase } from '../../../shared/goods/lot-standing.ts';
import { open } from '../../support/commands.ts';
import { foundedStore, li, sun } from '../../support/people.ts';

const product = '6901234567892';

test('T1a: a lot that is held waits for a case until one runs, and again after one that let nothing go', () => {
  const counter = foundedStore();
  counter.ask(open({ danger: true }), li);
  const held = { product, lot: null };
  expect(heldWithoutCase(counter.store)).toEqual([held]);
  expect(counter.seal({ type: 'CaseOpened', data: { case: 'q1', ...held } }, li, 'store')).toBeNull();
  expect(heldWithoutCase(counter.store)).toEqual([]);
  const closed = { case: 'q1', cause: 'goods-gone' as const, lines: [] };
  expect(counter.seal({ type: 'CaseClosed', data: closed }, sun, 'store')).toBeNull();
  expect(heldWithoutCase(counter.store)).toEqual([held]);
  expect(counter.seal({ type: 'CaseOpened', data: { case: 'q2', ...held } }, li, 'store')).toBeNull();
  const passed = { case: 'q2', outcome: 'passed', day: '2024-03-04', report: null } as const;
  expect(counter.seal({ type: 'TestResultTaken', data: passed }, sun, 'store')).toBeNull();
  expect(heldWithoutCase(counter.store)).toEqual([]);
});

test('T1a: goods of any lot lead to the hold of every lot, and an unknown lot to any hold', () => {
  const held = { [product]: ['t:a'] };
  const watch = { held, quality: foundedStore().store.quality };
  expect(heldAwaitingCase({ product, lot: 't:a' }, watch)).toEqual({ product, lot: 't:a' });
  expect(heldAwaitingCase({ product, lot: null }, watch)).toEqual({ product, lot: 't:a' });
  expect(heldAwaitingCase({ product, lot: 't:b' }, watch)).toBeNull();
  expect(heldAwaitingCase({ product: '6909999999990', lot: null }, watch)).toBeNull();
});
