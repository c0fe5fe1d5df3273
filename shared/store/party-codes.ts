/** Whom the store buys from or lets sell: 供应商, 生产者, 联营, 柜台承租方, 摊位经营者. */
export const partyKinds = ['supplier', 'producer', 'joint', 'counter-lessee', 'stall'] as const;
export type PartyKind = (typeof partyKinds)[number];

/**
 * What a supplier answered to goods that were sent back (G7). `received` says only that they arrived; the others settle
 * them: credited in money, replaced by new goods, or refused and back on the desk's shelf.
 */
export const answerOutcomes = ['received', 'credited', 'replaced', 'refused'] as const;
export type AnswerOutcome = (typeof answerOutcomes)[number];
