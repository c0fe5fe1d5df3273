import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { bytesToHex, utf8 } from '../../../shared/bytes.ts';
import { type GoodsKind, goodsKinds } from '../../../shared/codes.ts';
import { type ProductField, productFields } from '../../../shared/import/product-columns.ts';
import { hmac256 } from '../crypto.ts';

/** What a person said of a product list: what its columns hold, and which kind each of its words is. */
export type ProductMapping = Readonly<{
  headings: readonly string[];
  columns: readonly ProductField[];
  kinds: readonly Readonly<{ word: string; kind: GoodsKind }>[];
}>;

/** Remembers it for the store's next list: the columns for the same headings, the words for every list. */
export interface ProductMemory {
  recall(
    headings: readonly string[],
  ): Pick<ProductMapping, 'kinds'> & Readonly<{ columns: readonly ProductField[] | null }>;
  keep(mapping: ProductMapping): void;
}

const shape = v.object({
  columns: v.record(v.string(), v.array(v.picklist(productFields))),
  kinds: v.array(v.object({ word: v.string(), kind: v.picklist(goodsKinds) })),
});
const mostHeadings = 200;
const mostWords = 2000;

export function openProductMemory(path: string, key: Uint8Array): ProductMemory {
  const nameOf = (headings: readonly string[]): string =>
    bytesToHex(hmac256(key, utf8(`products|${JSON.stringify(headings)}`))).slice(0, 32);
  const read = (): v.InferOutput<typeof shape> => {
    try {
      if (existsSync(path)) return v.parse(shape, JSON.parse(readFileSync(path, 'utf8')));
    } catch {
      // Only a convenience: what cannot be read is asked anew.
    }
    return { columns: {}, kinds: [] };
  };
  return {
    recall(headings) {
      const { columns, kinds } = read();
      return { columns: headings.length === 0 ? null : (columns[nameOf(headings)] ?? null), kinds };
    },
    keep({ headings, columns, kinds }) {
      const before = read();
      const named = headings.length === 0 ? {} : { [nameOf(headings)]: [...columns] };
      const words = new Map([...before.kinds, ...kinds].map((one) => [one.word, one]));
      const next = {
        columns: Object.fromEntries(Object.entries({ ...before.columns, ...named }).slice(-mostHeadings)),
        kinds: [...words.values()].slice(-mostWords),
      };
      writeFileSync(`${path}.part`, JSON.stringify(next), { mode: 0o600 });
      renameSync(`${path}.part`, path);
    },
  };
}
