import type { EscalationReason, Tier } from '../codes.ts';
import type { Judging } from '../judging.ts';
import type { Actor, Role } from '../ledger/entry.ts';
import { type Deputyship, deputyshipThen, tierAsDeputy } from '../store/deputies.ts';
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

/** The moment that is judged, and who stands in as the store is then. */
type Moment = Readonly<{ store: Pick<Judging['store'], 'deputies'>; at: number }>;

/** The highest tier somebody stands for at a moment: that of their role, or of a deputyship that runs (T3). */
export function tierOfPerson({ operator, role }: Actor, { store, at }: Moment): number {
  // Who receives nobody by their role is nobody's deputy either.
  const own = tierOfRole(role);
  return own === 0 ? 0 : Math.max(own, tierAsDeputy(store.deputies, operator, at));
}

/** The deputyship by which somebody acted at a tier at a moment that has passed; null where their role was enough. */
export function actedAs(
  deputies: readonly Deputyship[],
  then: Readonly<{ operator: string; tier: Tier; at: number }>,
): Deputyship | null {
  return deputyshipThen(deputies, then, tierOfRole);
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

/** May this person do it at this moment, while the complaint stands at this tier? */
export function mayAt(situation: Situation, tier: Tier, person: Actor, moment: Moment): boolean {
  const cell = cellOf(situation, tier);
  if (cell === null) return false;
  if (cell.who === 'desk') return person.role === 'system';
  return tierOfPerson(person, moment) >= tierOfRole(cell.who);
}

/** Who besides the one that acts may do it at this tier now, by operator id. */
export function ableTo(situation: Situation, tier: Tier, judging: Judging): readonly string[] {
  return Object.values(judging.store.operators)
    .filter(({ id, active }) => active && id !== judging.by.operator)
    .filter(({ id, role }) => mayAt(situation, tier, { operator: id, role }, judging))
    .map(({ id }) => id);
}

/** Where a reason leads from a tier: one step up (T1), or straight to tier 3 where there is danger (T1a). Null at the top. */
export function nextTier(from: Tier, reason: EscalationReason): Tier | null {
  const to = cellOf(reason, from)?.to;
  return to === undefined || to === 'late' ? null : to;
}
