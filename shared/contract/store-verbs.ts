import * as v from 'valibot';
import type { Sealed } from '../contract-replies.ts';
import { authorityTable, dayLimits, id, specialDay, storeSettings } from '../event-parts.ts';
import type { Product, RejectedRow } from '../goods/catalogue.ts';
import { scalePatterns } from '../goods/scale-barcode.ts';
import { storeWords } from '../store/store-words.ts';
import { base64, commandId, none, ownPin, pin, size } from './parts.ts';

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
  catalogue: none,
  importCatalogue: v.strictObject({ id: commandId, size, bytes: base64(14_000_000), pin: ownPin }),
} as const satisfies Record<string, v.GenericSchema>;

export type StoreOutputs = {
  changeSettings: Sealed;
  changeCalendar: Sealed;
  confirmClock: Sealed;
  changeAuthority: Sealed;
  changeDayLimits: Sealed;
  changeScaleBarcodes: Sealed;
  catalogue: { version: number; products: readonly Product[] };
  importCatalogue: Sealed & { rows: number; taken: number; rejected: readonly RejectedRow[] };
};
