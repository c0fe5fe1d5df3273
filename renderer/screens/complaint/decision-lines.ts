import { moneyKinds, type RemedyKind, type refusalReasons } from '../../../shared/codes.ts';
import { standingApproval } from '../../../shared/complaint/approval.ts';
import type { RemedyInput } from '../../../shared/complaint/commands.ts';
import type { Complaint } from '../../../shared/complaint/state.ts';
import { fenFromText, yuanText } from '../../../shared/money.ts';
import { lineFen, quantityFromText } from '../../../shared/quantity.ts';

/** A line of a decision as it is typed. `item` is '' for the whole complaint. */
export type DecisionLine = {
  kind: RemedyKind;
  item: string;
  quantity: string;
  amount: string;
  reason: (typeof refusalReasons)[number] | '';
};

/** What the consumer asked for, as a first proposal: a line for each of the goods, or one for the whole. */
export function proposedLines(complaint: Complaint, kinds: ReadonlySet<RemedyKind>): DecisionLine[] {
  const { wish } = complaint.facts;
  const wanted: RemedyKind = wish === 'other' ? 'apology' : wish;
  const kind = kinds.has(wanted) ? wanted : ([...kinds][0] ?? 'apology');
  const forGoods = complaint.items.length > 0 && kind !== 'compensation' && kind !== 'apology';
  if (!forGoods) return [emptyDecisionLine(kind)];
  return complaint.items.map((item) => withItem({ ...emptyDecisionLine(kind), item: item.item }, complaint));
}

/** What was approved, as it was asked; else what the consumer asked for. */
export function firstLines(complaint: Complaint, kinds: ReadonlySet<RemedyKind>): DecisionLine[] {
  const approval = standingApproval(complaint);
  if (!approval) return proposedLines(complaint, kinds);
  return approval.lines.map(({ kind, item, quantity, amount, reason }) => ({
    kind,
    item: item ?? '',
    quantity: quantity ?? '',
    amount: amount > 0 ? yuanText(amount) : '',
    reason: reason ?? '',
  }));
}

export function emptyDecisionLine(kind: RemedyKind): DecisionLine {
  return { kind, item: '', quantity: '', amount: '', reason: '' };
}

/** The line with what follows from its goods: their whole quantity, and the price of it for a refund. */
export function withItem(line: DecisionLine, complaint: Complaint): DecisionLine {
  const item = complaint.items.find((one) => one.item === line.item);
  if (!item) return { ...line, quantity: '' };
  const amount =
    line.kind === 'refund' && item.price !== null
      ? yuanText(lineFen(item.price, item.quantity, item.unit))
      : line.amount;
  return { ...line, quantity: item.quantity, amount };
}

export type LineFault = 'quantity' | 'amount' | 'reason';

/** What cannot be read in a line; the rules' own faults come from the desk's functions. */
export function decisionFault(line: DecisionLine, complaint: Complaint): LineFault | null {
  const item = complaint.items.find((one) => one.item === line.item);
  const quantity = item ? quantityFromText(line.quantity, item.unit) : null;
  if (item && quantity?.unit !== item.unit) return 'quantity';
  if (moneyKinds.includes(line.kind) && !fenFromText(line.amount)) return 'amount';
  return line.kind === 'refusal' && line.reason === '' ? 'reason' : null;
}

/** The line as the desk takes it; what does not belong to its kind is left out. */
export function remedyFrom(line: DecisionLine, complaint: Complaint): RemedyInput {
  const item = complaint.items.find((one) => one.item === line.item);
  return {
    kind: line.kind,
    item: item?.item ?? null,
    quantity: item ? (quantityFromText(line.quantity, item.unit)?.quantity ?? null) : null,
    amount: moneyKinds.includes(line.kind) ? (fenFromText(line.amount) ?? 0) : 0,
    reason: line.kind === 'refusal' ? line.reason || null : null,
  };
}
