import { rankAt } from '../duty-rules.ts';
import type { History } from '../fact.ts';
import { rankOfRole, roleOf } from '../people.ts';

/** The name that the ledger gives an operator, else the id. */
export function nameOf(history: History, operator: string): string {
  const added = history.find(
    ({ event }) => event.type === 'OperatorAdded' && event.data.operator === operator,
  );
  return added?.event.words?.name ?? operator;
}

/** The tier above their role that somebody was of at a moment, by a deputyship; null where none ran. */
export function stoodInAt(history: History, index: number, operator: string, at: number): number | null {
  const before = history.slice(0, index);
  const rank = rankAt(before, operator, at);
  return rank > rankOfRole(roleOf(before, operator) ?? '') ? rank : null;
}
