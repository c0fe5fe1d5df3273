import type { SameKeys } from '../same-keys.ts';
import type {
  promiseEvents as chineseEvents,
  promiseNeeds as chineseNeeds,
  promiseRefusals as chineseRefusals,
  promiseSituations as chineseSituations,
} from '../zh-CN/promise-codes.ts';

/** Promises and disputes: what the entries are called. */
export const promiseEvents: SameKeys<typeof chineseEvents> = {
  PromiseMade: 'Promise posted',
  PromiseWithdrawn: 'Promise withdrawn',
  TierPeopleNamed: 'People for the three tiers named',
  PosterPrinted: 'Poster printed',
  PosterHung: 'Poster hung up',
  PosterTakenDown: 'Poster taken down',
  FactDisputed: 'Fact disputed',
  DisputeSettled: 'Dispute settled',
  LessAllowed: 'Less than promised allowed',
};

/** Promises and disputes: a sentence for each refusal: what happened, then what to do now. */
export const promiseRefusals: SameKeys<typeof chineseRefusals> = {
  'promise-days':
    'The days for an exchange are fewer than those for a refund; nothing was saved. Make them at least as many.',
  'promise-too-early':
    'A promise in force can change from tomorrow at the soonest, a first one from today; nothing was saved. Choose a later day.',
  'promise-unknown':
    'There is no such version of a promise, or it was withdrawn; nothing was written. Look again after a refresh.',
  'poster-unknown':
    'There is no such poster hanging; it may have been taken down. Look again after a refresh.',
  'tier-people-missing':
    'Each of the three tiers needs somebody; nothing was saved or printed. Name people and phones for every tier under "Three tiers".',
  'tier-person-below':
    'Somebody on the poster has left, or serves below the tier they are named for; nothing was written. Choose another under "Three tiers".',
  'tier-person-twice':
    'One person is named for two tiers; nothing was saved. Choose different people; a store of fewer than three may allow it in the settings.',
  'tier-phone-missing':
    'A person named for the tiers has no phone; nothing was saved. Type the phone that consumers can call.',
  'store-phone-missing':
    "This poster needs the store's phone, which the settings do not have; nothing was printed. The enterprise head types it under Settings, Store.",
  'less-than-law':
    'That is less than the law gives, and nobody may approve it; nothing was saved. Give what the line "Law" says; where the facts are disputed, record the dispute first.',
  'less-than-promise':
    'That is less than the store has posted: tier 2 or above must allow it, with a reason; nothing was saved. Write the reason and ask for approval.',
  'less-reason-missing':
    'Less than a posted promise, or than a disputed duty, needs its reason; nothing was saved. Write it in the note.',
  'nothing-to-allow':
    'There is no promise here that less could be allowed of; nothing was written. Look again after a refresh.',
  'already-disputed': 'This fact is recorded as disputed already.',
  'dispute-unknown':
    'No dispute is recorded about this fact; nothing was written. Look again after a refresh.',
};

export const promiseSituations: SameKeys<typeof chineseSituations> = {
  'allow-less': 'Allow less than promised',
};
export const promiseNeeds: SameKeys<typeof chineseNeeds> = {
  'law-kept': 'no less than the law gives',
  'promise-kept': 'no less than is posted, or tier 2 or above has allowed it with a reason',
  'short-of-promise': 'there is such a promise, or such a duty in dispute',
};
