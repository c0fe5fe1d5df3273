import { expect, test } from 'vitest';
import type { LedgerDatabase } from '../../../renderer/ledger/database.ts';
import { complaintsBehind, figuresOf } from '../../../renderer/ledger/figures-reading.ts';
import type { Event } from '../../../shared/events.ts';
import { contributionOf } from '../../../shared/figures/contribution.ts';
import { isOfMany } from '../../../shared/figures/figure-keys.ts';
import { satisfaction, selfResolution } from '../../../shared/figures/rates.ts';
import { ledgerNumber } from '../../../shared/ledger/ledger-number.ts';
import {
  amend,
  answer,
  bare,
  danger,
  goods,
  open,
  receive,
  remedy,
  say,
  unasked,
} from '../../support/commands.ts';
import { createFakeDesk, type FakeDesk } from '../../support/fake-desk.ts';
import { ask, fill, freshFamily, keep, level, reload } from './mirror-cases.ts';

/** All complaints of the desk counted once, by day and by month, as the mirror's records should have them. */
function fromScratch(fake: FakeDesk): Record<string, Record<string, number>> {
  const { complaints, store } = fake.log();
  const sums: Record<string, Record<string, number>> = {};
  for (const complaint of complaints.values())
    for (const [day, counts] of Object.entries(contributionOf(complaint, store.openings)))
      for (const [key, count] of Object.entries(counts))
        for (const period of [day, day.slice(0, 7)]) {
          const at = isOfMany(key) ? `${period}|many` : period;
          sums[at] ??= {};
          sums[at][key] = (sums[at][key] ?? 0) + count;
        }
  return sums;
}

async function counters(database: LedgerDatabase) {
  const records = await database.figures.toArray();
  return Object.fromEntries(
    records
      .filter(({ counts }) => Object.keys(counts).length > 0)
      .map(({ period, counts }) => [period, counts]),
  );
}

test('K1–K3: the counters follow what is corrected, reopened and ended, and a rebuilt mirror has the same', async () => {
  const fake = await createFakeDesk();
  const first = keep(fake, freshFamily());
  await level(first, fake);
  const ids = await fill(fake, 7);
  const hurt = await ask(
    fake,
    null,
    open({ items: [goods(), goods({ barcode: null, name: '锅' })] }),
    danger,
  );
  await ask(fake, hurt, amend('cause', 'injury', null));
  await level(first, fake);
  await ask(fake, ids[0] ?? '', { type: 'Reopen', reason: 'promise-not-kept', note: '' });
  await ask(fake, ids[1] ?? '', { type: 'Withdraw', note: '' });
  // K2: nobody asked, then a phone answer; what the counters had goes out with it.
  await ask(fake, ids[3] ?? '', unasked('left'));
  await level(first, fake);
  await ask(fake, ids[3] ?? '', say('neither', 'phone'));
  const database = await level(first, fake);
  expect(await counters(database)).toEqual(fromScratch(fake));

  const day = Object.keys(fromScratch(fake))[0]?.slice(0, 10) ?? '';
  const range = { from: `${day.slice(0, 7)}-01`, to: day };
  const { now, points } = await figuresOf(database, range);
  // By hand: eight were opened; the first, fourth and seventh were settled, of which the first is open again.
  expect(now.few).toMatchObject({ opened: 8, repeat: 1, 'cause.injury': 1, 'end.withdrawn': 1 });
  expect(selfResolution(now.few)).toEqual({ part: 2, whole: 2 });
  expect(satisfaction(now.few)).toEqual({ part: 0, whole: 1 });
  expect(now.few['not-asked.left']).toBeUndefined();
  expect(points.at(-1)?.counts).toEqual(now.few);
  const behind = async (...keys: string[]) =>
    (await complaintsBehind(database, { range, keys }, 50)).map((one) => one.id);
  expect(await behind('end.settled')).toEqual([ids[6], ids[3]]);
  expect(await behind('cause.injury', 'repeat')).toEqual([hurt, ids[0]]);

  reload(first);
  const again = await level(keep(fake, freshFamily()), fake);
  expect(await counters(again)).toEqual(fromScratch(fake));
  // X4: a statistic names nobody, and has no word that was typed.
  const kept = JSON.stringify([await again.figures.toArray(), await again.contributions.toArray()]);
  for (const typed of ['王小', '1380000', '锅', '保温杯']) expect(kept).not.toContain(typed);
});

test('L7: imported rows count nothing, on the day of the sheet either; what this desk does with one after it was reopened does', async () => {
  const fake = await createFakeDesk();
  const first = keep(fake, freshFamily());
  await fill(fake, 1);
  const sheet = {
    rules: 1,
    authority: 1,
    batch: 'b-1',
    day: '2024-01-03',
    name: 'given',
    phone: 'given',
    price: 5960,
    quantity: '1.15',
    unit: 'kg',
    inferred: [] as 'year'[],
  } as const;
  const row = (index: number): Event => {
    const number = ledgerNumber(1, fake.log().store.serial + 1);
    const words = { content: '核桃仁有哈喇味', goods: '散装核桃仁' };
    return { type: 'ComplaintImported', data: { ...sheet, number, row: index }, words };
  };
  for (const index of [3, 4, 5]) await fake.meanwhile(`c-old-${index}`, [row(index)], 'op-2');
  const batch = { batch: 'b-1', rows: 4, taken: 3, reported: 1 };
  await fake.meanwhile('store', [{ type: 'LedgerImported', data: batch }], 'op-2');
  const database = await level(first, fake);
  const day = (period: string) => database.figures.get(period).then((one) => one?.counts.opened ?? 0);
  expect(await counters(database)).toEqual(fromScratch(fake));
  expect(await day('2024-01')).toBe(0);
  expect(await day('2026-11')).toBe(1);

  await ask(fake, 'c-old-4', { type: 'Reopen', reason: 'promise-not-kept', note: '' }, receive);
  await ask(fake, 'c-old-4', remedy(bare({ kind: 'apology' })), answer(true));
  await level(first, fake);
  expect(await counters(database)).toEqual(fromScratch(fake));
  const { now } = await figuresOf(database, { from: '2026-11-01', to: '2026-11-30' });
  expect(now.few).toMatchObject({ opened: 1 });
  // What was decided here counts, and of the other two rows nothing ever did.
  const kept = (await database.contributions.toArray()).filter(({ id }) => id.startsWith('c-old'));
  expect(kept.map(({ id }) => id)).toEqual(['c-old-4']);
  expect(kept[0]?.days).toEqual(['2026-11-23']);
  reload(first);
  expect(await counters(await level(keep(fake, freshFamily()), fake))).toEqual(fromScratch(fake));
});

test('L5: an erasure takes texts; the figures stay as they were, in a rebuilt mirror too', async () => {
  const fake = await createFakeDesk({ at: Date.UTC(2024, 2, 4, 2, 0) });
  const first = keep(fake, freshFamily());
  const ids = await fill(fake, 4);
  const database = await level(first, fake);
  const range = { from: '2024-03-01', to: '2024-03-31' };
  const before = { kept: await counters(database), read: await figuresOf(database, range) };
  expect(before.read.now.few).toMatchObject({ opened: 4, 'end.settled': 2 });

  fake.pass(3 * 366 * 86_400_000);
  const erasure = { erasure: 1 };
  const asked: Event[] = [
    { type: 'ErasureAsked', data: { ...erasure, until: '2027-01-01', asker: 'op-3' } },
    { type: 'ErasureApproved', data: { ...erasure, approver: 'op-2' } },
  ];
  for (const event of asked) await fake.meanwhile('store', [event], 'op-3');
  for (const id of [ids[0] ?? '', ids[3] ?? '']) {
    await fake.meanwhile(id, [{ type: 'Erased', data: erasure }], 'system');
    fake.erase(id);
  }
  const ended: Event = { type: 'ErasureEnded', data: { ...erasure, erased: 2 } };
  await fake.meanwhile('store', [ended], 'system');
  await level(first, fake);
  expect(await counters(database)).toEqual(before.kept);
  expect(await figuresOf(database, range)).toEqual(before.read);
  expect(await counters(database)).toEqual(fromScratch(fake));
  reload(first);
  const again = await level(keep(fake, freshFamily()), fake);
  expect(await counters(again)).toEqual(before.kept);
  expect(await complaintsBehind(again, { range, keys: ['end.settled'] }, 50)).toHaveLength(2);
});
