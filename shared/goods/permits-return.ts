import type { Complaint, Disposition, Item } from '../complaint/state.ts';
import type { Event, EventData } from '../events.ts';
import type { Judging } from '../judging.ts';
import { quantityText, thousandths } from '../quantity.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { partyOf } from '../store/parties.ts';
import { answerable, unsent } from './returns.ts';

/** Who answers for a complaint, goods that leave with a return note, and what came of them (L1, C4, G7). */
export function permitsReturn(event: Event, complaint: Complaint, judging: Judging): Refusal | null {
  switch (event.type) {
    case 'PartyNamed':
      return namedFault(event.data, complaint, judging);
    case 'GoodsSent':
      return sentFault(event.data, complaint, judging);
    case 'GoodsAnswered':
      return answeredFault(event.data, complaint);
    default:
      return null;
  }
}

/** A party of the register, of the very kind that the complaint says sold it; one that has left counts as well (C4). */
function namedFault(data: EventData<'PartyNamed'>, complaint: Complaint, { store }: Judging): Refusal | null {
  if (complaint.imported) return refuse('imported-as-it-is', { field: 'responsible' });
  if (data.from !== complaint.party) return refuse('amendment-stale', { field: 'party' });
  if (data.party === data.from) return refuse('nothing-to-amend');
  if ((data.reason === null) !== (data.from === null)) return refuse('bad-input', { field: 'reason' });
  if (data.party === null) return null;
  const party = partyOf(store, data.party);
  if (!party) return refuse('party-unknown');
  return party.kind === complaint.facts.responsible ? null : refuse('party-kind', { kind: party.kind });
}

function sentFault(data: EventData<'GoodsSent'>, complaint: Complaint, judging: Judging): Refusal | null {
  const { sending } = judging.store;
  const belongs = sending?.note === data.note && sending.party === data.party && sending.at === judging.at;
  if (!belongs) return refuse('note-unknown', { note: data.note });
  const found = findDisposition(complaint, data.disposition);
  if (!found) return refuse('disposition-unknown');
  const { item, disposition } = found;
  if (disposition.way !== 'return-to-supplier')
    return refuse('way-not-allowed', { ways: ['return-to-supplier'] });
  const asked = thousandths(data.quantity, item.unit);
  if (asked === null) return refuse('quantity-invalid', { item: item.item });
  const left = unsent(disposition, item.unit);
  if (asked > left) return refuse('quantity-over', { most: quantityText(left) });
  if (disposition.sent.some((one) => one.note === data.note))
    return refuse('bad-input', { field: 'disposition' });
  return data.price === item.price ? null : refuse('bad-input', { field: 'price' });
}

function answeredFault(data: EventData<'GoodsAnswered'>, complaint: Complaint): Refusal | null {
  const found = findDisposition(complaint, data.disposition);
  const sent = found?.disposition.sent.find((one) => one.note === data.note);
  if (!found || !sent) return refuse('note-unknown', { note: data.note });
  const { unit, item } = found.item;
  const asked = thousandths(data.quantity, unit);
  if (asked === null) return refuse('quantity-invalid', { item });
  const left = answerable(sent, data.outcome, unit);
  if (asked > left) return refuse('quantity-over', { most: quantityText(left) });
  if (data.outcome === 'credited')
    return data.amount === null || data.amount === 0 ? refuse('amount-missing') : null;
  return data.amount === null ? null : refuse('bad-input', { field: 'amount' });
}

function findDisposition(
  { items }: Complaint,
  id: string,
): Readonly<{ item: Item; disposition: Disposition }> | null {
  for (const item of items) {
    const disposition = item.dispositions.find((one) => one.disposition === id);
    if (disposition) return { item, disposition };
  }
  return null;
}
