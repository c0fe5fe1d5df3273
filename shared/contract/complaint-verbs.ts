import * as v from 'valibot';
import { causes } from '../codes.ts';
import { command } from '../complaint/commands.ts';
import type { ConsumerDay, Draft, Sealed } from '../contract-replies.ts';
import { digest, id } from '../event-parts.ts';
import { said, text } from '../text.ts';
import { base64, commandId, none, ownPin, pin, size } from './parts.ts';

/** Made by the screen for each form that is begun. */
const draft = v.pipe(v.string(), v.regex(/^d-[0-9a-f]{20}$/));

/** What is done at a complaint, and the forms that are not sealed yet. */
export const complaintVerbs = {
  /** Commands on one complaint, all or none. `about` is null when the first opens it; `size` the ledger they were made on. */
  submit: v.strictObject({
    id: commandId,
    size,
    about: v.nullable(id),
    commands: v.pipe(v.array(command), v.minLength(1), v.maxLength(40)),
    /** The draft these commands were typed in: once they are sealed it is gone, in the same breath. */
    draft: v.optional(draft),
    /** Another person's own PIN, where a rule asks for a second person (G3). */
    second: v.optional(v.strictObject({ operator: id, pin })),
    /**
     * Another person at this screen, on their own PIN at this moment: all the commands are then theirs, and only those
     * of `atAnothersScreen` (shared/complaint) are taken. The caller's session goes on. Neither `pin` nor `second` goes
     * with it.
     */
    as: v.optional(v.strictObject({ operator: id, pin })),
    pin: ownPin,
  }),
  /** What a complaint's consumer was given today, in it and in every other: only the desk can tell (T2). */
  consumerDay: v.strictObject({ about: id }),
  /** A file of evidence. `original` is the SHA-256 of the picture that was chosen, where `bytes` were drawn anew from it. */
  stageFile: v.strictObject({ name: said(120), bytes: base64(14_000_000), original: v.optional(digest) }),
  readFile: v.strictObject({ about: id, evidence: id }),
  /**
   * Keeps a form that is not sealed yet, for whoever types it: `form` is JSON of the screen's own, in its `format`;
   * `goods` and `cause` are what a list may show of it.
   */
  keepDraft: v.strictObject({
    draft,
    format: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    form: v.pipe(v.string(), v.minLength(2), v.maxLength(200_000)),
    goods: text(120),
    cause: v.nullable(v.picklist(causes)),
  }),
  drafts: none,
  readDraft: v.strictObject({ draft }),
  dropDraft: v.strictObject({ draft }),
} as const satisfies Record<string, v.GenericSchema>;

export type ComplaintOutputs = {
  submit: Sealed;
  consumerDay: ConsumerDay;
  stageFile: { file: string; sha256: string; bytes: number };
  readFile: { name: string; media: string; bytes: string };
  keepDraft: null;
  /** The caller's own, the latest first. */
  drafts: { drafts: readonly Draft[] };
  readDraft: { format: number; form: string };
  dropDraft: null;
};
