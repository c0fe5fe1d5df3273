import { readFileSync } from 'node:fs';
import type { GoodsKind } from '../../shared/codes.ts';
import type { Product } from '../../shared/goods/catalogue.ts';
import { readProductList } from '../../shared/import/product-list.ts';
import type { Chance } from './chance.ts';

const bytes = new Uint8Array(readFileSync(new URL('./products.csv', import.meta.url)));

/** The made-up store's products, as its list has them. */
export const productList: readonly Product[] = readProductList(bytes)?.products ?? [];
const products = productList;

/** Products that hurt someone in the story: their lots are held (T1a), so no other story may sell them again. */
const dangerous: readonly string[] = ['儿童三轮车', '压力锅24cm', '电暖器', '婴儿米粉500g'];

export function dangerousProduct(chance: Chance): Product {
  return chance.pick(products.filter((one) => dangerous.includes(one.name)));
}

/**
 * Half of the products are never said to be faulty: a word of a fault puts all of a product under a case (G4), and no
 * story that sells goods again may meet one.
 */
function isSound({ code }: Product): boolean {
  return Number(code.at(-1)) % 2 === 0;
}

/** A product of one of these kinds, of a price in fen between the two; `sound` for a story that sells it again. */
export function productOf(
  chance: Chance,
  kinds: readonly GoodsKind[],
  [least, most]: readonly [number, number] = [0, Number.MAX_SAFE_INTEGER],
  sound = false,
): Product {
  const fitting = products
    .filter((product) => isSound(product) === sound)
    .filter(
      ({ name, kind, price }) =>
        kinds.includes(kind) &&
        !dangerous.includes(name) &&
        name !== productToBeRedone &&
        (price ?? 0) >= least &&
        (price ?? 0) <= most,
    );
  return chance.pick(fitting);
}

const productToBeRedone = '近视眼镜(配镜)';
export function redoneProduct(): Product {
  const found = products.find((one) => one.name === productToBeRedone);
  if (!found) throw new Error(`redoneProduct: expected ${productToBeRedone} in the list`);
  return found;
}

/** Sold at a counter whose lessee gives it up. */
export function lesseeProduct(): Product {
  const found = products.find((one) => one.name.startsWith('银手镯'));
  if (!found) throw new Error('lesseeProduct: expected 银手镯 in the list');
  return found;
}

/** How much of it was bought: a few hundred grams to a few kilograms, or one to three pieces. */
export function quantityOf(chance: Chance, product: Product): string {
  if (product.unit === 'piece') return String(chance.maybe(75) ? 1 : chance.between(2, 3));
  const grams = chance.between(20, 250) * 10;
  return String(grams / 1000);
}

/** Who delivers, in the order of the list. */
export const supplierNames: readonly string[] = [...new Set(products.map((one) => one.supplier))].filter(
  (name) => name !== '',
);

/** What a product of the list is called, and who delivers it; null for anything else. */
export function nameOf(code: string): string | null {
  return products.find((one) => one.code === code)?.name ?? null;
}

export function supplierOf(code: string): string | null {
  return products.find((one) => one.code === code)?.supplier || null;
}
