import { describe, expect, test } from 'vitest';
import type { Event } from '../../../shared/events.ts';
import { check, inShort } from '../../support/check.ts';
import { clerk, enterpriseHead, LedgerWriter } from '../../support/ledger-writer.ts';
import { packageOf } from '../../support/package-maker.ts';
import { goods, opening } from '../../support/small-ledger.ts';

const day = '2024-03-05';
const limits: Event = {
  type: 'DayLimitsSet',
  data: { version: 1, limits: { 1: 10_000, 2: 100_000, 3: null } },
};

function given(amount: number): Event {
  const line = { line: 'd1-l1', kind: 'refund', item: 'i1', quantity: '1', reason: null } as const;
  return { type: 'RemedyDecided', data: { decision: 'd1', tier: 1, lines: [{ ...line, amount }] } };
}
function counted(...others: string[]): Event {
  return { type: 'ConsumerDayCounted', data: { day, others } };
}

/** ¥80 and ¥90 for one consumer on one day, over a limit of ¥100; what the second count says is the forger's. */
function split(count: readonly Event[], phone = '138 0013 8000'): LedgerWriter {
  const writer = new LedgerWriter().firstRun();
  writer.seal([limits], 'store', enterpriseHead);
  const cup = goods({ price: 10_000, quantity: '1' });
  for (const [about, tel] of [
    ['c-1', '13800138000'],
    ['c-2', phone],
  ] as const) {
    writer.do(about, clerk, opening({ phone: tel, receiptNumber: '', items: [cup] }));
    writer.do(about, clerk, { type: 'Receive' });
  }
  writer.seal([counted(), given(8000)], 'c-1', clerk);
  writer.seal([...count, given(9000)], 'c-2', clerk);
  return writer;
}

const brokenBy = async (writer: LedgerWriter, personal = true) =>
  (await check(await packageOf(writer, { personal }))).firstBroken?.rule ?? null;

describe('a refund split over two complaints of one consumer (T2, T7)', () => {
  test('told truly it is over the limit, which anyone can sum up, names and phones or not', async () => {
    expect(await brokenBy(split([counted('c-1')]))).toBe('consumer-day-limit');
    expect(await brokenBy(split([counted('c-1')]), false)).toBe('consumer-day-limit');
  });

  test('told without the other complaint, the phones give it away, however they are written', async () => {
    expect(await brokenBy(split([counted()]))).toBe('consumer-day-wrong');
    expect(await brokenBy(split([counted()], '+86 13800138000'))).toBe('consumer-day-wrong');
  });

  test('without the phones it is said that this was not checked', async () => {
    const report = await check(await packageOf(split([counted()]), { personal: false }));
    expect(inShort(report)).toBe('holds');
    expect(report.notChecked).toContain('consumer-days');
  });

  test('decided without any count', async () => {
    expect(await brokenBy(split([]))).toBe('consumer-day-uncounted');
  });

  test('another consumer’s complaint is no part of it', async () => {
    expect(await brokenBy(split([counted()], '13900139000'))).toBeNull();
    expect(await brokenBy(split([counted('c-1')], '13900139000'))).toBe('consumer-day-wrong');
  });

  test('where all is at hand, all is checked', async () => {
    const report = await check(await packageOf(split([counted()], '13900139000')));
    expect(report.notChecked).not.toContain('consumer-days');
  });
});
