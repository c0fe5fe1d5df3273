import * as v from 'valibot';
import type { Sealed, SignedIn, Status } from '../contract-replies.ts';
import { authorityTable, id, storeSettings } from '../event-parts.ts';
import { storeWords } from '../store/store-words.ts';
import { said, text } from '../text.ts';
import { commandId, none, ownPin, pin, size } from './parts.ts';

const staffRole = v.picklist(['clerk', 'department-head', 'enterprise-head', 'inspector']);

/** Who is at the desk: the first run, signing in and out, PINs and people. */
export const personVerbs = {
  status: none,
  firstRun: v.strictObject({
    store: storeWords,
    settings: storeSettings,
    authority: authorityTable,
    people: v.pipe(
      v.array(v.strictObject({ name: said(40), role: staffRole, pin })),
      v.minLength(1),
      v.maxLength(50),
    ),
  }),
  signIn: v.strictObject({ operator: id, pin }),
  signOut: none,
  addOperator: v.strictObject({ id: commandId, size, name: said(40), role: staffRole, pin, ownPin }),
  changeOperator: v.strictObject({
    id: commandId,
    size,
    operator: id,
    role: staffRole,
    active: v.boolean(),
    /** For whoever comes back: a new PIN, to be changed at the first sign-in. */
    pin: v.optional(pin),
    ownPin,
  }),
  changePin: v.strictObject({ id: commandId, size, operator: id, pin, ownPin }),
  /** The store's recovery code made anew; the one before is void. */
  makeRecoveryCode: v.strictObject({ id: commandId, size, pin: ownPin }),
  /** A new PIN for an enterprise head who forgot it, on the word of the recovery code as it was typed. */
  recover: v.strictObject({ operator: id, code: text(80), pin }),
  /** A person is at the screen: a key, a click, the mouse. Nothing else keeps a session from being over when idle. */
  present: none,
} as const satisfies Record<string, v.GenericSchema>;

export type PersonOutputs = {
  status: Status;
  /** `recovery` is the code that lets an enterprise head in again: shown this once. */
  firstRun: { fingerprint: string; size: number; recovery: string };
  signIn: SignedIn;
  signOut: null;
  addOperator: Sealed & { operator: string };
  changeOperator: Sealed;
  changePin: Sealed;
  /** `code` is null in the answer to a retry: it was shown, or has to be made once more. */
  makeRecoveryCode: Sealed & { code: string | null };
  /** The new code, shown this once: the one that was used is void. */
  recover: { code: string; size: number };
  present: null;
};
