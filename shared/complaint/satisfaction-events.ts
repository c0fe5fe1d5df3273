import * as v from 'valibot';
import { askingManners, notAskedReasons, satisfactionAnswers } from './satisfaction-codes.ts';

/** What a consumer said after the end, or why nobody asked (K2): their public data. */
export const satisfactionEventData = {
  SatisfactionSaid: v.strictObject({
    answer: v.picklist(satisfactionAnswers),
    manner: v.picklist(askingManners),
  }),
  /** `other` stands in the words. */
  SatisfactionNotAsked: v.strictObject({ reason: v.picklist(notAskedReasons) }),
} as const;
