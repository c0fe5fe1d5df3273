import * as v from 'valibot';
import { type GoodsKind, goodsKinds } from '../codes.ts';
import type { Sealed } from '../contract-replies.ts';
import { authorityTable, dayLimits, id, specialDay, storeSettings } from '../event-parts.ts';
import { type Product, product } from '../goods/catalogue.ts';
import { scalePatterns } from '../goods/scale-barcode.ts';
import { type ProductField, productFields } from '../import/product-columns.ts';
import { storeWords } from '../store/store-words.ts';
import { text } from '../text.ts';
import { commandId, ownPin, pin, size } from './parts.ts';

/** What the heads set for the store, and its product list. */
export const storeVerbs = {
  changeSettings: v.strictObject({
    id: commandId,
    size,
    store: storeWords,
    settings: storeSettings,
    pin: ownPin,
  }),
  /** The whole calendar of days that are not like their weekday, in the order of their dates. */
  changeCalendar: v.strictObject({
    id: commandId,
    size,
    days: v.pipe(v.array(specialDay), v.maxLength(800)),
    pin: ownPin,
  }),
  /** The machine's clock is right now, after it was in doubt: an enterprise head's word, also at another's screen (`as`). */
  confirmClock: v.strictObject({
    id: commandId,
    size,
    as: v.optional(v.strictObject({ operator: id, pin })),
    pin: ownPin,
  }),
  changeAuthority: v.strictObject({ id: commandId, size, authority: authorityTable, pin: ownPin }),
  /** What one consumer may be given in a day, by tier (T2). */
  changeDayLimits: v.strictObject({ id: commandId, size, limits: dayLimits, pin: ownPin }),
  /** What the barcodes say that the store's scales print: every prefix anew. */
  changeScaleBarcodes: v.strictObject({ id: commandId, size, patterns: scalePatterns, pin: ownPin }),
  /** The product list in use, from a piece on; the first where none is named. */
  catalogue: v.strictObject({ piece: v.optional(size) }),
  /** A piece of a list that is coming in, in the order of the codes; nothing is in use of it before `importCatalogue`. */
  stageProducts: v.strictObject({
    list: commandId,
    piece: size,
    products: v.pipe(v.array(product), v.minLength(1), v.maxLength(1000)),
  }),
  /** Puts a list that was handed over whole, so many products, in place of the one before. `rows`: those of its file. */
  importCatalogue: v.strictObject({
    id: commandId,
    size,
    list: commandId,
    count: size,
    rows: size,
    /** What was said of its columns and kinds, to be remembered. */
    mapping: v.optional(
      v.strictObject({
        headings: v.pipe(v.array(text(4000)), v.maxLength(256)),
        columns: v.pipe(v.array(v.picklist(productFields)), v.maxLength(256)),
        kinds: v.pipe(
          v.array(v.strictObject({ word: text(200), kind: v.picklist(goodsKinds) })),
          v.maxLength(2000),
        ),
      }),
    ),
    pin: ownPin,
  }),
  /** What the columns of a product list with these headings were said to hold, and what kinds words were said to be. */
  recallProductMapping: v.strictObject({ headings: v.pipe(v.array(text(4000)), v.maxLength(256)) }),
} as const satisfies Record<string, v.GenericSchema>;

export type StoreOutputs = {
  changeSettings: Sealed;
  changeCalendar: Sealed;
  confirmClock: Sealed;
  changeAuthority: Sealed;
  changeDayLimits: Sealed;
  changeScaleBarcodes: Sealed;
  /** `list` names the list in use (null: none), `version` is its number of products, `next` its next piece. */
  catalogue: { list: string | null; version: number; products: readonly Product[]; next: number | null };
  stageProducts: null;
  importCatalogue: Sealed & { rows: number; taken: number };
  recallProductMapping: {
    columns: readonly ProductField[] | null;
    kinds: readonly Readonly<{ word: string; kind: GoodsKind }>[];
  };
};
