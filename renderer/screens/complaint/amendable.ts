import { isCalendarDate } from '../../../shared/calendar.ts';
import {
  causes,
  channels,
  conditions,
  faults,
  goodsKinds,
  responsibleKinds,
  safeties,
  salesChannels,
  secondSales,
  specials,
  takings,
  wishes,
} from '../../../shared/codes.ts';
import {
  amendableFacts,
  amendableGoods,
  amendableGoodsWords,
  amendablePerson,
  amendableWords,
  type Complaint,
} from '../../../shared/complaint/state.ts';
import { priceFromText } from '../../../shared/goods/typed-price.ts';
import { quantityFromText } from '../../../shared/quantity.ts';
import { dateFromText } from '../../../shared/typed-date.ts';

export type ComplaintField =
  | (typeof amendableFacts)[number]
  | (typeof amendablePerson)[number]
  | (typeof amendableWords)[number];
export type ItemField = (typeof amendableGoods)[number] | (typeof amendableGoodsWords)[number];

/** One thing that can be corrected (L2): of the complaint where `item` is null, else of those goods. */
export type Target =
  | Readonly<{ item: null; field: ComplaintField }>
  | Readonly<{ item: string; field: ItemField }>;

/** Fields whose value is one of a list, with the list. */
export const coded = {
  channel: channels,
  cause: causes,
  wish: wishes,
  salesChannel: salesChannels,
  responsible: responsibleKinds,
  kind: goodsKinds,
  special: specials,
  condition: conditions,
  fault: faults,
  safety: safeties,
  secondSale: secondSales,
  taking: takings,
} as const;
export type CodedField = keyof typeof coded;

export function isCoded(field: string): field is CodedField {
  return Object.hasOwn(coded, field);
}

/** Everything that can be corrected on a complaint, as a person would look for it. */
export function targetsOf(complaint: Complaint): readonly Target[] {
  const own: ComplaintField[] = [...amendableWords, ...amendablePerson, ...amendableFacts];
  const goods: ItemField[] = [...amendableGoodsWords, ...amendableGoods];
  return [
    ...own.map((field): Target => ({ item: null, field })),
    ...complaint.items.flatMap(({ item }) => goods.map((field): Target => ({ item, field }))),
  ];
}

/** The value that stands, as text; null where it is empty. A name or phone comes unmasked: mask it before showing. */
export function standingValue(target: Target, complaint: Complaint): string | null {
  const { facts, person, words, items } = complaint;
  if (target.item === null) {
    const { field } = target;
    if (field === 'name' || field === 'phone')
      return facts[field] === 'declined' ? null : (person[field] ?? '');
    if (field === 'content' || field === 'receiptNumber' || field === 'responsibleName')
      return words[field] ?? null;
    return facts[field];
  }
  const item = items.find((one) => one.item === target.item);
  if (!item) return null;
  const value = target.field === 'name' ? (item.words.name ?? null) : item[target.field];
  return value === null ? null : String(value);
}

/** The typed correction as the desk takes it; undefined where it cannot be read. */
export function amendedValue(
  target: Target,
  typed: string,
  complaint: Complaint,
  today: string,
): string | null | undefined {
  const text = typed.trim();
  const { field } = target;
  if (field === 'purchaseDate' || field === 'shelfLifeEnd')
    return text === '' ? null : isCalendarDate(text) ? text : (dateFromText(text, today) ?? undefined);
  if (field === 'price') {
    const price = text === '' ? null : priceFromText(text);
    return price ? String(price.fen) : text === '' ? null : undefined;
  }
  if (field === 'quantity') {
    const unit = complaint.items.find((one) => one.item === target.item)?.unit ?? 'piece';
    const quantity = quantityFromText(text, unit);
    return quantity?.unit === unit ? quantity.quantity : undefined;
  }
  if (text === '') return field === 'receiptNumber' || field === 'responsibleName' ? null : undefined;
  return text;
}
