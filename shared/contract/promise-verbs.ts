import * as v from 'valibot';
import type { Sealed } from '../contract-replies.ts';
import { count, date, id, tier } from '../event-parts.ts';
import { mostAtTier, posterPapers, promiseTemplates } from '../promises/promise-codes.ts';
import { promiseTerms } from '../promises/promise-terms.ts';
import { said, text } from '../text.ts';
import { commandId, ownPin, size } from './parts.ts';

/** Who stands for the tiers on the poster, lowest tier first; without a phone the desk says whose is missing. */
const tierPeople = v.pipe(
  v.array(v.strictObject({ tier, operator: id, phone: text(40) })),
  v.maxLength(3 * mostAtTier),
);
const template = v.picklist(promiseTemplates);
const version = count;

/** What the store promises in public, and its posters (C1, D3). */
export const promiseVerbs = {
  /**
   * The next version of a promise, in force from a day on. `text` is what the store adds in its own words. `people`, for
   * the three tiers alone: who stands for them, sealed with it; null leaves whoever stands.
   */
  makePromise: v.strictObject({
    id: commandId,
    size,
    terms: promiseTerms,
    from: date,
    text: text(240),
    people: v.nullable(tierPeople),
    pin: ownPin,
  }),
  /** From that day on nothing of the template is promised. */
  endPromise: v.strictObject({ id: commandId, size, template, from: date, pin: ownPin }),
  nameTierPeople: v.strictObject({ id: commandId, size, people: tierPeople, pin: ownPin }),
  /** Seals that the poster goes to paper; the screen draws it. */
  printPoster: v.strictObject({ id: commandId, size, template, version, paper: v.picklist(posterPapers) }),
  hangPoster: v.strictObject({ id: commandId, size, template, version, place: said(80), day: date }),
  takeDownPoster: v.strictObject({ id: commandId, size, poster: count, day: date }),
} as const satisfies Record<string, v.GenericSchema>;

export type PromiseOutputs = {
  makePromise: Sealed;
  endPromise: Sealed;
  nameTierPeople: Sealed;
  printPoster: Sealed;
  /** With the number of the poster that was hung. */
  hangPoster: Sealed & Readonly<{ poster: number }>;
  takeDownPoster: Sealed;
};
