import { describe, expect, test } from 'vitest';
import type { Event, EventData } from '../../../shared/events.ts';
import { check } from '../../support/check.ts';
import { bare, escalate, receive, remedy } from '../../support/commands.ts';
import { clerk, departmentHead, enterpriseHead, LedgerWriter } from '../../support/ledger-writer.ts';
import { packageOf, unpacked } from '../../support/package-maker.ts';
import { opening } from '../../support/small-ledger.ts';

const today = '2024-03-05';

/** A department head hears and decides at tier 3 as a deputy; `said` is what the forger says of it in the end. */
function heardByDeputy(said: Partial<EventData<'DeputyNamed'>> = {}): LedgerWriter {
  const true_: EventData<'DeputyNamed'> = { deputyship: 1, deputy: 'op-2', tier: 3, from: today, to: today };
  const writer = new LedgerWriter().firstRun();
  writer.seal([{ type: 'DeputyNamed', data: { ...true_, ...said } }], 'store', enterpriseHead);
  writer.do('c-1', clerk, opening({}));
  writer.do('c-1', clerk, receive);
  for (const _ of [2, 3]) writer.do('c-1', clerk, escalate('complex'));
  // What was sealed is the same in either history; only what was said of the deputy is not.
  const truth = new LedgerWriter().firstRun();
  truth.seal([{ type: 'DeputyNamed', data: true_ }], 'store', enterpriseHead);
  truth.do('c-1', clerk, opening({}));
  truth.do('c-1', clerk, receive);
  for (const _ of [2, 3]) truth.do('c-1', clerk, escalate('complex'));
  for (const command of [receive, remedy(bare({ kind: 'apology' }))]) {
    const before = truth.entries.length;
    truth.do('c-1', departmentHead, command);
    const events = truth.entries
      .slice(before)
      .map(({ entry }) => ({ type: entry.type, data: entry.data }) as unknown as Event);
    writer.seal(events, 'c-1', departmentHead);
  }
  return writer;
}

const csvOf = (bytes: Uint8Array) => new TextDecoder().decode(unpacked(bytes).get('data/ledger.csv'));

describe('T3: what a deputy did, in the package', () => {
  test('it holds, and the table names the capacity', async () => {
    const bytes = await packageOf(heardByDeputy());
    expect(await check(bytes)).toMatchObject({ verdict: 'holds', counts: { twoTiers: 0 } });
    expect(csvOf(bytes)).toContain('第三级：李建国（代理企业负责人）');
  });

  test.each<[string, Partial<EventData<'DeputyNamed'>>, string]>([
    ['from the day after', { from: '2024-03-06', to: '2024-03-06' }, 'tier-too-low'],
    ['until the day before', { from: '2024-03-04', to: '2024-03-04' }, 'deputy-dates'],
    ['for another tier', { tier: 2 }, 'deputy-not-needed'],
    ['of another person', { deputy: 'op-1' }, 'tier-too-low'],
  ])('named %s, however well it is signed, it does not hold', async (_how, said, rule) => {
    const report = await check(await packageOf(heardByDeputy(said)));
    expect(report).toMatchObject({ verdict: 'broken', firstBroken: { rule } });
  });
});

test('T3a: one person at two tiers stands in the table and in the report of the inspection', async () => {
  const writer = new LedgerWriter().firstRun();
  const { settings } = writer.store;
  if (!settings) throw new Error('expected settings');
  const tiny = { ...settings, employs: 2, twoTiers: true };
  writer.seal([{ type: 'StoreSettingsSet', data: { version: 2, settings: tiny } }], 'store', enterpriseHead);
  writer.do('c-1', clerk, opening({}));
  writer.do('c-1', departmentHead, receive);
  writer.do('c-1', clerk, escalate('complex'));
  writer.do('c-1', departmentHead, receive);
  const bytes = await packageOf(writer);
  expect(await check(bytes)).toMatchObject({ verdict: 'holds', counts: { twoTiers: 1 } });
  expect(csvOf(bytes)).toContain('一人接待两级');
});
