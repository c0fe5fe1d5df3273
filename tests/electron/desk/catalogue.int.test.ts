import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import type { Product } from '../../../shared/goods/catalogue.ts';
import { type HandedList, handed, listOf } from '../../support/product-lists.ts';
import { RealDesk, staff } from '../../support/real-desk.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** How many products to measure with; set by hand for the figures of the decision page. */
    handedProducts?: number;
  }
}

const sample = listOf(new Uint8Array(readFileSync(new URL('../../fixtures/products.csv', import.meta.url))));

let real: RealDesk;
beforeEach(async () => {
  real = await RealDesk.fresh();
  await real.signIn('clerk', 'owner');
});
afterEach(() => real.remove());

const made = (count: number): Product[] =>
  Array.from({ length: count }, (_, at) => ({
    code: String(6_900_000_000_000 + at),
    name: `青禾核桃仁${at}克装`,
    kind: 'prepackaged-food',
    supplier: '青禾干货批发部有限责任公司',
    unit: 'piece',
    measure: '袋',
    price: 1280,
    shelfLifeDays: 180,
  }));

async function stage({ pieces }: HandedList): Promise<void> {
  for (const piece of pieces) {
    await real.must('owner', 'stageProducts', piece);
    // As calls come to a desk: one event after the other.
    await new Promise((resolve) => setImmediate(resolve));
  }
}
const asks = async ({ taking }: HandedList, id = real.commandId()) => ({
  id,
  size: await real.size(),
  ...taking,
  pin: staff.owner.pin,
});
async function inUse(): Promise<Product[]> {
  const all: Product[] = [];
  for (let piece: number | null = 0; piece !== null; ) {
    const answer: { products: readonly Product[]; next: number | null } = await real.must(
      'clerk',
      'catalogue',
      {
        piece,
      },
    );
    all.push(...answer.products);
    piece = answer.next;
  }
  return all;
}

test('a list changes what the whole store sells by, so it wants the head’s own PIN at that moment', async () => {
  const list = handed(sample.products, 'list-first');
  await stage(list);
  const { pin, ...asked } = await asks(list);
  const size = await real.size();
  expect((await real.refused('owner', 'importCatalogue', asked)).code).toBe('pin-needed');
  expect((await real.refused('owner', 'importCatalogue', { ...asked, pin: '999888' })).code).toBe(
    'wrong-pin',
  );
  expect(await real.size()).toBe(size);
  const first = await real.must('owner', 'importCatalogue', { ...asked, pin });
  // A retry whose answer was lost needs none.
  expect(await real.must('owner', 'importCatalogue', asked)).toEqual(first);
});

test('the list is taken, counted in an entry, and there after a restart', async () => {
  const list = handed(sample.products, 'list-first');
  await stage(list);
  const reply = await real.must('owner', 'importCatalogue', await asks(list));
  expect(reply).toMatchObject({ rows: 54, taken: 54, types: ['CatalogueImported'] });
  await real.reopen();
  await real.signIn('clerk');
  expect(await inUse()).toHaveLength(54);
  expect(await inUse()).toContainEqual({
    code: '6944100005920',
    name: '风味酸奶100g×8',
    kind: 'prepackaged-food',
    supplier: '牧源乳业股份有限公司',
    unit: 'piece',
    measure: '板',
    price: 1590,
    shelfLifeDays: 21,
  });
});

test('N2: what was handed over and not put in use changes nothing, also after a restart', async () => {
  const first = handed(sample.products, 'list-first');
  await stage(first);
  await real.must('owner', 'importCatalogue', await asks(first));
  await stage(handed(made(1200), 'list-second'));
  expect(await inUse()).toHaveLength(54);
  await real.reopen();
  await real.signIn('clerk', 'owner');
  expect(await inUse()).toHaveLength(54);
  // The desk knows nothing of it any more, and wants it again.
  const second = handed(made(1200), 'list-second');
  expect((await real.refused('owner', 'importCatalogue', await asks(second))).code).toBe(
    'catalogue-not-whole',
  );
  await stage(second);
  await real.must('owner', 'importCatalogue', await asks(second));
  expect((await inUse()).map((one) => one.code)).toEqual(made(1200).map((one) => one.code));
});

test('a list that is not whole, out of order, or has a code twice is not put in use', async () => {
  const { pieces, taking } = handed(made(1200), 'list-first');
  const [one, two] = pieces;
  if (!one || !two) throw new Error('expected two pieces');
  const refusedStage = async (piece: typeof one) =>
    (await real.refused('owner', 'stageProducts', piece)).code;
  expect(await refusedStage(two)).toBe('catalogue-not-whole');
  await real.must('owner', 'stageProducts', one);
  expect(await refusedStage({ ...two, piece: 2 })).toBe('catalogue-not-whole');
  expect(await refusedStage({ ...one, piece: 1 })).toBe('catalogue-not-whole');
  expect(await refusedStage({ ...two, list: 'list-second' })).toBe('catalogue-not-whole');
  const asked = async (change: object) => ({ ...(await asks({ pieces, taking })), ...change });
  const size = await real.size();
  for (const change of [
    {},
    { count: 500, rows: 499 },
    { list: 'list-second', count: 500, rows: 500 },
    { count: 0, rows: 0 },
  ])
    expect((await real.refused('owner', 'importCatalogue', await asked(change))).code).toBe(
      'catalogue-not-whole',
    );
  expect(await real.size()).toBe(size);
  await real.must('owner', 'importCatalogue', await asked({ count: 500 }));
  // What is in use is never written to.
  expect(await refusedStage(one)).toBe('catalogue-not-whole');
});

test('the same id with another list is another command', async () => {
  const list = handed(sample.products, 'list-first');
  await stage(list);
  const asked = await asks(list);
  const first = await real.must('owner', 'importCatalogue', asked);
  expect(await real.must('owner', 'importCatalogue', asked)).toEqual(first);
  const other = { ...asked, rows: asked.rows + 1 };
  expect((await real.refused('owner', 'importCatalogue', other)).code).toBe('command-id-reused');
});

test('what was said of columns and kinds is remembered for the next list, over a restart', async () => {
  const headings = ['国条', '货名', '大类'];
  const mapping = {
    headings,
    columns: ['code', 'name', 'kind'] as ('code' | 'name' | 'kind')[],
    kinds: [{ word: '休闲', kind: 'prepackaged-food' as const }],
  };
  expect(await real.must('owner', 'recallProductMapping', { headings })).toEqual({
    columns: null,
    kinds: [],
  });
  const list = handed(sample.products, 'list-first');
  await stage(list);
  await real.must('owner', 'importCatalogue', { ...(await asks(list)), mapping });
  await real.reopen();
  await real.signIn('owner');
  expect(await real.must('owner', 'recallProductMapping', { headings })).toEqual({
    columns: mapping.columns,
    kinds: mapping.kinds,
  });
  // Other headings are asked anew; a word means the same in every list.
  expect(await real.must('owner', 'recallProductMapping', { headings: ['甲'] })).toEqual({
    columns: null,
    kinds: mapping.kinds,
  });
});

test('N1: a long list comes in beside everything else, and the one before is cleared away', async () => {
  const count = inject('handedProducts') ?? 3000;
  const first = handed(sample.products, 'list-first');
  await stage(first);
  await real.must('owner', 'importCatalogue', await asks(first));
  const list = handed(made(count), 'list-second');
  let [pause, last, on] = [0, performance.now(), true];
  const look = (): void => {
    pause = Math.max(pause, performance.now() - last);
    last = performance.now();
    if (on) setImmediate(look);
  };
  look();
  const begun = performance.now();
  await stage(list);
  const staged = performance.now();
  await real.must('owner', 'importCatalogue', await asks(list));
  const ended = performance.now();
  const pieces = () => {
    const log = new DatabaseSync(join(real.dataDir, 'log.sqlite'), { readOnly: true });
    const row = log.prepare("SELECT count(*) AS many FROM product_piece WHERE list = 'list-first'").get();
    log.close();
    return row?.many;
  };
  await expect.poll(pieces).toBe(0);
  on = false;
  const figures = { count, staged: staged - begun, taken: ended - staged, pause };
  console.info(JSON.stringify(figures));
  expect(await inUse()).toHaveLength(count);
  // On a busy machine; written in one go, 200,000 products kept everybody waiting for seconds.
  expect(pause).toBeLessThan(2000);
});
