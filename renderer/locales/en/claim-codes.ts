import type { SameKeys } from '../same-keys.ts';
import type {
  claimCodes as chineseCodes,
  claimEvents as chineseEvents,
  claimRefusals as chineseRefusals,
} from '../zh-CN/claim-codes.ts';

/** Advance compensation and claims: what the entries are called. */
export const claimEvents: SameKeys<typeof chineseEvents> = {
  AdvancePaid: 'Recorded as paid in advance',
  AdvanceTakenBack: 'Advance taken back',
  AdvanceClaimed: 'Put under a claim',
  ClaimMade: 'Claim made',
  ClaimLetterPrinted: 'Letter about a claim printed',
  ClaimAnswered: 'Answer to a claim',
  ClaimReceived: 'Money received on a claim',
  ClaimSetOff: 'Set off against what is owed',
  ClaimWrittenOff: 'Rest of a claim written off',
  ClaimEntryTakenBack: 'Entry of a claim taken back',
};

/** Advance compensation and claims: a sentence for each refusal: what happened, then what to do now. */
export const claimRefusals: SameKeys<typeof chineseRefusals> = {
  'advance-over':
    'That is more than was paid to the consumer and is not marked or claimed yet; nothing was saved. Enter less.',
  'advance-unclear':
    'A fact of this complaint is still in dispute, so the facts are not clear; nothing was saved. The consumer is paid all the same; record the advance once the dispute is settled.',
  'advance-evidence':
    'This complaint does not hold the evidence chosen; nothing was saved. Add the file to it first, or choose only what is there.',
  'advance-ground':
    'The ground chosen does not carry this advance; nothing was saved. Look at who answers, their contract and what the store has posted, and choose another.',
  'advance-unknown': 'There is no such advance, or it was taken back. Look again after a refresh.',
  'advance-claimed':
    'This advance is still under an open claim and cannot be taken back. First have the claim paid, set off or written off.',
  'claim-unknown': 'There is no such claim; nothing was written. Look again after a refresh.',
  'claim-unfinished': 'A claim is still being written; nothing was added. Try again in a moment.',
  'claim-level':
    'Nothing of this claim is open any more, so nothing can be added. Where an entry was wrong, take that entry back.',
  'claim-open': 'Something of this claim is still open, so it cannot be confirmed as settled.',
  'claim-over': 'That is more than is still open; nothing was saved. Enter less.',
  'claim-contract':
    'The contract does not stand like that in the register; nothing was saved. Choose in force or ended as the register says.',
  'claim-party':
    'The advances chosen are not of one party and cannot be one claim. Make a claim for each party.',
  'claim-entry-unknown': 'There is no such entry, or it was taken back. Look again after a refresh.',
  'claim-not-late':
    'It is too early for a reminder: a demand letter has to go first, and its day has to be past.',
  'credit-party':
    "That return note is another party's: its credit does not pay this claim; nothing was saved. Choose a note of this party.",
  'credit-over':
    'That is more than was credited on this return note and not set off yet; nothing was saved. Make it less, or choose another note; set off one older than a year against what the store owes for goods.',
};

/** What the codes of a claim are called. */
export const claimCodes: SameKeys<typeof chineseCodes> = {
  responsible: {
    producer: 'Producer',
    supplier: 'Supplier',
    lessee: 'Counter, stall or partner',
    other: 'Other',
  },
  rule: {
    'others-fault': 'Consumer law art. 40: the producer or supplier answers; the seller pays and recovers',
    'counter-let': 'Consumer law art. 43: the counter lease is over; who let it pays and recovers',
    'food-first-asked': 'Food safety law art. 148: who is asked first pays first',
  },
  ruleShort: {
    'others-fault': 'Consumer law art. 40',
    'counter-let': 'Consumer law art. 43',
    'food-first-asked': 'Food safety law art. 148',
  },
  promiseShort: "The store's promise, version {{version}}",
  evidence: {
    receipt: 'Receipt',
    photo: 'Photo',
    document: 'Document',
    invoice: 'Invoice',
    'test-report': 'Test report',
    other: 'Other file',
    goods: 'Goods taken back',
    weighed: 'Weighed on the fair scale',
    'own-records': "The store's own sales records",
    admitted: 'Admitted by the party',
  },
  contract: { 'in-force': 'In force', ended: 'Ended', none: 'None or not known' },
  way: { bank: 'Bank transfer', cash: 'Cash', wechat: 'WeChat', alipay: 'Alipay', other: 'Other' },
  against: {
    payable: 'Payment due for goods',
    deposit: 'Deposit',
    'return-credit': 'Credit for returned goods',
    other: 'Other amount due',
  },
  writeOff: {
    gone: 'The party cannot be found',
    insolvent: 'The party cannot pay',
    'no-proof': 'The evidence does not carry the claim',
    'not-worth': 'It costs more than it brings',
    agreed: 'Agreed with the party',
    mistaken: 'The claim was a mistake',
    other: 'Other',
  },
  answer: { acknowledged: 'Acknowledged', disputed: 'Disputed', refused: 'Refused' },
  letter: { demand: 'Demand letter', reminder: 'Reminder', settled: 'Settlement confirmation' },
  entry: { received: 'Received', 'set-off': 'Set off', 'written-off': 'Written off' },
};
