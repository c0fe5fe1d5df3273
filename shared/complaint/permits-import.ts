import type { Event } from '../events.ts';
import { type Judging, today } from '../judging.ts';
import { thousandths } from '../quantity.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { importOf } from '../store/state.ts';
import { tierOfRole } from './tiers.ts';

/** Runs of imports that may stand unfinished at once (ours): each is kept in the store's state. */
const mostUnfinished = 200;

/**
 * A row of an old ledger as a complaint (L7): taken by a head, in the order of its rows, each of them once in a run, and
 * nothing in it is from tomorrow. Its number and versions are judged with every other opening.
 */
export function permitsImport(
  event: Event & { type: 'ComplaintImported' },
  judging: Judging,
): Refusal | null {
  if (tierOfRole(judging.by.role) < 2) return refuse('role-may-not', { type: event.type });
  const { batch, row, day, price, quantity, unit, inferred } = event.data;
  const run = importOf(judging.store, batch);
  if (run && row <= run.row) return refuse('import-row', { row });
  if (!run && Object.keys(judging.store.importing).length >= mostUnfinished)
    return refuse('bad-input', { field: 'batch', most: mostUnfinished });
  if (day !== null && day > today(judging)) return refuse('import-row', { row });
  const counted = price !== null || quantity !== null;
  if (counted !== (unit !== null)) return refuse('bad-input', { field: 'unit' });
  if (quantity !== null && unit !== null && thousandths(quantity, unit) === null)
    return refuse('quantity-invalid');
  return new Set(inferred).size === inferred.length ? null : refuse('bad-input', { field: 'inferred' });
}
