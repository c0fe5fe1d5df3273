import { beginClaim, evolveClaim } from '../../shared/claims/claims.ts';
import { isClaimEvent } from '../../shared/claims/permits-claim.ts';
import type { Event } from '../../shared/events.ts';
import type { ClaimRecord } from './database.ts';

/** The record of a claim after one more entry about it; null for what is about no claim, or one that nobody knows. */
export function claimAfter(
  known: ClaimRecord | undefined,
  event: Event,
  at: number,
  seq: number,
): ClaimRecord | null {
  if (!isClaimEvent(event)) return null;
  if (event.type === 'ClaimMade') {
    const { claim } = event.data;
    return { claim, state: beginClaim(event.data, at, seq), seqs: [seq], open: 1 };
  }
  if (!known) return null;
  const state = evolveClaim(known.state, event, at, seq);
  const { open: _, ...rest } = known;
  return { ...rest, state, seqs: [...known.seqs, seq], ...(state.levelAt === null && { open: 1 as const }) };
}
