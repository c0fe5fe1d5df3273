import { moneyKinds, type RemedyKind } from '../codes.ts';
import type { AuthorityTable, RemedyLine } from '../event-parts.ts';
import type { Judging } from '../judging.ts';
import { lineFen, thousandths } from '../quantity.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { type Complaint, decisionFen, paidFen } from './state.ts';

/** The authority a complaint is judged by: the version that was in force when it was opened, for ever. */
export function authorityOf(complaint: Complaint, judging: Judging): AuthorityTable {
  const table = judging.store.authority[complaint.facts.authority];
  if (!table) throw new Error(`authorityOf: expected version ${complaint.facts.authority} to be known`);
  return table;
}

/** What the tier may give in this complaint: its own table (T2), widened by what a higher tier authorised (T2a). */
export type Scope = Readonly<{
  kinds: ReadonlySet<RemedyKind>;
  limit: number | null;
  ownLimit: number | null;
}>;

export function scopeOf(complaint: Complaint, table: AuthorityTable): Scope {
  const own = table[complaint.tier];
  const granted = complaint.authorisations.filter((one) => one.tier > complaint.tier);
  const limit = own.limit === null ? null : Math.max(own.limit, ...granted.map((one) => one.amount));
  return {
    kinds: new Set([...own.kinds, ...granted.flatMap((one) => one.kinds)]),
    limit,
    ownLimit: own.limit,
  };
}

/** Is this set of remedies whole and in itself possible, whoever decides it? */
export function remedyFault(complaint: Complaint, lines: readonly RemedyLine[]): Refusal | null {
  if (lines.length === 0) return refuse('remedy-empty');
  if (new Set(lines.map((line) => line.line)).size !== lines.length)
    return refuse('bad-input', { field: 'lines' });
  for (const line of lines) {
    const item = complaint.items.find((one) => one.item === line.item);
    if (line.item !== null && !item) return refuse('item-unknown', { item: line.item });
    if ((line.quantity === null) !== (line.item === null))
      return refuse('quantity-invalid', { line: line.line });
    if (item && line.quantity !== null) {
      const [asked, there] = [thousandths(line.quantity, item.unit), thousandths(item.quantity, item.unit)];
      if (asked === null) return refuse('quantity-invalid', { line: line.line });
      if (there === null || asked > there)
        return refuse('quantity-over', { line: line.line, most: item.quantity });
    }
    if (moneyKinds.includes(line.kind) !== line.amount > 0)
      return refuse('amount-missing', { line: line.line });
    if ((line.kind === 'refusal') !== (line.reason !== null))
      return refuse('refusal-reason-missing', { line: line.line });
    if (line.kind === 'refund' && item && item.price !== null && line.quantity !== null) {
      const most = lineFen(item.price, line.quantity, item.unit);
      if (line.amount > most) return refuse('refund-over-price', { line: line.line, most });
    }
  }
  return givenTwice(complaint, lines) ?? refusedAndGranted(lines);
}

/** A piece is refunded or exchanged once: over all lines of an item, neither more goods than came nor more than their price. */
function givenTwice(complaint: Complaint, lines: readonly RemedyLine[]): Refusal | null {
  for (const item of complaint.items) {
    const given = lines.filter(
      (line) => line.item === item.item && (line.kind === 'refund' || line.kind === 'exchange'),
    );
    const pieces = given.reduce((sum, line) => sum + (thousandths(line.quantity ?? '', item.unit) ?? 0), 0);
    if (pieces > (thousandths(item.quantity, item.unit) ?? 0))
      return refuse('quantity-over', { item: item.item, most: item.quantity });
    const refunded = decisionFen(given);
    const most = item.price === null ? null : lineFen(item.price, item.quantity, item.unit);
    if (most !== null && refunded > most) return refuse('refund-over-price', { item: item.item, most });
  }
  return null;
}

/** A refusal of an item stands alone beside it, but for an apology; a refusal of everything refuses everything. */
function refusedAndGranted(lines: readonly RemedyLine[]): Refusal | null {
  for (const refused of lines.filter((line) => line.kind === 'refusal')) {
    const clash = lines.some(
      (line) =>
        line.kind !== 'refusal' &&
        line.kind !== 'apology' &&
        (refused.item === null || line.item === null || line.item === refused.item),
    );
    if (clash) return refuse('refusal-with-remedy', { line: refused.line });
  }
  return null;
}

/** Is it within what the tier may give (T2)? Money paid under earlier decisions counts. */
export function authorityFault(
  complaint: Complaint,
  lines: readonly RemedyLine[],
  table: AuthorityTable,
): Refusal | null {
  const scope = scopeOf(complaint, table);
  const beyond = lines.find((line) => !scope.kinds.has(line.kind));
  if (beyond) return refuse('remedy-beyond-authority', { kind: beyond.kind, tier: complaint.tier });
  const total = decisionFen(lines) + paidFen(complaint);
  if (scope.limit !== null && total > scope.limit)
    return refuse('amount-beyond-authority', { limit: scope.limit, total, tier: complaint.tier });
  return null;
}
