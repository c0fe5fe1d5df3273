import type { EscalationReason, Tier } from '../codes.ts';
import type { Role } from '../ledger/entry.ts';
import { type Cell, type Row, ruleTable, type Situation } from './rule-table.ts';

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

/** What the rules say of a situation at a tier; null where nobody may. */
export function cellOf(situation: Situation, tier: Tier): Cell {
  const { at }: Row = ruleTable[situation];
  return isTriple(at) ? at[indexOf[tier]] : at;
}

const indexOf = { 1: 0, 2: 1, 3: 2 } as const;

function isTriple(at: Row['at']): at is readonly [Cell, Cell, Cell] {
  return Array.isArray(at);
}

/** May somebody of this role do it while the complaint stands at this tier? */
export function mayAt(situation: Situation, tier: Tier, role: Role): boolean {
  const cell = cellOf(situation, tier);
  if (cell === null) return false;
  return cell.who === 'desk' ? role === 'system' : tierOfRole(role) >= tierOfRole(cell.who);
}

/** Where a reason leads from a tier: one step up (T1), or straight to tier 3 where there is danger (T1a). Null at the top. */
export function nextTier(from: Tier, reason: EscalationReason): Tier | null {
  const to = cellOf(reason, from)?.to;
  return to === undefined || to === 'late' ? null : to;
}
