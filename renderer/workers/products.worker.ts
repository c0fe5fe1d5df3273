import type { Product } from '../../shared/goods/catalogue.ts';
import { catalogueSeq, productTexts, storeProducts } from '../ledger/catalogue.ts';
import { type LedgerDatabase, ledgerDatabase } from '../ledger/database.ts';
import { type ProductIndex, productIndex } from '../ledger/product-index.ts';
import type { ProductsAnswer, ProductsRequest } from './products-messages.ts';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const databases = new Map<string, LedgerDatabase>();
/** What was handed over of a list so far, by mirror. */
const handed = new Map<string, Product[]>();
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
    if (request.ask === 'hand-over') {
      const list = request.from === 0 ? [] : (handed.get(request.name) ?? []);
      if (list.length !== request.from) return { ok: false, message: 'a piece of the list is missing' };
      for (const one of request.products) list.push(one);
      handed.set(request.name, list);
      return { ok: true, codes: [] };
    }
    if (request.ask === 'store') {
      const list = handed.get(request.name) ?? [];
      if (list.length !== request.count) return { ok: false, message: 'the list is not whole' };
      await storeProducts(database, request.seq, list);
      handed.delete(request.name);
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
  const texts = await productTexts(database);
  const [codes, names, initials] = [texts?.codes, texts?.names, texts?.initials].map(
    (text) => text?.split('\n') ?? [],
  );
  const products = (codes ?? []).flatMap((code, at) =>
    code === '' ? [] : [{ code, name: names?.[at] ?? '', initials: initials?.[at] ?? '' }],
  );
  indexed = { name: database.name, seq: texts?.seq ?? seq, index: productIndex(products) };
  return indexed.index;
}
