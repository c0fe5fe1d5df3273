import type { EscalationReason, Tier } from '../codes.ts';
import type { Role } from '../ledger/entry.ts';

/** The three tiers of reception 三级接待 (T1-T3) as one table. */
const tierTable: Readonly<Record<Tier, Readonly<{ role: Role; next: Tier | null }>>> = {
  1: { role: 'clerk', next: 2 },
  2: { role: 'department-head', next: 3 },
  3: { role: 'enterprise-head', next: null },
};

const rank: Readonly<Record<Role, number>> = {
  system: 0,
  inspector: 0,
  clerk: 1,
  'department-head': 2,
  'enterprise-head': 3,
};

/** The highest tier a role can stand for; 0 for roles that receive nobody. */
export function tierOfRole(role: Role): number {
  return rank[role];
}

/** Where a reason leads from a tier: one step up (T1), or straight to tier 3 where there is danger (T1a). Null at the top. */
export function nextTier(from: Tier, reason: EscalationReason): Tier | null {
  const { next } = tierTable[from];
  return next !== null && reason === 'danger' ? 3 : next;
}
