import * as v from 'valibot';
import { count, date, id, tier } from '../event-parts.ts';
import { lawRules } from './law-rules.ts';
import { disputableFacts, mostAtTier, posterPapers, promiseTemplates } from './promise-codes.ts';
import { promiseTerms } from './promise-terms.ts';

const template = v.picklist(promiseTemplates);

/** The store's posted promises and where their posters hang (C1, D3): the public data. */
export const promiseEventData = {
  /** In force for purchases from the day `from` on, until a later version. What it says in words is private. */
  PromiseMade: v.strictObject({ version: count, from: date, terms: promiseTerms }),
  /** Who stands for the tiers on the poster from now on, all of them, lowest tier first; their phones are of the person. */
  TierPeopleNamed: v.strictObject({
    version: count,
    people: v.pipe(
      v.array(v.strictObject({ tier, operator: id })),
      v.minLength(1),
      v.maxLength(3 * mostAtTier),
    ),
  }),
  /** From the day `from` on nothing of this template is promised. */
  PromiseWithdrawn: v.strictObject({ template, version: count, from: date }),
  /** The poster of a version went to paper. */
  PosterPrinted: v.strictObject({ template, version: count, paper: v.picklist(posterPapers) }),
  /** The n-th poster that was hung up; where is said in the words. */
  PosterHung: v.strictObject({ poster: count, template, version: count, day: date }),
  PosterTakenDown: v.strictObject({ poster: count, day: date }),
} as const;

/** Something that law or promise gives for a line of goods, by rule and version. */
const floor = v.strictObject({
  item: id,
  by: v.picklist(['law', 'promise']),
  rule: v.picklist([...(Object.keys(lawRules) as (keyof typeof lawRules)[]), 'returns', 'no-reason']),
  version: count,
});

/** What the two sides see differently, and who allowed less than was promised, and why (C2a): the public data. */
export const dissentEventData = {
  /** The item is null for what is of the whole purchase. What each side says is in the words. */
  FactDisputed: v.strictObject({ item: v.nullable(id), fact: v.picklist(disputableFacts) }),
  /** The two sides agree again; the words say on what. */
  DisputeSettled: v.strictObject({ item: v.nullable(id), fact: v.picklist(disputableFacts) }),
  /** Less than these may be given, for the reason in the words. */
  LessAllowed: v.strictObject({
    tier,
    floors: v.pipe(v.array(floor), v.minLength(1), v.maxLength(80)),
  }),
} as const;
