import * as v from 'valibot';

/** What the inputs of verbs are made of (shared/contract.ts). */
export const size = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** Typed as digits; weak ones (111111, 123456) are refused by the desk with a code of their own. */
export const pin = v.pipe(v.string(), v.regex(/^[0-9]{6,12}$/));
/** Made by the screen for each thing a person asks; a retry with the same id gets the first answer. */
export const commandId = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{7,63}$/));
export const base64 = (most: number) =>
  v.pipe(v.string(), v.maxLength(most), v.regex(/^[A-Za-z0-9+/]*={0,2}$/));
export const none = v.strictObject({});
/**
 * The caller's own PIN, typed for this very thing: decisions above tier 1 (`needsFreshPin`), exports, and every change
 * of settings, authority, people or the product list. Without it the desk answers `pin-needed` and has done nothing; a wrong one counts
 * towards the lock-out as at the sign-in. A screen asks through `useFreshPin` (renderer/parts/fresh-pin.tsx), which
 * opens the one PIN prompt and sends the same call again under the same id; the PIN is no part of what a retry is
 * compared by. Where `pin` is already somebody's new PIN, the caller's own is `ownPin`.
 */
export const ownPin = v.optional(pin);
