import { bytesToHex } from '../../shared/bytes.ts';
import type { Output, Parsed } from '../../shared/contract.ts';
import type { Product } from '../../shared/goods/catalogue.ts';
import { readProductList } from '../../shared/import/product-list.ts';
import { type Outcome, refuse } from '../../shared/refusals.ts';
import type { Caller, Core } from './core.ts';
import { sha256 } from './crypto.ts';
import { onFreshPin } from './fresh-pin.ts';
import { sealCatalogue } from './store-verbs.ts';

/** The store's products as last imported. `version` is the size of the ledger's catalogue, for the mirror to compare. */
export function catalogue(core: Core): Output<'catalogue'> {
  const products = core.log.catalogue().map((row) => JSON.parse(row.json) as Product);
  return { version: products.length, products };
}

/** Takes a product list (CSV bytes), on the word of a fresh PIN. Nothing changes when no row of it can be read. */
export function importCatalogue(
  core: Core,
  caller: Caller,
  { pin, ...input }: Parsed<'importCatalogue'>,
): Promise<Outcome<Output<'importCatalogue'>>> {
  const bytes = new Uint8Array(Buffer.from(input.bytes, 'base64'));
  const asked = bytesToHex(sha256(bytes));
  return onFreshPin(core, caller, { verb: 'importCatalogue', id: input.id, asked, pin }, () => {
    const list = readProductList(bytes);
    if (!list || list.products.length === 0) return { ok: false, refusal: refuse('catalogue-unreadable') };
    const counts = { rows: list.rows, taken: list.products.length };
    const rows = list.products.map((product) => ({ code: product.code, json: JSON.stringify(product) }));
    const reply = { ...counts, rejected: list.rejected };
    return sealCatalogue(core, caller, input, counts, rows, reply, asked) as Outcome<
      Output<'importCatalogue'>
    >;
  });
}
