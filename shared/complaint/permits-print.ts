import type { Event } from '../events.ts';
import { labelFault } from '../goods/permits-goods.ts';
import type { Judging } from '../judging.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { Complaint } from './state.ts';

/**
 * A print ends once (G6). What a printer did only the desk may say, for it asked the spooler; that the paper was saved
 * as a file, or given up before a printer had it, only whoever printed it. A label whose goods may no longer be sold is
 * not saved either.
 */
export function permitsPrintEnd(event: Event, complaint: Complaint, judging: Judging): Refusal | null {
  if (event.type !== 'PrintEnded') return null;
  const { outcome, cause } = event.data;
  const print = complaint.prints.find((one) => one.seq === event.data.print);
  if (!print) return refuse('print-unknown');
  if (print.outcome !== null) return refuse('print-ended', { outcome: print.outcome });
  if ((cause !== null) !== (outcome === 'failed')) return refuse('bad-input', { field: 'cause' });
  if (judging.by.role === 'system')
    return outcome === 'saved' ? refuse('role-may-not', { type: event.type }) : null;
  if (outcome !== 'saved' && outcome !== 'cancelled') return refuse('system-only');
  if (print.operator !== judging.by.operator) return refuse('print-not-yours');
  const isLabel = print.type === 'LabelPrinted' && print.disposition !== null;
  return isLabel && outcome === 'saved' ? labelFault(print.disposition, complaint, judging) : null;
}
