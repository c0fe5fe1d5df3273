import { expect, test } from 'vitest';
import {
  endingSoon,
  goodsOf,
  type ShelfGroup,
  shelfGroups,
  shelfPage,
  stockExpected,
  strayOf,
} from '../../../renderer/ledger/goods-reading.ts';
import { auditShelf, countPastOnSale, countsOfSteps } from '../../../renderer/ledger/shelf-counts.ts';
import { noQuality } from '../../../shared/goods/quality-state.ts';
import { danger, dispose, goods, open, print, strike } from '../../support/commands.ts';
import { createFakeDesk } from '../../support/fake-desk.ts';
import { ask, freshFamily, keep, level, reload } from './mirror-cases.ts';

const around = (day: string, held = {}) => ({ day, watch: { held, quality: noQuality } });
const nothingHeld = around('2026-12-04');
const food = (shelfLifeEnd: string, quantity = '1') =>
  open({ items: [goods({ kind: 'prepackaged-food', shelfLifeEnd, quantity })] });
const keyed = (lines: readonly { about: string; at: string; quantity: string }[]) =>
  lines.map(({ about, at, quantity }) => `${about} ${at} ${quantity}`);

test('the shelf follows what happens to goods, and a rebuilt mirror has the same (G7)', async () => {
  const fake = await createFakeDesk();
  const five = await ask(fake, null, open({ items: [goods({ quantity: '5' })] }));
  await ask(fake, five, dispose({ quantity: '3' }), print());
  await ask(fake, five, strike('sold', { quantity: '1' }));
  await ask(fake, five, dispose({ quantity: '1', way: 'return-to-supplier' }));
  const hurt = await ask(fake, null, open({ items: [goods({ barcode: null, name: '炒锅' })] }), danger);
  const family = freshFamily();
  const first = keep(fake, family);
  const read = async (database: Awaited<ReturnType<typeof level>>) => {
    const pages = await Promise.all(
      (['decide', 'return', 'on-sale', 'stopped'] as const).map(async (group: ShelfGroup) =>
        keyed((await shelfPage(database, group, nothingHeld, 50)).lines),
      ),
    );
    return { pages, counts: (await shelfPage(database, 'decide', nothingHeld, 1)).counts };
  };
  const seen = await read(await level(first, fake));
  expect(seen.pages).toEqual([
    [`${five} undecided 1`],
    [`${five} to-return 1`],
    [`${five} on-sale 2`],
    [`${hurt} undecided 3`],
  ]);
  expect(seen.counts).toMatchObject({ decide: 1, return: 1, 'on-sale': 1, stopped: 1, label: 0, destroy: 0 });
  reload(first);
  const again = keep(fake, freshFamily());
  expect(await read(await level(again, fake))).toEqual(seen);
});

test('what is sold, destroyed or gone leaves the shelf', async () => {
  const fake = await createFakeDesk();
  const about = await ask(fake, null, open({ items: [goods({ quantity: '2' })] }));
  const keeper = keep(fake, freshFamily());
  await ask(fake, about, dispose({ quantity: '1' }), print(), strike('sold'));
  await ask(fake, about, dispose({ quantity: '1', way: 'destroy', outsideWitness: '环卫 王' }));
  const database = await level(keeper, fake);
  expect(await goodsOf(database, about, nothingHeld)).toEqual([]);
  expect(await database.goods.count()).toBe(0);
});

test('a day and a held product move goods to another group, and the counts with them (G1a, T1a)', async () => {
  const fake = await createFakeDesk();
  const soon = await ask(fake, null, food('2026-12-05'));
  const later = await ask(fake, null, food('2027-09-01'));
  for (const about of [soon, later]) await ask(fake, about, dispose(), print());
  const database = await level(keep(fake, freshFamily()), fake);
  const at = async (day: string, held = {}) => {
    const { counts, lines } = await shelfPage(database, 'take-off-sale', around(day, held), 50);
    return { onSale: counts['on-sale'], off: counts['take-off-sale'], lines: lines.map((one) => one.about) };
  };
  expect(await at('2026-12-05')).toEqual({ onSale: 2, off: 0, lines: [] });
  expect(await at('2026-12-06')).toEqual({ onSale: 1, off: 1, lines: [soon] });
  expect(await at('2026-12-04', { '6901234567892': ['*'] })).toMatchObject({ onSale: 0, off: 2 });
  const today = around('2026-12-04');
  expect((await endingSoon(database, '2026-12-04', today)).map((one) => one.about)).toEqual([soon]);
  expect(await endingSoon(database, '2026-12-03', today)).toEqual([]);
});

test('what is to go back, or waits for a test, is not read again for the day or a hold: neither moves it', async () => {
  const fake = await createFakeDesk();
  const back = await ask(fake, null, food('2026-12-05'));
  await ask(fake, back, dispose({ way: 'return-to-supplier' }));
  const sale = await ask(fake, null, food('2026-12-05'));
  await ask(fake, sale, dispose(), print());
  const database = await level(keep(fake, freshFamily()), fake);
  expect(await database.goods.where('movedByHold').equals('6901234567892').count()).toBe(1);
  const late = around('2026-12-08', { '6901234567892': ['*'] });
  const { counts } = await shelfPage(database, 'return', late, 50);
  expect(counts).toMatchObject({ return: 1, 'take-off-sale': 1, 'on-sale': 0 });
});

test('goods on sale past their shelf life are counted, not read: the first to end stand first among many', async () => {
  const fake = await createFakeDesk();
  const abouts: string[] = [];
  for (const end of ['2026-12-06', '2026-12-05', '2027-09-01']) {
    const about = await ask(fake, null, food(end));
    await ask(fake, about, dispose(), print());
    abouts.push(about);
  }
  const database = await level(keep(fake, freshFamily()), fake);
  const seen = await shelfPage(database, 'take-off-sale', around('2026-12-08'), 1);
  expect(seen.counts).toMatchObject({ 'take-off-sale': 2, 'on-sale': 1 });
  expect(seen.lines.map((one) => one.about)).toEqual([abouts[1]]);
  const left = await shelfPage(database, 'on-sale', around('2026-12-08'), 50);
  expect(left.lines.map((one) => one.about)).toEqual([abouts[2]]);
});

test('the counters stay level with what happens to goods, and forget ends that nothing has any more', async () => {
  const fake = await createFakeDesk();
  const ends = ['2026-12-31', '2027-01-02', '2027-11-30', '2027-12-01', '2027-12-05', '2028-09-01'];
  const abouts: string[] = [];
  for (const end of ends) {
    const about = await ask(fake, null, food(end));
    await ask(fake, about, dispose(), print());
    abouts.push(about);
  }
  const keeper = keep(fake, freshFamily());
  const database = await level(keeper, fake);
  const past = (day: string) => countPastOnSale(database, day);
  const counted = [];
  for (const day of ['2026-12-31', '2027-01-02', '2027-01-03', '2027-12-01', '2027-12-05', '2029-01-01'])
    counted.push(await past(day));
  expect(counted).toEqual([0, 1, 2, 3, 4, 6]);
  expect(await countsOfSteps(database, ['on-sale', 'decide'])).toEqual({ 'on-sale': 6, decide: 0 });
  for (const about of abouts.slice(0, 3)) await ask(fake, about, strike('sold'));
  await level(keeper, fake);
  expect(await past('2027-12-05')).toBe(1);
  expect(await countsOfSteps(database, ['on-sale'])).toEqual({ 'on-sale': 3 });
  expect(await database.shelf.where('key').startsWith('ends-10/').keys()).toEqual(
    ['2027-12-01', '2027-12-05', '2028-09-01'].map((end) => `ends-10/${end}`),
  );
  for (const step of shelfGroups) expect(await auditShelf(database, step)).toBe('sound');
  await database.shelf.update('ends-7/2027-12', { count: 1 });
  expect(await auditShelf(database, 'on-sale')).toBe('damaged');
});

test('the first lines of a long group are found behind as many that moved elsewhere', async () => {
  const fake = await createFakeDesk();
  const items = Array.from({ length: 12 }, () => goods());
  const held = await ask(fake, null, open({ items }));
  const free = await ask(fake, null, open({ items: [goods({ barcode: null, name: '炒锅' })] }));
  const database = await level(keep(fake, freshFamily()), fake);
  const { lines, counts } = await shelfPage(
    database,
    'decide',
    around('2026-12-04', { '6901234567892': ['*'] }),
    1,
  );
  expect(lines.map((one) => one.about)).toEqual([free]);
  expect(counts).toMatchObject({ decide: 1, stopped: 12 });
  expect((await goodsOf(database, held, nothingHeld)).length).toBe(12);
});

test('no name, phone or text is in the records (X4)', async () => {
  const fake = await createFakeDesk();
  const about = await ask(fake, null, open({ name: '慕容复', phone: '13955551234', content: '漏水得很' }));
  await ask(fake, about, { type: 'PlaceGoods', item: 'i1', place: '乙区三层' });
  const database = await level(keep(fake, freshFamily()), fake);
  const text = JSON.stringify(await database.goods.toArray());
  for (const secret of ['慕容复', '13955551234', '漏水', '保温杯', '乙区'])
    expect(text).not.toContain(secret);
  expect(text).toContain(about);
});

test('a stocktake expects what is at the desk, or on the floor, and says why the rest is astray (G7)', async () => {
  const fake = await createFakeDesk();
  const desk = await ask(fake, null, open());
  const floor = await ask(fake, null, open());
  const sold = await ask(fake, null, open());
  const gone = await ask(fake, null, open({ items: [goods({ taking: 'kept-consumed' })] }));
  for (const about of [floor, sold]) await ask(fake, about, dispose({ quantity: '3' }), print());
  await ask(fake, sold, strike('sold'));
  const database = await level(keep(fake, freshFamily()), fake);
  const numberOf = async (about: string) => (await database.complaints.get({ id: about }))?.number ?? '';
  const expected = async (scope: 'desk' | 'floor') =>
    (await stockExpected(database, scope, nothingHeld)).map((one) => one.about);
  expect(await expected('desk')).toEqual([desk]);
  expect(await expected('floor')).toEqual([floor]);
  expect(await strayOf(database, await numberOf(sold))).toEqual({ about: sold, reason: 'sold' });
  expect(await strayOf(database, await numberOf(floor))).toEqual({ about: floor, reason: 'elsewhere' });
  expect(await strayOf(database, await numberOf(gone))).toEqual({ about: gone, reason: 'no-goods' });
  expect(await strayOf(database, '09-000001-1')).toEqual({ about: null, reason: 'unknown' });
});
