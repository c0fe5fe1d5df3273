import { type Data, type Fact, type History, last, said } from './fact.ts';
import { dayOf, isQuantity } from './goods-rules.ts';
import { rankOfRole } from './people.ts';

/** Numbers count every complaint, however it came into the ledger. */
export function complaintsSoFar(history: History): number {
  return said(history, 'ComplaintOpened').length + said(history, 'ComplaintImported').length;
}

export function isImported(history: History, about: string): boolean {
  return said(history, 'ComplaintImported', about).length > 0;
}

export function isKnown(history: History, about: string): boolean {
  return said(history, 'ComplaintOpened', about).length > 0 || isImported(history, about);
}

/** What the ledger took a complaint to be at first: as told, or, of an imported one, what stands for what it leaves open. */
export function firstFacts(history: History, about: string): Record<string, unknown> {
  const told = said(history, 'ComplaintOpened', about)[0]?.data;
  if (told) return { ...told };
  const { name, phone } = said(history, 'ComplaintImported', about)[0]?.data ?? {};
  return { name, phone };
}

/** The rows that a batch brought since it was last counted. */
function rowsUnderWay(history: History, batch: string): readonly Data<'ComplaintImported'>[] {
  const counted =
    last(said(history, 'LedgerImported').filter((one) => one.data.batch === batch))?.index ?? -1;
  return said(history, 'ComplaintImported')
    .filter((one) => one.index > counted && one.data.batch === batch)
    .map((one) => one.data);
}

/** L7: by a head, each row once and in order, nothing from tomorrow, amounts only with what they are for. */
export function importedBreach(before: History, fact: Fact): string | null {
  const { event, by } = fact;
  if (event.type !== 'ComplaintImported') return null;
  const { batch, row, day, price, quantity, unit, inferred } = event.data;
  if (rankOfRole(by.role) < 2) return 'T7';
  const rows = rowsUnderWay(before, batch);
  if (rows.some((one) => one.row >= row)) return 'L7';
  if (rows.length === 0 && unfinished(before) >= 200) return 'L7';
  if (day !== null && day > dayOf(before, fact.at)) return 'L1';
  if ((unit === null) !== (price === null && quantity === null)) return 'L1';
  if (quantity !== null && !isQuantity(quantity, unit ?? 'piece')) return 'L1';
  return inferred.some((one, at) => inferred.indexOf(one) !== at) ? 'L7' : null;
}

function unfinished(history: History): number {
  const batches = new Set(said(history, 'ComplaintImported').map((one) => one.data.batch));
  return [...batches].filter((batch) => rowsUnderWay(history, batch).length > 0).length;
}

/** L7: every row of the sheet was taken or reported, and what is said to be taken is in the ledger. */
export function importCountBreach(before: History, fact: Fact): string | null {
  const { event } = fact;
  if (event.type !== 'LedgerImported') return null;
  const { batch, rows, taken, reported } = event.data;
  return taken + reported === rows && rowsUnderWay(before, batch).length === taken ? null : 'L7';
}
