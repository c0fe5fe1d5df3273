import { type Complaint, standingDecision } from '../../../shared/complaint/state.ts';
import type { LedgerColumn } from './LedgerCells.tsx';

/** The cells of an imported complaint that the old sheet's own words fill, where this desk witnessed nothing (L7). */
export function sheetCells(
  state: Complaint,
  sheet: Readonly<Record<string, string>> | null,
): Partial<Record<LedgerColumn, string>> {
  const word = (key: string): string => (sheet ? (sheet[key] ?? '') : '…');
  const handled = state.receptions.length > 0 || state.decisions.length > 0;
  const asItCame = state.standing.kind === 'ended' && state.standing.end === 'imported';
  return {
    day: state.imported?.day ?? word('date'),
    responsible: word('responsible'),
    ...(state.items.length === 0 && {
      goods: word('goods'),
      price: word('price'),
      quantity: word('quantity'),
      unit: word('unit'),
      disposition: word('disposition'),
    }),
    ...(!standingDecision(state) && { granted: word('granted') }),
    ...(!handled && { tier: word('tier'), handler: word('handler') }),
    ...(asItCame && { result: word('outcome'), satisfaction: word('satisfaction') }),
  };
}
