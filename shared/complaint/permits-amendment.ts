import * as v from 'valibot';
import { causes, channels, responsibleKinds, salesChannels, wishes } from '../codes.ts';
import { date, goodsFacts } from '../event-parts.ts';
import type { Event, EventData } from '../events.ts';
import { barReasons, barringFacts } from '../goods/disposition.ts';
import { type Judging, today } from '../judging.ts';
import { thousandths } from '../quantity.ts';
import { type Refusal, refuse } from '../refusals.ts';
import {
  amendableFacts,
  amendableGoods,
  amendableGoodsWords,
  amendableImported,
  amendablePerson,
  amendableWords,
  type Complaint,
  type Item,
  undisposed,
} from './state.ts';
import { tierOfRole } from './tiers.ts';

const factShapes = {
  channel: v.picklist(channels),
  cause: v.picklist(causes),
  wish: v.picklist(wishes),
  purchaseDate: v.nullable(date),
  salesChannel: v.picklist(salesChannels),
  responsible: v.picklist(responsibleKinds),
} satisfies Record<(typeof amendableFacts)[number], v.GenericSchema>;

function isOneOf<const Names extends readonly string[]>(names: Names, field: string): field is Names[number] {
  return (names as readonly string[]).includes(field);
}

/** Corrections (L2): the old value must be the one that stands, the new one another, and G3 keeps barred goods barred. */
export function permitsAmendment(event: Event, complaint: Complaint, judging: Judging): Refusal | null {
  if (event.type !== 'Amended') return null;
  const { data } = event;
  const stale = refuse('amendment-stale', { field: data.field });
  if (data.item === null) {
    if (complaint.imported && !amendableImported.includes(data.field))
      return refuse('imported-as-it-is', { field: data.field });
    if (isOneOf(amendableWords, data.field)) return privateFault(event.words, complaint.words, data);
    if (isOneOf(amendablePerson, data.field)) {
      if (data.from !== complaint.facts[data.field]) return stale;
      if (data.to !== 'given' && data.to !== 'declined') return refuse('bad-input', { field: data.field });
      if (data.second !== null) return refuse('second-person-wrong');
      const known = data.from === 'given' ? complaint.person[data.field] : '';
      if (event.person && known !== undefined && event.person.from !== known) return stale;
      return data.from === 'declined' && data.to === 'declined' ? refuse('nothing-to-amend') : null;
    }
    if (!isOneOf(amendableFacts, data.field)) return refuse('bad-input', { field: data.field });
    if (data.second !== null) return refuse('second-person-wrong');
    if (data.from !== complaint.facts[data.field]) return stale;
    if (data.from === data.to) return refuse('nothing-to-amend');
    if (!v.is(factShapes[data.field], data.to)) return refuse('bad-input', { field: data.field });
    const future = data.field === 'purchaseDate' && data.to !== null && data.to > today(judging);
    return future ? refuse('purchase-date-future') : null;
  }
  const item = complaint.items.find((one) => one.item === data.item);
  if (!item) return refuse('item-unknown', { item: data.item });
  if (isOneOf(amendableGoodsWords, data.field)) return privateFault(event.words, item.words, data);
  if (!isOneOf(amendableGoods, data.field)) return refuse('bad-input', { field: data.field });
  const standing = item[data.field];
  if (data.from !== (standing === null ? null : String(standing))) return stale;
  if (data.from === data.to) return refuse('nothing-to-amend');
  const value =
    data.field === 'price' && data.to !== null && /^(0|[1-9]\d*)$/.test(data.to) ? Number(data.to) : data.to;
  if (!v.is(goodsFacts[data.field], value)) return refuse('bad-input', { field: data.field });
  return permitsGoodsAmendment({ ...item, [data.field]: value } as Item, item, data, complaint, judging);
}

/** What a complaint cannot be without (L1). */
const neverEmpty: readonly string[] = ['content', 'name'];

function privateFault(
  words: Event['words'],
  standing: Complaint['words'],
  data: EventData<'Amended'>,
): Refusal | null {
  if (data.from !== null || data.to !== null) return refuse('bad-input', { field: data.field });
  if (data.second !== null) return refuse('second-person-wrong');
  // Read back without its private part, the change cannot be seen, and need not be: it moves no rule.
  if (!words) return null;
  // Content and name are never empty, so where one is not at hand none of these words are.
  const atHand = standing.content !== undefined || standing.name !== undefined;
  if (atHand && words.from !== (standing[data.field] ?? ''))
    return refuse('amendment-stale', { field: data.field });
  if (words.to === '' && neverEmpty.includes(data.field)) return refuse('bad-input', { field: data.field });
  return words.from === words.to ? refuse('nothing-to-amend') : null;
}

function permitsGoodsAmendment(
  after: Item,
  before: Item,
  data: EventData<'Amended'>,
  complaint: Complaint,
  judging: Judging,
): Refusal | null {
  if (thousandths(after.quantity, after.unit) === null)
    return refuse('quantity-invalid', { item: after.item });
  if (undisposed(after) < 0) return refuse('quantity-over');
  if (after.taking !== 'taken-back' && after.dispositions.length > 0) return refuse('not-taken-back');
  const lifted = liftsBar(before, after, complaint.danger, judging);
  if (!lifted) return data.second === null ? null : refuse('second-person-wrong');
  if (data.second === null) return refuse('second-person-needed', { reasons: lifted });
  return secondFault(data.second, [judging.by.operator, before.recordedBy], judging);
}

/** Why the goods were barred, where a corrected fact frees them of a bar, or null: then G3 asks for a second person. */
function liftsBar(before: Item, after: Item, danger: boolean, judging: Judging): string[] | null {
  const day = today(judging);
  const still = barringFacts(after, day, judging.store, danger);
  const lifted = [...barringFacts(before, day, judging.store, danger)].some((fact) => !still.has(fact));
  return lifted ? barReasons(before, day, judging.store, danger) : null;
}

/** A second person: active, a head, and none of those who made the record (G3). */
function secondFault(second: string, makers: readonly string[], judging: Judging): Refusal | null {
  const person = judging.store.operators[second];
  const fit = person?.active && tierOfRole(person.role) >= 2 && !makers.includes(second);
  return fit ? null : refuse('second-person-wrong');
}
