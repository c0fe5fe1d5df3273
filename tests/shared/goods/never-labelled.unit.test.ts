import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Command } from '../../../shared/complaint/commands.ts';
import type { History } from '../../oracle/fact.ts';
import { said } from '../../oracle/fact.ts';
import { dayOf, goodsOf, isDanger, isHeld } from '../../oracle/goods-rules.ts';
import { isClearedLine, suspicion } from '../../oracle/quality-rules.ts';
import { amend, dispose, goods, open, print } from '../../support/commands.ts';
import { complaints, livedThrough, type Move, moves } from '../../support/histories.ts';
import { everyone } from '../../support/people.ts';
import { qualityTry } from '../../support/quality-moves.ts';

/** FANGXIN_RUNS=5000 searches longer. */
const numRuns = Number(process.env.FANGXIN_RUNS ?? 200);

const base = {
  wait: fc.constantFrom(0, 0, 0, 60_000),
  desk: fc.constant(true),
  about: fc.constantFrom(...complaints),
  by: fc.constantFrom(...everyone),
  second: fc.constantFrom('wang', 'sun', null),
};
/** The first of these most of the time. */
const mostly = <Value extends string>(usual: Value, ...others: readonly Value[]) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant<Value>(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
const line = fc
  .record({
    lot: mostly('A7', 'B2', ''),
    fault: mostly('none', 'said', 'confirmed'),
    condition: mostly('unopened', 'opened'),
    special: mostly('none', 'intimate'),
  })
  .map(goods);
const shelfSteps: fc.Arbitrary<Command> = fc.oneof(
  fc
    .record({
      danger: fc.constantFrom(...Array.from({ length: 9 }, () => false), true),
      items: fc.array(line, { minLength: 1, maxLength: 2 }),
    })
    .map(open),
  fc.constantFrom('i1', 'i2').map((item) => dispose({ item })),
  fc.constantFrom('i1-p1', 'i2-p1', 'i1-p2').map(print),
  mostly('none', 'said', 'confirmed').map((fault) => amend('fault', fault)),
);
/** Goods on their way to a label, and much about quality: deep into cases, where the usual histories seldom come. */
const qualityMoves: fc.Arbitrary<readonly Move[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ ...base, kind: fc.constant('command' as const), command: shelfSteps }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ ...base, kind: fc.constant('quality' as const), tried: qualityTry }),
    },
  ),
  { minLength: 40, maxLength: 120, size: 'max' },
);

/** Why these goods must never carry the label of a second sale, each told from the articles alone. */
function reasonsAgainst(before: History, about: string, item: string, at: number): string[] {
  const goods = goodsOf(before, about, item);
  if (goods === null) return ['no goods'];
  const { suspect, failed, stopped } = suspicion(before, goods);
  const opened = goods.condition !== 'unopened';
  const reasons: Record<string, boolean> = {
    bulk: goods.kind === 'bulk-food',
    fresh: goods.kind === 'fresh-food',
    faulty: goods.fault === 'confirmed' || (goods.fault === 'said' && !isClearedLine(before, about, item)),
    unsafe: goods.safety !== 'safe',
    expired: goods.shelfLifeEnd !== null && goods.shelfLifeEnd < dayOf(before, at),
    'opened food': opened && goods.kind.endsWith('food'),
    'opened intimate': opened && ['intimate', 'cosmetics'].includes(goods.special),
    medicine: goods.special === 'medicine' || goods.special === 'cold-chain',
    used: goods.condition === 'used',
    unknown: [goods.condition, goods.fault, goods.special, goods.secondSale].includes('unknown'),
    undated: goods.kind === 'prepackaged-food' && goods.shelfLifeEnd === null,
    harmful: goods.secondSale !== 'harmless',
    danger: isDanger(before, about),
    held: isHeld(before, goods),
    suspect,
    failed,
    'stopped or recalled': stopped,
  };
  return Object.keys(reasons).filter((reason) => reasons[reason]);
}

test(
  'G1–G6: no path of commands leads barred goods to a resale label, through cases, results, stops and corrections',
  () => {
    const seen = { labels: 0, cases: 0, results: 0, stops: 0 };
    fc.assert(
      fc.property(fc.oneof(moves, qualityMoves), fc.boolean(), (tried, tiny) => {
        const { history } = livedThrough(tried, tiny);
        for (const [index, { event, about, at }] of history.entries()) {
          if (event.type === 'SuspectRegistered' || event.type === 'CaseOpened') seen.cases++;
          if (event.type === 'TestResultTaken') seen.results++;
          if (event.type === 'SaleStopped') seen.stops++;
          if (event.type !== 'LabelPrinted') continue;
          const before = history.slice(0, index);
          const disposed = said(before, 'Disposed', about).find(
            (one) => one.data.disposition === event.data.disposition,
          );
          expect(reasonsAgainst(before, about, disposed?.data.item ?? '', at)).toEqual([]);
          seen.labels++;
        }
      }),
      { numRuns },
    );
    // The search is worth something only where all of it happens.
    const { labels, ...met } = seen;
    expect(labels, JSON.stringify(seen)).toBeGreaterThan(numRuns / 100);
    for (const count of Object.values(met)) expect(count, JSON.stringify(seen)).toBeGreaterThan(numRuns / 40);
  },
  30_000 + numRuns * 300,
);
