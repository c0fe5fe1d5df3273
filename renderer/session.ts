import type { Tier } from '../shared/codes.ts';
import { tierOfRole } from '../shared/complaint/tiers.ts';
import type { SignedIn } from '../shared/contract-replies.ts';
import type { Role } from '../shared/ledger/entry.ts';

/** Who is signed in at this screen. */
export type Session = SignedIn;

/** The tier a role receives at; null for who receives nobody. */
export function tierOf(role: Role): Tier | null {
  const tier = tierOfRole(role);
  return tier === 0 ? null : (tier as Tier);
}
