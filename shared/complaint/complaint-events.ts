import * as v from 'valibot';
import { advanceEventData } from '../claims/claim-events.ts';
import {
  amendReasons,
  causes,
  channels,
  destroyReasons,
  dispositionWays,
  documentKinds,
  ends,
  escalationReasons,
  evidenceKinds,
  importInferences,
  labelSizes,
  payingChannels,
  printCauses,
  printOutcomes,
  remedyKinds,
  reopenReasons,
  responsibleKinds,
  salesChannels,
  satisfactions,
  strikeOffCauses,
  units,
  waysOn,
  wishes,
} from '../codes.ts';
import {
  count,
  date,
  digest,
  fen,
  flag,
  goodsFacts,
  id,
  lotTag,
  payments,
  productCode,
  quantity,
  remedyLine,
  tier,
} from '../event-parts.ts';
import { returnEventData } from '../goods/return-events.ts';
import { dissentEventData } from '../promises/promise-events.ts';
import { erasureEventData } from './erasure-events.ts';
import { originEventData } from './origin-events.ts';
import { satisfactionEventData } from './satisfaction-events.ts';
import { weighingEventData } from './weighing-events.ts';

/** The facts about a complaint (about its id): their public data, by type. */
export const complaintEventData = {
  ...originEventData,
  ...returnEventData,
  ...erasureEventData,
  ...weighingEventData,
  ...satisfactionEventData,
  ...dissentEventData,
  ...advanceEventData,
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
  /** A word of a fault put these goods under a case, the one that ran for their lot or a new one (G4). */
  SuspectRegistered: v.strictObject({
    item: id,
    product: productCode,
    lot: v.nullable(lotTag),
    case: id,
    opened: flag,
  }),
  Received: v.strictObject({
    tier,
    receiver: id,
    manner: v.picklist(['in-person', 'phone']),
    confirmed: flag,
    twoTiers: flag,
  }),
  ReceptionConfirmed: v.strictObject({ tier }),
  /**
   * The other complaints of the same consumer in which something was given on this day, counted for the entry that
   * follows (T2). Who that is, it does not say: only that they belong together.
   */
  ConsumerDayCounted: v.strictObject({ day: date, others: v.pipe(v.array(id), v.maxLength(200)) }),
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
  /** A time ran out at tier 3, where there is nobody above: late, for ever (T5). */
  MarkedLate: v.strictObject({ tier: v.literal(3), what: v.picklist(['receive', 'decide']), due: count }),
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
  /** Why the goods of the disposition that follows at once are destroyed (G3). */
  DisposalReasoned: v.strictObject({ disposition: id, reason: v.picklist(destroyReasons) }),
  LabelPrinted: v.strictObject({
    disposition: id,
    size: v.picklist(labelSizes),
    copies: v.pipe(count, v.maxValue(500)),
    reprint: flag,
  }),
  ReturnTagPrinted: v.strictObject({ disposition: id, copies: v.pipe(count, v.maxValue(500)) }),
  LabelStruckOff: v.strictObject({ disposition: id, cause: v.picklist(strikeOffCauses) }),
  /** Some units of a labelled disposition; the last of them goes with LabelStruckOff. */
  UnitsStruckOff: v.strictObject({ disposition: id, quantity, cause: v.picklist(strikeOffCauses) }),
  /** Where an item lies is a private word; none: its place is forgotten. */
  GoodsPlaced: v.strictObject({ item: id }),
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
