import type { Event } from '../events.ts';
import type { Sealing } from './sealing.ts';
import { type Complaint, cameToNothing, type Disposition, type Print } from './state.ts';

export function withDisposition(
  complaint: Complaint,
  id: string,
  change: (one: Disposition) => Disposition,
): Complaint {
  const items = complaint.items.map((item) => ({
    ...item,
    dispositions: item.dispositions.map((one) => (one.disposition === id ? change(one) : one)),
  }));
  return { ...complaint, items };
}

export function labelCount(copies: number): (one: Disposition) => Disposition {
  return (one) => ({ ...one, label: { ...one.label, printed: one.label.printed + copies } });
}

export function withPrint(
  complaint: Complaint,
  { type, data }: Extract<Event, { type: Print['type'] }>,
  { seq, operator }: Sealing,
): Complaint {
  const goods = 'disposition' in data ? data : { disposition: null, copies: 1 };
  const { disposition, copies } = goods;
  const print: Print = { seq, type, disposition, copies, operator, outcome: null, cause: null };
  return { ...complaint, prints: [...complaint.prints, print] };
}

/** A label that did not come out is not on the goods: its copies count no more. */
export function printEnded(complaint: Complaint, { data }: Event & { type: 'PrintEnded' }): Complaint {
  const { outcome, cause } = data;
  const print = complaint.prints.find((one) => one.seq === data.print);
  const prints = complaint.prints.map((one) => (one === print ? { ...one, outcome, cause } : one));
  const next = { ...complaint, prints };
  return print?.type === 'LabelPrinted' && print.disposition !== null && cameToNothing(outcome)
    ? withDisposition(next, print.disposition, labelCount(-print.copies))
    : next;
}
