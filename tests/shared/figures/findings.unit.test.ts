import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figures as en } from '../../../renderer/locales/en/figures.ts';
import { figures as zh } from '../../../renderer/locales/zh-CN/figures.ts';
import {
  fewestForChange,
  fewestForOne,
  fewestForRate,
  findingsOf,
  shareForOne,
  timesForChange,
} from '../../../shared/figures/findings.ts';
import { selfResolution, selfResolutionTarget } from '../../../shared/figures/rates.ts';

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

/** Counters of a period, some of them in both of two periods. */
const anyPeriod = (most: number) =>
  fc.record({
    few: fc.dictionary(
      fc.constantFrom(
        'kind.prepackaged-food',
        'kind.daily',
        'cause.quality',
        'cause.price',
        'end.settled',
        'end.unsettled',
        'settled-outside',
      ),
      fc.nat(most),
    ),
    many: fc.dictionary(
      fc.constantFrom(
        'goods|quality|prepackaged-food|6900000000001',
        'goods|quality|daily|6900000000002',
        'goods|price|daily|6900000000003',
      ),
      fc.nat(most),
    ),
  });

test('K3: numbers that are small say nothing, whatever they were before', () => {
  fc.assert(
    fc.property(anyPeriod(fewestForChange - 1), anyPeriod(40), (now, past) => {
      const ended = selfResolution(now.few).whole;
      const said = findingsOf(now, past, supplierOf);
      expect(said.filter(({ kind }) => kind === 'rose')).toEqual([]);
      if (ended < fewestForRate) expect(said).toEqual([]);
    }),
  );
});

test('K3: nothing is said that the rule beside it does not allow', () => {
  let said = 0;
  fc.assert(
    fc.property(anyPeriod(40), anyPeriod(20), (now, past) => {
      for (const finding of findingsOf(now, past, supplierOf)) {
        said += 1;
        if (finding.kind === 'missed') {
          expect(finding.rate.whole).toBeGreaterThanOrEqual(fewestForRate);
          expect(finding.rate.part / finding.rate.whole).toBeLessThan(selfResolutionTarget / 100);
          continue;
        }
        expect(finding.before).toBeGreaterThan(0);
        expect(finding.now).toBeGreaterThanOrEqual(
          Math.max(fewestForChange, timesForChange * finding.before),
        );
        if (!finding.from) continue;
        expect(finding.from.of).toBeGreaterThanOrEqual(fewestForOne);
        expect(finding.from.count / finding.from.of).toBeGreaterThanOrEqual(shareForOne);
      }
    }),
  );
  expect(said).toBeGreaterThan(50);
});

test('the rule names every number that decides, in both languages', () => {
  for (const { findingsRule } of [zh, en])
    for (const number of ['change', 'times', 'share', 'one', 'rate'])
      expect(findingsRule).toContain(`{{${number}}}`);
});
