import * as v from 'valibot';
import { isCalendarDate } from './calendar.ts';
import {
  amendReasons,
  causes,
  channels,
  conditions,
  councilNames,
  dispositionWays,
  documentKinds,
  ends,
  escalationReasons,
  evidenceKinds,
  faults,
  goodsKinds,
  importInferences,
  labelSizes,
  payingChannels,
  printCauses,
  printOutcomes,
  refusalReasons,
  remedyKinds,
  reopenReasons,
  responsibleKinds,
  safeties,
  salesChannels,
  satisfactions,
  secondSales,
  specials,
  strikeOffCauses,
  takings,
  tiers,
  units,
  waysOn,
  wishes,
} from './codes.ts';
import type { PrivatePart } from './ledger/commitment.ts';
import { largestFen } from './money.ts';

/** Facts, in the past tense. `data` is public for ever: codes, ids, integers, dates; never a typed string. */
export const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/));
export const date = v.pipe(v.string(), v.check(isCalendarDate, 'a calendar date YYYY-MM-DD'));
export const fen = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(largestFen));
export const quantity = v.pipe(v.string(), v.regex(/^(0|[1-9]\d{0,5})(\.\d{0,2}[1-9])?$/));
/** A catalogue barcode, or the desk's keyed tag of what was typed: equal tags mean equal text, and tell no more. */
const productCode = v.pipe(v.string(), v.regex(/^([0-9]{6,14}|t:[0-9a-f]{20})$/));
const lotTag = v.pipe(v.string(), v.regex(/^t:[0-9a-f]{20}$/));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const tier = v.picklist(tiers);
const flag = v.boolean();
const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const span = v.strictObject({
  /** Days of the week, 1 Monday to 7 Sunday. */
  days: v.pipe(
    v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))),
    v.minLength(1),
    v.maxLength(7),
  ),
  /** Minutes after midnight; `to` is greater than `from` and at most 1440. */
  from: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1439)),
  to: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1440)),
});
export type OpeningSpan = v.InferOutput<typeof span>;

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

const staffRoles = v.picklist(['clerk', 'department-head', 'enterprise-head', 'inspector']);

/** The shape of every event's public data, by type. All are version 1. */
const eventData = {
  // The store (about 'store')
  LedgerOpened: v.strictObject({
    format: v.literal(1),
    origin: v.pipe(v.string(), v.regex(/^[a-z0-9/.-]{1,120}$/)),
    key: v.pipe(v.string(), v.regex(/^[!-~]{1,240}$/)),
    mark: v.picklist(['none', 'evaluation', 'demonstration']),
  }),
  StoreSettingsSet: v.strictObject({ version: count, settings: storeSettings }),
  AuthoritySet: v.strictObject({ version: count, authority: authorityTable }),
  OperatorAdded: v.strictObject({ operator: id, role: staffRoles }),
  OperatorChanged: v.strictObject({ operator: id, role: staffRoles, active: flag }),
  /** Ends the first run: from here on only people change the store. */
  StoreFounded: v.strictObject({}),
  PinChanged: v.strictObject({ operator: id }),
  /** Somebody's PIN was typed wrong so often that a wait began; `failures` is how often in a row. */
  PinLocked: v.strictObject({ operator: id, failures: count }),
  /** The code that lets an enterprise head in again was made anew; the one before is void. */
  RecoveryCodeMade: v.strictObject({}),
  /** An enterprise head got a new PIN by the recovery code, which is void from then on. */
  RecoveryCodeUsed: v.strictObject({ operator: id }),
  /** The recovery code was typed wrong so often that a wait began. */
  RecoveryLocked: v.strictObject({ failures: count }),
  CatalogueImported: v.strictObject({
    rows: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    taken: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  }),
  /** A run of an import has ended: of its rows so many opened a complaint, the rest were reported with a reason (L7). */
  LedgerImported: v.strictObject({
    batch: id,
    rows: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    taken: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    reported: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  }),
  PackageExported: v.strictObject({ from: date, to: date, size: count, root: digest, personal: flag }),
  /** The ledger went to paper: of complaints opened in these days (null: no bound), all of them or some picked out. */
  LedgerPrinted: v.strictObject({
    from: v.nullable(date),
    to: v.nullable(date),
    selected: flag,
    /** True where names and phones stand on it in full (X4). */
    personal: flag,
    size: count,
    root: digest,
  }),
  // A complaint (about its id)
  ComplaintOpened: v.strictObject({
    number: v.pipe(v.string(), v.regex(/^\d{2}-\d{6,}-\d$/)),
    rules: count,
    authority: count,
    channel: v.picklist(channels),
    cause: v.picklist(causes),
    wish: v.picklist(wishes),
    name: v.picklist(['given', 'declined']),
    phone: v.picklist(['given', 'declined']),
    goods: flag,
    danger: flag,
    purchaseDate: v.nullable(date),
    salesChannel: v.picklist(salesChannels),
    payments,
    responsible: v.picklist(responsibleKinds),
  }),
  /**
   * A row of an old ledger (L7): a complaint that had ended before this desk knew of it. What the sheet says stands in the
   * words as it was typed; the data holds what could be read of it exactly.
   */
  ComplaintImported: v.strictObject({
    number: v.pipe(v.string(), v.regex(/^\d{2}-\d{6,}-\d$/)),
    rules: count,
    authority: count,
    batch: id,
    /** The row of the sheet, or line of the file, from 1. */
    row: count,
    /** The day the sheet gives; null when it gives none that can be read. */
    day: v.nullable(date),
    name: v.picklist(['given', 'declined', 'missing']),
    phone: v.picklist(['given', 'declined', 'missing']),
    /** Unit price in fen and quantity, both for `unit`; null where the sheet does not say. */
    price: v.nullable(fen),
    quantity: v.nullable(quantity),
    unit: v.nullable(v.picklist(units)),
    inferred: v.pipe(v.array(v.picklist(importInferences)), v.maxLength(importInferences.length)),
  }),
  ItemAdded: v.strictObject({ item: id, ...goodsFacts }),
  EvidenceAdded: v.strictObject({
    evidence: id,
    kind: v.picklist(evidenceKinds),
    bytes: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  }),
  DangerReported: v.strictObject({}),
  LotHeld: v.strictObject({ product: productCode, lot: v.nullable(lotTag) }),
  Received: v.strictObject({
    tier,
    receiver: id,
    manner: v.picklist(['in-person', 'phone']),
    confirmed: flag,
    twoTiers: flag,
  }),
  ReceptionConfirmed: v.strictObject({ tier }),
  Authorised: v.strictObject({ tier, amount: fen, kinds: v.array(v.picklist(remedyKinds)) }),
  /** A remedy beyond the tier's authority, laid before the next tier (T2a). */
  ApprovalAsked: v.strictObject({ approval: id, tier, lines: v.pipe(v.array(remedyLine), v.maxLength(40)) }),
  ApprovalReturned: v.strictObject({ approval: id }),
  RemedyDecided: v.strictObject({ decision: id, tier, lines: v.pipe(v.array(remedyLine), v.maxLength(40)) }),
  ConsumerAnswered: v.strictObject({ decision: id, accepted: flag }),
  Escalated: v.strictObject({
    from: tier,
    to: tier,
    reason: v.picklist(escalationReasons),
    due: v.nullable(count),
  }),
  MoneyReturned: v.strictObject({
    line: id,
    leg: id,
    channel: v.picklist(payingChannels),
    amount: v.pipe(fen, v.minValue(1)),
    state: v.picklist(['initiated', 'succeeded']),
    transaction: flag,
  }),
  StepDone: v.strictObject({ line: id }),
  Disposed: v.strictObject({
    disposition: id,
    item: id,
    way: v.picklist(dispositionWays),
    quantity,
    /** The rule that was applied, by its code in shared/goods/disposition.ts. */
    rule: v.pipe(v.string(), v.regex(/^G\d[a-z]?$/)),
    witness: v.nullable(id),
    outsideWitness: flag,
  }),
  LabelPrinted: v.strictObject({
    disposition: id,
    size: v.picklist(labelSizes),
    copies: v.pipe(count, v.maxValue(500)),
    reprint: flag,
  }),
  ReturnTagPrinted: v.strictObject({ disposition: id, copies: v.pipe(count, v.maxValue(500)) }),
  LabelStruckOff: v.strictObject({ disposition: id, cause: v.picklist(strikeOffCauses) }),
  Settled: v.strictObject({ satisfaction: v.picklist(satisfactions) }),
  Withdrawn: v.strictObject({}),
  ContactAttempted: v.strictObject({ day: date }),
  Ended: v.strictObject({ end: v.picklist(ends), duplicateOf: v.nullable(id) }),
  Reopened: v.strictObject({ reason: v.picklist(reopenReasons) }),
  WaysOnGiven: v.strictObject({ ways: v.pipe(v.array(v.picklist(waysOn)), v.minLength(1)), printed: flag }),
  Amended: v.strictObject({
    /** An item's id, or null for the complaint itself. */
    item: v.nullable(id),
    field: v.pipe(v.string(), v.regex(/^[a-z][A-Za-z]{0,30}$/)),
    /** Old and new value; null where the value is private and stands in `words`. A name or phone says only given or declined here. */
    from: v.nullable(v.string()),
    to: v.nullable(v.string()),
    reason: v.picklist(amendReasons),
    second: v.nullable(id),
  }),
  PersonRevealed: v.strictObject({
    fields: v.pipe(v.array(v.picklist(['name', 'phone'])), v.minLength(1), v.maxLength(2)),
  }),
  DocumentPrinted: v.strictObject({ document: v.picklist(documentKinds), size: count, root: digest }),
  /** How a print ended. `print` is the seq of its entry; `cause` is there for a failed one only. */
  PrintEnded: v.strictObject({
    print: count,
    outcome: v.picklist(printOutcomes),
    cause: v.nullable(v.picklist(printCauses)),
  }),
} as const;

type Shapes = typeof eventData;
export type EventType = keyof Shapes;
export type EventData<Type extends EventType> = v.InferOutput<Shapes[Type]>;

/** A fact before it is sealed, or read back with the private parts that are at hand. */
export type EventOf<Type extends EventType> = Readonly<{
  type: Type;
  data: EventData<Type>;
  person?: PrivatePart;
  words?: PrivatePart;
}>;
export type Event = { [Type in EventType]: EventOf<Type> }[EventType];

const storeTypes: ReadonlySet<string> = new Set<EventType>([
  'LedgerOpened',
  'StoreSettingsSet',
  'AuthoritySet',
  'OperatorAdded',
  'OperatorChanged',
  'StoreFounded',
  'PinChanged',
  'PinLocked',
  'RecoveryCodeMade',
  'RecoveryCodeUsed',
  'RecoveryLocked',
  'CatalogueImported',
  'LedgerImported',
  'PackageExported',
  'LedgerPrinted',
]);

/** The subject of every entry that is not about a complaint. */
export const storeSubject = 'store';

export function isStoreEvent(type: string): boolean {
  return storeTypes.has(type);
}

export function isEventType(type: string): type is EventType {
  return Object.hasOwn(eventData, type);
}

/** True when `data` has exactly the shape of its type, version 1. */
export function hasEventShape(type: EventType, data: unknown): boolean {
  return v.safeParse(eventData[type], data).success;
}
