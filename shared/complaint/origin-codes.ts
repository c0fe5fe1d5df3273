import { amendReasons } from '../codes.ts';

/** Who hands a complaint over, or asks from outside how it stands (T8). */
export const transferSources = ['platform-12315', 'hotline-12345', 'regulator', 'council'] as const;
export type TransferSource = (typeof transferSources)[number];

/**
 * What an outside deadline rests on, as whoever typed it said (T8a): written on the transfer, told by word of mouth,
 * the ten working days of an ODR member of the 12315 platform, or something else, which the words then name.
 */
export const deadlineBases = ['on-the-transfer', 'told', 'odr-member', 'other'] as const;
export type DeadlineBasis = (typeof deadlineBases)[number];

/** How a reply went out. */
export const replyManners = ['platform', 'letter', 'e-mail', 'phone', 'in-person'] as const;
export type ReplyManner = (typeof replyManners)[number];

/** What of a transfer can be put right. */
export const transferFields = ['number', 'deadline'] as const;
/** Why: put right like any other fact, or moved by whoever set it. */
export const transferReasons = [...amendReasons, 'changed-outside'] as const;
export type TransferField = (typeof transferFields)[number];

/** What one complaint has to do with another (L1c). */
export const linkKinds = ['duplicate', 'incident', 'same-matter'] as const;
export type LinkKind = (typeof linkKinds)[number];

/** Why a complaint that looks like another is none (L1c). */
export const unlikeReasons = ['another-person', 'another-purchase', 'another-fault', 'other'] as const;
export type UnlikeReason = (typeof unlikeReasons)[number];

/** What came of a complaint outside the store: it settles nothing here by itself. */
export const outsideOutcomes = ['mediated', 'mediation-ended', 'withdrawn', 'judged'] as const;
export type OutsideOutcome = (typeof outsideOutcomes)[number];
