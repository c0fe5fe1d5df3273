import type { PartyKind } from '../store/party-codes.ts';

/** Who answers in the end for what the store paid at once 责任方 (C3). */
export const responsibleParties = ['producer', 'supplier', 'lessee', 'other'] as const;
export type ResponsibleParty = (typeof responsibleParties)[number];

/** The kinds of the register that answer so; nobody of the register is `other`. */
export const kindsOfResponsible: Readonly<Record<ResponsibleParty, readonly PartyKind[]>> = {
  producer: ['producer'],
  supplier: ['supplier'],
  lessee: ['joint', 'counter-lessee', 'stall'],
  other: [],
};

/**
 * Why the law lets the store pay first and recover afterwards. `others-fault`: consumer law art. 40, the seller against
 * producer or supplier; `counter-let`: art. 43, whoever let a counter whose lease is over; `food-first-asked`: food safety
 * law art. 148, who is asked first pays first.
 */
export const advanceRules = ['others-fault', 'counter-let', 'food-first-asked'] as const;
export type AdvanceRule = (typeof advanceRules)[number];

/**
 * What the facts rest on. The first six are files with the complaint; `goods`: they were taken back; `weighed`: weighed again
 * on the fair scale; `own-records`: the store's own records of sale and payment; `admitted`: by whoever answers for it.
 */
export const fileEvidence = ['receipt', 'photo', 'document', 'invoice', 'test-report', 'other'] as const;
export const advanceEvidence = [...fileEvidence, 'goods', 'weighed', 'own-records', 'admitted'] as const;
export type AdvanceEvidence = (typeof advanceEvidence)[number];

/** How the contract with the party stood on the day of the claim; `none`: there is none, or none that anybody knows. */
export const claimContracts = ['in-force', 'ended', 'none'] as const;
export type ClaimContract = (typeof claimContracts)[number];

/** By which way money of a party came. */
export const claimWays = ['bank', 'cash', 'wechat', 'alipay', 'other'] as const;
export type ClaimWay = (typeof claimWays)[number];

/** What the store owed the party and keeps for the claim 抵扣. */
export const setOffAgainst = ['payable', 'deposit', 'return-credit', 'other'] as const;
export type SetOffAgainst = (typeof setOffAgainst)[number];

/** Why the rest is given up 核销. */
export const writeOffReasons = [
  'gone',
  'insolvent',
  'no-proof',
  'not-worth',
  'agreed',
  'mistaken',
  'other',
] as const;
export type WriteOffReason = (typeof writeOffReasons)[number];

/** What the party said to it. */
export const claimAnswers = ['acknowledged', 'disputed', 'refused'] as const;
export type ClaimAnswer = (typeof claimAnswers)[number];

/** 追偿函, 催款函, 结清确认. */
export const claimLetters = ['demand', 'reminder', 'settled'] as const;
export type ClaimLetter = (typeof claimLetters)[number];

/** Lines of one claim (ours). */
export const mostClaimLines = 40;
/** Money that came in, was set off or written off under one claim (ours). */
export const mostClaimEntries = 200;
