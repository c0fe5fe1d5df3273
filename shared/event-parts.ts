import * as v from 'valibot';
import { isCalendarDate } from './calendar.ts';
import {
  conditions,
  councilNames,
  faults,
  goodsKinds,
  payingChannels,
  refusalReasons,
  remedyKinds,
  safeties,
  secondSales,
  specialDayKinds,
  specials,
  takings,
  tiers,
  units,
} from './codes.ts';
import { largestFen } from './money.ts';

/** What the public data of events is made of (shared/events.ts). */
export const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/));
export const date = v.pipe(v.string(), v.check(isCalendarDate, 'a calendar date YYYY-MM-DD'));
export const fen = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(largestFen));
export const quantity = v.pipe(v.string(), v.regex(/^(0|[1-9]\d{0,5})(\.\d{0,2}[1-9])?$/));
/** A catalogue barcode, or the desk's keyed tag of what was typed: equal tags mean equal text, and tell no more. */
export const productCode = v.pipe(v.string(), v.regex(/^([0-9]{6,14}|t:[0-9a-f]{20})$/));
export const lotTag = v.pipe(v.string(), v.regex(/^t:[0-9a-f]{20}$/));
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
export const tier = v.picklist(tiers);
export const flag = v.boolean();
export const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** Minutes after midnight; `to` is greater than `from` and at most 1440. */
export const minutesOfDay = {
  from: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1439)),
  to: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1440)),
};

export const span = v.strictObject({
  /** Days of the week, 1 Monday to 7 Sunday. */
  days: v.pipe(
    v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))),
    v.minLength(1),
    v.maxLength(7),
  ),
  ...minutesOfDay,
});
export type OpeningSpan = v.InferOutput<typeof span>;

/** A day that is not like its weekday: a holiday 节假日, a make-up workday 调休上班, or hours of its own. No spans: closed. */
export const specialDay = v.strictObject({
  date,
  kind: v.picklist(specialDayKinds),
  spans: v.pipe(v.array(v.strictObject(minutesOfDay)), v.maxLength(6)),
});
export type SpecialDay = v.InferOutput<typeof specialDay>;

export const storeSettings = v.strictObject({
  zone: v.pipe(v.string(), v.regex(/^[A-Za-z]+(\/[A-Za-z0-9_+-]+)*$/), v.maxLength(64)),
  areaSquareMetres: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(10_000_000)),
  hours: v.pipe(v.array(span), v.minLength(1), v.maxLength(28)),
  council: v.picklist(councilNames),
  /** How many people the store employs; fewer than three may let one person hold two tiers (T3a). */
  employs: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(1_000_000)),
  twoTiers: flag,
});
export type StoreSettings = v.InferOutput<typeof storeSettings>;

/** What a tier may decide (T2): kinds of remedy, the most money in fen (null: no limit), minutes of opening hours (T5). */
const tierAuthority = v.strictObject({
  kinds: v.array(v.picklist(remedyKinds)),
  limit: v.nullable(fen),
  receiveMinutes: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(100_000)),
  decideMinutes: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(100_000)),
});
export type TierAuthority = v.InferOutput<typeof tierAuthority>;
export const authorityTable = v.strictObject({ 1: tierAuthority, 2: tierAuthority, 3: tierAuthority });
export type AuthorityTable = v.InferOutput<typeof authorityTable>;

/** The most that one consumer may be given in a day of the store at each tier, in fen, over all complaints (null: no limit). */
export const dayLimits = v.strictObject({ 1: v.nullable(fen), 2: v.nullable(fen), 3: v.nullable(fen) });
export type DayLimits = v.InferOutput<typeof dayLimits>;

/** What rules read from a line of goods. The name as typed is a private word. */
export const goodsFacts = {
  product: productCode,
  kind: v.picklist(goodsKinds),
  special: v.picklist(specials),
  condition: v.picklist(conditions),
  fault: v.picklist(faults),
  safety: v.picklist(safeties),
  secondSale: v.picklist(secondSales),
  shelfLifeEnd: v.nullable(date),
  lot: v.nullable(lotTag),
  /** Unit price in fen; null when nobody knows it. */
  price: v.nullable(fen),
  unit: v.picklist(units),
  quantity,
  taking: v.picklist(takings),
};

export const payments = v.pipe(
  v.array(v.strictObject({ channel: v.picklist(payingChannels), amount: fen })),
  v.maxLength(5),
  v.check((list) => new Set(list.map((one) => one.channel)).size === list.length, 'each paying channel once'),
);

export const remedyLine = v.strictObject({
  line: id,
  kind: v.picklist(remedyKinds),
  item: v.nullable(id),
  quantity: v.nullable(quantity),
  /** Fen; 0 for what pays no money. */
  amount: fen,
  reason: v.nullable(v.picklist(refusalReasons)),
});
export type RemedyLine = v.InferOutput<typeof remedyLine>;

export const staffRoles = v.picklist(['clerk', 'department-head', 'enterprise-head', 'inspector']);
