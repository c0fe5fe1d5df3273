import * as v from 'valibot';
import { said, text } from '../text.ts';

/** The store as its papers name it. */
export const storeWords = v.strictObject({ name: said(80), address: text(160), phone: text(40) });
export type StoreWords = v.InferOutput<typeof storeWords>;
