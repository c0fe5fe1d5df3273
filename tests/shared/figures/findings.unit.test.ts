import { expect, test } from 'vitest';
import { findingsOf } from '../../../shared/figures/findings.ts';

const none = { few: {}, many: {} };
const milk = (count: number, product = '6900000000001') => ({
  [`goods|quality|prepackaged-food|${product}`]: count,
});
const period = (kind: number, many: Record<string, number>, few: Record<string, number> = {}) => ({
  few: { 'kind.prepackaged-food': kind, ...few },
  many,
});
const supplierOf = (code: string) => (code.endsWith('1') ? '牧原乳业' : code.endsWith('2') ? '白帆' : null);

test('what doubled is said, with the one supplier most of it is from', () => {
  const now = period(11, { ...milk(9), ...milk(2, '6900000000002') });
  const [first] = findingsOf(now, period(5, milk(5)), supplierOf);
  expect(first).toMatchObject({
    kind: 'rose',
    subject: { by: 'kind', kind: 'prepackaged-food' },
    now: 11,
    before: 5,
    from: { supplier: '牧原乳业', count: 9, of: 11 },
  });
});

test('few numbers, a small change, or nothing before are no finding', () => {
  expect(findingsOf(period(7, milk(7)), period(2, milk(2)), supplierOf)).toEqual([]);
  expect(findingsOf(period(11, milk(11)), period(6, milk(6)), supplierOf)).toEqual([]);
  expect(findingsOf(period(11, milk(11)), none, supplierOf)).toEqual([]);
});

test('no supplier is named where none stands out, or too few are known', () => {
  const even = period(12, { ...milk(6), ...milk(6, '6900000000002') });
  const [first] = findingsOf(even, period(6, milk(3)), supplierOf);
  expect(first).toMatchObject({ kind: 'rose', from: null });
  const unknown = period(12, { ...milk(5), ...milk(7, '6900000000003') });
  expect(findingsOf(unknown, period(4, milk(4)), supplierOf)[0]).toMatchObject({ from: null });
});

test('K1: a missed target is said from twenty ended on', () => {
  const ended = (settled: number, unsettled: number) =>
    period(0, {}, { 'end.settled': settled, 'end.unsettled': unsettled });
  expect(findingsOf(ended(18, 1), none, supplierOf)).toEqual([]);
  expect(findingsOf(ended(19, 1), none, supplierOf)).toEqual([]);
  expect(findingsOf(ended(18, 2), none, supplierOf)).toMatchObject([
    { kind: 'missed', rate: { part: 18, whole: 20 } },
  ]);
});
