import type { EventData } from '../events.ts';
import { type Claims, claimOf } from './claims.ts';

/** Money that was paid for somebody else (C3), and what of it is claimed, by claim, in fen. */
export type Advance = Readonly<
  EventData<'AdvancePaid'> & {
    operator: string;
    at: number;
    seq: number;
    takenBack: boolean;
    claimed: readonly Readonly<{ claim: number; amount: number }>[];
  }
>;

/** All there ever were, oldest first. */
export type Advances = Readonly<{ advances: readonly Advance[] }>;

export const noAdvances: Advances = { advances: [] };

/** Fen of an advance that no claim asks for yet; nothing of one that was taken back. */
export function unclaimed({ amount, takenBack, claimed }: Advance): number {
  return takenBack ? 0 : amount - claimed.reduce((sum, one) => sum + one.amount, 0);
}

/** Is anything of it still to come: not claimed yet, or under a claim that is not level (L4)? */
export function isUnrecovered(advance: Advance, claims: Claims): boolean {
  return unclaimed(advance) > 0 || hasOpenClaim(advance, claims);
}

export function hasOpenClaim({ claimed }: Advance, claims: Claims): boolean {
  return claimed.some(({ claim }) => claimOf(claims, claim)?.levelAt === null);
}
