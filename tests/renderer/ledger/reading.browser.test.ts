import { describe, expect, test } from 'vitest';
import { catalogueSeq } from '../../../renderer/ledger/catalogue.ts';
import { openComplaintsSince } from '../../../renderer/ledger/open-complaints.ts';
import { searchProducts } from '../../../renderer/ledger/product-search.ts';
import {
  complaintByNumber,
  type LedgerFilter,
  ledgerList,
  ledgerPage,
  openComplaints,
} from '../../../renderer/ledger/reading.ts';
import type { Product } from '../../../shared/goods/catalogue.ts';
import { goods, open, receive, withdraw } from '../../support/commands.ts';
import { createFakeDesk, fakeSettings } from '../../support/fake-desk.ts';
import { ask, expectAgreement, fill, freshFamily, keep, level } from './mirror-cases.ts';

function product(code: string, name: string): Product {
  return {
    code,
    name,
    kind: 'bulk-food',
    supplier: '',
    unit: 'kg',
    measure: 'kg',
    price: 5960,
    shelfLifeDays: 180,
  };
}
const products = [
  product('2210001000000', '散装核桃仁'),
  product('2210006000005', '散装饼干(奶香)'),
  product('6901234567892', '保温杯500ml'),
  product('6900000000001', '核桃露'),
];

async function filled() {
  const fake = await createFakeDesk({ at: Date.UTC(2026, 10, 23, 15, 45) });
  await fake.setCatalogue(products);
  const items = [goods({ barcode: '2210001000000', name: '散装核桃仁', unit: 'kg', quantity: '0.5' })];
  await ask(fake, null, open({ items }));
  await fill(fake, 12);
  const keeper = keep(fake, freshFamily());
  return { fake, keeper, database: await level(keeper, fake) };
}

describe('the list of the ledger', () => {
  test('is newest first, and pages read only their rows', async () => {
    const { database, fake } = await filled();
    const newest = [...fake.log().complaints.keys()].reverse();
    const list = await ledgerList(database, {});
    expect(list).toEqual({ total: 13, positions: null });
    const page = await ledgerPage(database, list.positions, 3, 6);
    expect([...page.rows.keys()]).toEqual([3, 4, 5, 6]);
    expect([...page.rows.values()].map((row) => row.id)).toEqual(newest.slice(3, 7));
    expect((await ledgerPage(database, list.positions, 11, 40)).rows.size).toBe(2);
    expect((await ledgerPage(database, list.positions, 13, 40)).rows.size).toBe(0);
  });

  test('narrows by day', async () => {
    const { database } = await filled();
    const rows = async (filter: LedgerFilter) => (await ledgerList(database, filter)).positions;
    const days = (await database.complaints.toArray()).map((one) => one.openedDay);
    expect(new Set(days)).toEqual(new Set(['2026-11-23', '2026-11-24']));
    const second = days.flatMap((day, position) => (day === '2026-11-24' ? [position] : [])).reverse();
    expect(await rows({ from: '2026-11-24' })).toEqual(second);
    expect(await rows({ from: '2026-11-24', to: '2026-11-30' })).toEqual(second);
    expect(await rows({ to: '2026-11-22' })).toEqual([]);
  });

  test('finds a complaint by its number as it is scanned or typed', async () => {
    const { database } = await filled();
    const record = (await database.complaints.get(7))!;
    expect(await complaintByNumber(database, record.number)).toBe(record.id);
    expect(await complaintByNumber(database, record.number.replaceAll('-', ''))).toBe(record.id);
    expect(await complaintByNumber(database, '01-000008-0')).toBeNull();
  });
});

describe('open complaints', () => {
  test('come by due time, and move when the opening hours change', async () => {
    const { database, fake, keeper } = await filled();
    const before = await openComplaints(database);
    expect(before.map((one) => one.due?.at ?? Number.POSITIVE_INFINITY)).toEqual(
      before.map((one) => one.due?.at ?? Number.POSITIVE_INFINITY).sort((a, b) => a - b),
    );
    await fake.desk.signIn({ operator: 'op-3', pin: '482913' });
    const settings = { ...fakeSettings, hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: 700, to: 1320 }] };
    const store = { name: '放心超市', address: '', phone: '' };
    const size = fake.log().head().size;
    const outcome = await fake.desk.changeSettings({ id: 'settings-1', size, store, settings });
    expect(outcome).toMatchObject({ ok: true });
    await expectAgreement(await level(keeper, fake), fake);
    const after = await openComplaints(database);
    expect(after.map((one) => one.id).sort()).toEqual(before.map((one) => one.id).sort());
    const moved = after.filter((one) => one.due?.at != null);
    expect(moved.length).toBeGreaterThan(3);
    for (const one of moved) expect(one.due!.at).not.toBe(before.find((old) => old.id === one.id)!.due!.at);
  });

  test('are the same when only what changed is read, whatever happens between two answers', async () => {
    const { database, fake, keeper } = await filled();
    const agreed = async () => {
      await level(keeper, fake);
      const { open: since, size } = await openComplaintsSince(database);
      expect(since).toEqual(await openComplaints(database));
      expect(size).toBe(fake.log().head().size);
      return since;
    };
    const first = await agreed();
    for (let again = 0; again < 20; again++) expect(await agreed()).toEqual(first);
    const settled = first[2]!.id;
    await ask(fake, null, open({ name: '后来的' }));
    await ask(fake, first[0]!.id, receive);
    const second = await agreed();
    expect(second).toHaveLength(first.length + 1);
    const untouched = first[5]!;
    expect(second.find(({ id }) => id === untouched.id)).toBe(untouched);
    await ask(fake, settled, withdraw);
    expect(await agreed()).toHaveLength(first.length);
    await fill(fake, 40);
    await agreed();
    await fake.desk.signIn({ operator: 'op-3', pin: '482913' });
    const settings = { ...fakeSettings, hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: 700, to: 1320 }] };
    const store = { name: '放心超市', address: '', phone: '' };
    await fake.desk.changeSettings({ id: 'settings-2', size: fake.log().head().size, store, settings });
    await agreed();
  });
});

describe('products', () => {
  /** The list comes in beside everything else, so it is waited for. */
  const listed = async () => {
    const all = await filled();
    await expect.poll(() => catalogueSeq(all.database)).toBeGreaterThan(-1);
    return all;
  };
  const names = async (text: string) => {
    const { database } = await listed();
    return (await searchProducts(database, text)).map((one) => one.name);
  };
  test.each([
    ['2210001000000', ['散装核桃仁']],
    ['221000', []],
    ['核桃', ['核桃露', '散装核桃仁']],
    ['szhtr', ['散装核桃仁']],
    ['SZ', ['散装核桃仁', '散装饼干(奶香)']],
    ['szbgnx', ['散装饼干(奶香)']],
    ['bwb500', ['保温杯500ml']],
    ['500ML', ['保温杯500ml']],
    ['  ', []],
    ['没有', []],
  ])('%s finds %j', async (text, found) => expect(await names(text)).toEqual(found));

  test('a new list replaces the old one', async () => {
    const { database, fake, keeper } = await listed();
    const before = await catalogueSeq(database);
    expect(await searchProducts(database, '核桃')).toHaveLength(2);
    await fake.setCatalogue([product('6900000000009', '核桃酥')]);
    await level(keeper, fake);
    await expect.poll(() => catalogueSeq(database)).toBeGreaterThan(before);
    expect((await searchProducts(database, '核桃')).map((one) => one.name)).toEqual(['核桃酥']);
    expect(await database.products.count()).toBe(1);
  });
});
