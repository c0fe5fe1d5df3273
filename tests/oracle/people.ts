import { type History, last, said } from './fact.ts';

const ranks: Readonly<Record<string, number>> = { clerk: 1, 'department-head': 2, 'enterprise-head': 3 };

/** 1, 2 or 3 for staff; 0 for an inspector, the system or nobody. */
export function rankOfRole(role: string): number {
  return ranks[role] ?? 0;
}

/** What the ledger last said of an operator, or null when it never named them. */
export function statusOf(history: History, operator: string): { role: string; active: boolean } | null {
  const added = last(said(history, 'OperatorAdded').filter((one) => one.data.operator === operator));
  const changed = last(said(history, 'OperatorChanged').filter((one) => one.data.operator === operator));
  if (changed !== undefined) return changed.data;
  return added === undefined ? null : { role: added.data.role, active: true };
}

/** The role an operator holds at the end of `history`, or null when unknown or no longer active. */
export function roleOf(history: History, operator: string): string | null {
  const status = statusOf(history, operator);
  return status?.active ? status.role : null;
}

export function rankOf(history: History, operator: string): number {
  return rankOfRole(roleOf(history, operator) ?? '');
}

export function activeHeads(history: History): readonly string[] {
  const everyone = said(history, 'OperatorAdded').map((one) => one.data.operator);
  return everyone.filter((operator) => roleOf(history, operator) === 'enterprise-head');
}
