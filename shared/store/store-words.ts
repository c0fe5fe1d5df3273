import * as v from 'valibot';
import { said, text } from '../text.ts';

/** The store as its papers name it. */
export const storeWords = v.strictObject({ name: said(80), address: text(160), phone: text(40) });
/** A supplier or operator as a person names it; what is not known is empty. */
export const partyWords = v.strictObject({
  name: said(80),
  contact: text(200),
  contract: text(80),
  terms: text(400),
});
export type PartyWords = v.InferOutput<typeof partyWords>;
export type StoreWords = v.InferOutput<typeof storeWords>;
