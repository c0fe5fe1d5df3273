import { Dexie } from 'dexie';
import { expect, inject, test } from 'vitest';
import { catalogueSeq, refreshCatalogue } from '../../../renderer/ledger/catalogue.ts';
import { ledgerDatabase } from '../../../renderer/ledger/database.ts';
import { searchProducts } from '../../../renderer/ledger/product-search.ts';
import { emptyStoreRecord } from '../../../renderer/ledger/projections.ts';
import type { Product } from '../../../shared/goods/catalogue.ts';
import { freshFamily } from './mirror-cases.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** How many products to measure with; set by hand for the figures of the decision page. */
    products?: number;
  }
}

const count = inject('products') ?? 3000;
const things = ['核桃仁', '红枣夹心饼', '纯牛奶', '保温杯', '毛巾', '洗衣液', '苏打饼干', '花生油'];

function listed(at: number): Product {
  return {
    code: String(6_900_000_000_000 + at),
    name: `青禾${things[at % things.length]}${at}克装`,
    kind: 'prepackaged-food',
    supplier: '青禾干货批发部',
    unit: 'piece',
    measure: '袋',
    price: 1280,
    shelfLifeDays: 180,
  };
}

/** The longest time, in ms, for which the page could do nothing else while `run` was under way. */
async function longestPause(run: () => Promise<unknown>): Promise<{ ms: number; pause: number }> {
  let [pause, last, on] = [0, performance.now(), true];
  const look = (): void => {
    const now = performance.now();
    pause = Math.max(pause, now - last);
    last = now;
    if (on) setTimeout(look, 0);
  };
  look();
  const begun = performance.now();
  await run();
  const ms = performance.now() - begun;
  on = false;
  return { ms: Math.round(ms), pause: Math.round(pause) };
}

async function median(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 21; i += 1) {
    const begun = performance.now();
    await run();
    times.push(performance.now() - begun);
  }
  return Math.round((times.sort((one, other) => one - other)[10] ?? 0) * 10) / 10;
}

test('a long product list is stored and looked through beside the page: by barcode, name and initials', async () => {
  const name = freshFamily();
  const database = ledgerDatabase(name);
  await database.open();
  const products = Array.from({ length: count }, (_, at) => listed(at));
  await database.store.put({ ...emptyStoreRecord, catalogueSeq: 7 });
  // As the desk has a list: pieces of 500.
  const desk = {
    catalogue: async ({ piece = 0 }: { piece?: number | undefined }) => {
      const next = (piece + 1) * 500 < count ? piece + 1 : null;
      const some = products.slice(piece * 500, (piece + 1) * 500);
      return { ok: true, value: { list: 'list', version: count, products: some, next } } as const;
    },
  };
  const stored = await longestPause(() => refreshCatalogue(database, desk));
  expect(await catalogueSeq(database)).toBe(7);
  expect(await database.products.count()).toBe(count);
  const first = await longestPause(() => searchProducts(database, '核桃'));
  const last = `6${String(900_000_000_000 + count - 1)}`;
  expect((await searchProducts(database, last)).map((one) => one.code)).toEqual([last]);
  expect(await searchProducts(database, '核桃')).toHaveLength(20);
  expect((await searchProducts(database, `qh${'htr'}${8}`)).length).toBeGreaterThan(0);
  const figures = {
    count,
    stored,
    first,
    barcode: await median(() => searchProducts(database, last)),
    name: await median(() => searchProducts(database, '苏打')),
    rare: await median(() => searchProducts(database, `${count - 1}克`)),
    initials: await median(() => searchProducts(database, 'qhsdbg')),
    nothing: await median(() => searchProducts(database, '没有这个')),
  };
  console.info(JSON.stringify(figures));
  database.close();
  await Dexie.delete(name);
}, 900_000);
