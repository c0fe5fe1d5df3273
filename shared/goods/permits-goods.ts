import type { strikeOffCauses } from '../codes.ts';
import {
  type Complaint,
  type Disposition,
  heldMark,
  type Item,
  isUndone,
  labelledLeft,
  undisposed,
} from '../complaint/state.ts';
import type { Event } from '../events.ts';
import { type Judging, today } from '../judging.ts';
import { quantityText, thousandths } from '../quantity.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { judgeGoods } from './disposition.ts';
import { caseToJoin } from './quality-state.ts';
import { suspectDemand } from './suspect-demand.ts';

/** Goods that came back: taking, holding, disposing, labelling (G1-G3, G6, G8). */
export function permitsGoods(event: Event, complaint: Complaint, judging: Judging): Refusal | null {
  switch (event.type) {
    case 'ItemAdded':
      if (complaint.items.some((one) => one.item === event.data.item))
        return refuse('bad-input', { field: 'item' });
      if (!complaint.facts.goods) return refuse('goods-or-none');
      return thousandths(event.data.quantity, event.data.unit) === null
        ? refuse('quantity-invalid', { item: event.data.item })
        : null;
    case 'LotHeld': {
      const mark = heldMark(event.data);
      if (!complaint.danger || complaint.held.includes(mark)) return refuse('nothing-to-amend');
      return complaint.items.some((item) => heldMark(item) === mark) ? null : refuse('item-unknown');
    }
    case 'SuspectRegistered':
      return permitsSuspicion(event, complaint, judging);
    case 'Disposed':
      return permitsDisposition(event, complaint, judging);
    case 'LabelPrinted':
      return permitsLabel(event, complaint, judging);
    case 'ReturnTagPrinted': {
      const found = findDisposition(complaint, event.data.disposition);
      if (!found) return refuse('disposition-unknown');
      return found.disposition.way === 'return-to-supplier'
        ? null
        : refuse('way-not-allowed', { ways: ['return-to-supplier'] });
    }
    case 'LabelStruckOff': {
      const found = findDisposition(complaint, event.data.disposition);
      if (!found) return refuse('label-unknown');
      if (found.disposition.label.struck) return refuse('label-struck-off');
      return neverOnSale(found.disposition, event.data.cause) ? refuse('label-first') : null;
    }
    case 'UnitsStruckOff': {
      const { quantity, cause } = event.data;
      const found = findDisposition(complaint, event.data.disposition);
      if (!found) return refuse('label-unknown');
      const { item, disposition } = found;
      if (disposition.label.struck) return refuse('label-struck-off');
      if (neverOnSale(disposition, cause)) return refuse('label-first');
      const asked = thousandths(quantity, item.unit);
      if (asked === null) return refuse('quantity-invalid', { item: item.item });
      // The last of them is the label's own end.
      const most = labelledLeft(disposition, item.unit);
      return asked < most ? null : refuse('quantity-over', { most: quantityText(most) });
    }
    case 'DisposalReasoned':
      return findDisposition(complaint, event.data.disposition)
        ? refuse('bad-input', { field: 'disposition' })
        : null;
    case 'GoodsPlaced': {
      const item = complaint.items.find((one) => one.item === event.data.item);
      if (!item) return refuse('item-unknown', { item: event.data.item });
      return item.taking === 'taken-back' ? null : refuse('not-taken-back');
    }
    default:
      return null;
  }
}

/**
 * Is there nothing to strike off? Goods are sold under a label that was printed; that they are not to be sold after all
 * may be said before, else goods that are barred meanwhile could neither be labelled nor go back (G3).
 */
function neverOnSale({ way, label }: Disposition, cause: (typeof strikeOffCauses)[number]): boolean {
  return label.printed === 0 && (way !== 'resale-labelled' || cause === 'sold');
}

/** Goods come under the case of their own product and lot, when a fault of theirs was said or found (G4). */
function permitsSuspicion(
  { data }: Event & { type: 'SuspectRegistered' },
  complaint: Complaint,
  judging: Judging,
): Refusal | null {
  const item = suspectDemand(complaint);
  if (item?.item !== data.item) return refuse('nothing-to-amend');
  if (item.product !== data.product || item.lot !== data.lot) return refuse('item-unknown');
  const { case: expected, opened } = caseToJoin(judging.store.quality, data.product, data.lot);
  return expected === data.case && opened === data.opened ? null : refuse('case-unknown');
}

function findDisposition(complaint: Complaint, id: string): { item: Item; disposition: Disposition } | null {
  for (const item of complaint.items) {
    const disposition = item.dispositions.find((one) => one.disposition === id);
    if (disposition) return { item, disposition };
  }
  return null;
}

function permitsDisposition(
  event: Event & { type: 'Disposed' },
  complaint: Complaint,
  judging: Judging,
): Refusal | null {
  const { data } = event;
  const item = complaint.items.find((one) => one.item === data.item);
  if (!item) return refuse('item-unknown', { item: data.item });
  if (item.taking !== 'taken-back') return refuse('not-taken-back');
  if (findDisposition(complaint, data.disposition)) return refuse('bad-input', { field: 'disposition' });
  const asked = thousandths(data.quantity, item.unit);
  if (asked === null) return refuse('quantity-invalid', { item: item.item });
  const left = undisposed(item);
  if (asked > left) return refuse('quantity-over', { most: quantityText(left) });
  const judgement = judgeGoods(item, today(judging), judging.store, complaint.danger);
  if (!judgement.ways.includes(data.way)) {
    const code = data.way === 'resale-labelled' ? 'barred-from-resale' : 'way-not-allowed';
    return refuse(code, { reasons: judgement.reasons, ways: judgement.ways, rule: judgement.rule });
  }
  if (data.rule !== judgement.rule) return refuse('bad-input', { field: 'rule' });
  return witnessFault(event, judging) ?? reasonFault(event, complaint, judging);
}

/** From version 3 of the rules on, whoever destroys says why, at once before it (G3). */
function reasonFault(
  { data }: Event & { type: 'Disposed' },
  { facts, disposalReason }: Complaint,
  judging: Judging,
): Refusal | null {
  if (facts.rules < 3 || data.way !== 'destroy') return null;
  const said =
    disposalReason?.disposition === data.disposition && disposalReason.operator === judging.by.operator;
  return said ? null : refuse('reason-missing');
}

/** Destroying needs a witness: another of the store's people, or someone from outside, named in the words (G3). */
function witnessFault(event: Event & { type: 'Disposed' }, judging: Judging): Refusal | null {
  const { way, witness, outsideWitness } = event.data;
  if (way !== 'destroy')
    return witness === null && !outsideWitness ? null : refuse('bad-input', { field: 'witness' });
  if (outsideWitness) return witness === null ? null : refuse('bad-input', { field: 'witness' });
  const person = witness === null ? undefined : judging.store.operators[witness];
  return person?.active && witness !== judging.by.operator ? null : refuse('witness-missing');
}

/** A label needs a resale disposition that stands, and goods that nothing bars on the day it is printed (G2, G6). */
function permitsLabel(
  event: Event & { type: 'LabelPrinted' },
  complaint: Complaint,
  judging: Judging,
): Refusal | null {
  const found = findDisposition(complaint, event.data.disposition);
  if (!found) return refuse('disposition-unknown');
  const { item, disposition } = found;
  if (disposition.way !== 'resale-labelled') return refuse('not-for-resale');
  if (disposition.label.struck || isUndone(disposition)) return refuse('label-struck-off');
  if (event.data.reprint !== disposition.label.printed > 0) return refuse('bad-input', { field: 'reprint' });
  return labelBarred(item, complaint, judging);
}

/**
 * May a label that was sealed still leave the printer? Goods may be held, or the label struck off, between the entry
 * and the paper (G6).
 */
export function labelFault(disposition: string, complaint: Complaint, judging: Judging): Refusal | null {
  const found = findDisposition(complaint, disposition);
  if (!found) return refuse('disposition-unknown');
  if (found.disposition.label.struck) return refuse('label-struck-off');
  return labelBarred(found.item, complaint, judging);
}

function labelBarred(item: Item, complaint: Complaint, judging: Judging): Refusal | null {
  const judgement = judgeGoods(item, today(judging), judging.store, complaint.danger);
  return judgement.ways.includes('resale-labelled')
    ? null
    : refuse('barred-from-resale', { reasons: judgement.reasons, rule: judgement.rule });
}
