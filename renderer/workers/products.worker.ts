import { catalogueSeq, storeProducts } from '../ledger/catalogue.ts';
import { type LedgerDatabase, ledgerDatabase } from '../ledger/database.ts';
import { type ProductIndex, productIndex } from '../ledger/product-index.ts';
import type { ProductsAnswer, ProductsRequest } from './products-messages.ts';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const databases = new Map<string, LedgerDatabase>();
let indexed: Readonly<{ name: string; seq: number; index: ProductIndex }> | null = null;
/** One question after the other: a list that is being stored is whole before anything is looked for in it. */
let before: Promise<unknown> = Promise.resolve();

scope.onmessage = ({ data }: MessageEvent<ProductsRequest>) => {
  before = before.then(() => answer(data)).then((said) => scope.postMessage(said));
};

/** Large lists are read, written and looked through here, so that a form in use never waits for them (N1). */
async function answer(request: ProductsRequest): Promise<ProductsAnswer> {
  try {
    const database = databaseOf(request.name);
    if (request.ask === 'store') {
      await storeProducts(database, request.seq, request.products);
      return { ok: true, codes: [] };
    }
    const index = await indexOf(database);
    return { ok: true, codes: index.find(request.typed, request.limit) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

function databaseOf(name: string): LedgerDatabase {
  const known = databases.get(name);
  if (known) return known;
  const opened = ledgerDatabase(name);
  databases.set(name, opened);
  return opened;
}

async function indexOf(database: LedgerDatabase): Promise<ProductIndex> {
  const seq = await catalogueSeq(database);
  if (indexed?.name === database.name && indexed.seq === seq) return indexed.index;
  indexed = null;
  const products: { code: string; name: string; initials: string }[] = [];
  await database.products.each(({ code, name, initials }) => products.push({ code, name, initials }));
  indexed = { name: database.name, seq, index: productIndex(products) };
  return indexed.index;
}
