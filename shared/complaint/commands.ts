import * as v from 'valibot';
import { advanceCommands } from '../claims/advance-commands.ts';
import {
  amendReasons,
  causes,
  channels,
  destroyReasons,
  dispositionWays,
  documentKinds,
  escalationReasons,
  evidenceKinds,
  labelSizes,
  payingChannels,
  refusalReasons,
  remedyKinds,
  reopenReasons,
  responsibleKinds,
  salesChannels,
  satisfactions,
  strikeOffCauses,
  waysOn,
  wishes,
} from '../codes.ts';
import { count, date, fen, goodsFacts, id, payments, quantity } from '../event-parts.ts';
import { disputableFacts } from '../promises/promise-codes.ts';
import { answerOutcomes } from '../store/party-codes.ts';
import { said, text } from '../text.ts';
import { holdCommands } from './hold-commands.ts';
import { originCommands } from './origin-commands.ts';
import { satisfactionEventData } from './satisfaction-events.ts';
import { weighingEventData } from './weighing-events.ts';

const note = text(2000);
const copies = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(500));

const { product: _product, lot: _lot, ...facts } = goodsFacts;

/** A line of goods as the form hands it over. A barcode of the catalogue, or null and a name as typed. */
const goodsInput = v.strictObject({
  ...facts,
  barcode: v.nullable(v.pipe(v.string(), v.regex(/^[0-9]{6,14}$/))),
  name: said(120),
  supplier: text(120),
  lot: text(40),
});
export type GoodsInput = v.InferOutput<typeof goodsInput>;

const remedyInput = v.strictObject({
  kind: v.picklist(remedyKinds),
  item: v.nullable(id),
  quantity: v.nullable(quantity),
  amount: fen,
  reason: v.nullable(v.picklist(refusalReasons)),
});
export type RemedyInput = v.InferOutput<typeof remedyInput>;

/**
 * What someone asks. A command never carries who, which role or when: the desk knows (T7). Unknown members are refused
 * with the rest.
 */
export const command = v.variant('type', [
  v.strictObject({
    type: v.literal('OpenComplaint'),
    channel: v.picklist(channels),
    cause: v.picklist(causes),
    wish: v.picklist(wishes),
    /**
     * The complaint of the same consumer that was chosen in the form: the desk takes name and phone over from it, so
     * that neither reaches a screen (X4). Null: the consumer is new here.
     */
    sameAs: v.nullable(id),
    /** As typed. Null: taken over from `sameAs`; without one, 消费者不愿提供 (L1a). */
    name: v.nullable(said(60)),
    phone: v.nullable(said(40)),
    content: said(4000),
    /** False: about manner, price, waiting, not goods (L1b). */
    goods: v.boolean(),
    danger: v.boolean(),
    purchaseDate: v.nullable(date),
    receiptNumber: text(60),
    salesChannel: v.picklist(salesChannels),
    payer: text(60),
    payments,
    responsible: v.picklist(responsibleKinds),
    responsibleName: text(120),
    items: v.pipe(v.array(goodsInput), v.maxLength(40)),
  }),
  v.strictObject({ type: v.literal('AddItem'), item: goodsInput }),
  v.strictObject({ type: v.literal('AddEvidence'), kind: v.picklist(evidenceKinds), file: id }),
  v.strictObject({ type: v.literal('ReportDanger'), note }),
  v.strictObject({ type: v.literal('Receive') }),
  v.strictObject({ type: v.literal('ReceiveByPhone'), receiver: id }),
  v.strictObject({ type: v.literal('ConfirmReception') }),
  v.strictObject({
    type: v.literal('Authorise'),
    amount: fen,
    kinds: v.pipe(v.array(v.picklist(remedyKinds)), v.maxLength(remedyKinds.length)),
    note,
  }),
  v.strictObject({ type: v.literal('Escalate'), reason: v.picklist(escalationReasons), note }),
  v.strictObject({
    type: v.literal('DecideRemedy'),
    lines: v.pipe(v.array(remedyInput), v.maxLength(40)),
    note,
  }),
  v.strictObject({
    type: v.literal('AskApproval'),
    lines: v.pipe(v.array(remedyInput), v.maxLength(40)),
    note,
  }),
  /** Authorises exactly what the request asks; a request that was changed meanwhile is refused. */
  v.strictObject({ type: v.literal('Approve'), approval: id, note }),
  v.strictObject({ type: v.literal('ReturnApproval'), approval: id, note: said(2000) }),
  v.strictObject({ type: v.literal('AnswerDecision'), accepted: v.boolean(), note }),
  v.strictObject({
    type: v.literal('ReturnMoney'),
    line: id,
    /** A leg begun before (initiated) that now succeeded; null begins a new one. */
    leg: v.nullable(id),
    channel: v.picklist(payingChannels),
    amount: fen,
    state: v.picklist(['initiated', 'succeeded']),
    transaction: text(80),
  }),
  v.strictObject({ type: v.literal('DoStep'), line: id, note }),
  v.strictObject({
    type: v.literal('DisposeItem'),
    item: id,
    way: v.picklist(dispositionWays),
    quantity,
    witness: v.nullable(id),
    outsideWitness: text(60),
    /** Why it is destroyed; `other` in the note. */
    reason: v.optional(v.picklist(destroyReasons)),
    note,
  }),
  v.strictObject({ type: v.literal('PrintLabel'), disposition: id, size: v.picklist(labelSizes), copies }),
  v.strictObject({ type: v.literal('PrintReturnTag'), disposition: id, copies }),
  v.strictObject({
    type: v.literal('StrikeOffLabel'),
    disposition: id,
    cause: v.picklist(strikeOffCauses),
    /** Some of the units; left out, or as many as there are, all of them. */
    quantity: v.optional(quantity),
  }),
  /** Where the goods lie on the shelf; empty: nowhere said. */
  v.strictObject({ type: v.literal('PlaceGoods'), item: id, place: text(40) }),
  v.strictObject({ type: v.literal('Settle'), satisfaction: v.picklist(satisfactions) }),
  v.strictObject({ type: v.literal('Withdraw'), note }),
  v.strictObject({ type: v.literal('RecordContactAttempt'), note }),
  v.strictObject({
    type: v.literal('End'),
    end: v.picklist(['unsettled', 'unreachable', 'duplicate', 'not-ours']),
    duplicateOf: v.nullable(id),
    note,
  }),
  v.strictObject({ type: v.literal('Reopen'), reason: v.picklist(reopenReasons), note }),
  v.strictObject({
    type: v.literal('GiveWaysOn'),
    ways: v.pipe(v.array(v.picklist(waysOn)), v.minLength(1), v.maxLength(waysOn.length)),
    printed: v.boolean(),
  }),
  v.strictObject({
    type: v.literal('Amend'),
    item: v.nullable(id),
    field: v.pipe(v.string(), v.regex(/^[a-z][A-Za-z]{0,30}$/)),
    /** The corrected value as text; null where the field may be empty. A name or phone: null means declined. */
    to: v.nullable(text(4000)),
    reason: v.picklist(amendReasons),
    note,
  }),
  v.strictObject({
    type: v.literal('RevealPerson'),
    fields: v.pipe(v.array(v.picklist(['name', 'phone'])), v.minLength(1), v.maxLength(2)),
  }),
  /** The paper of the print sealed at `print` was saved as a file, or given up before a printer had it. */
  v.strictObject({
    type: v.literal('EndPrint'),
    print: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    outcome: v.picklist(['saved', 'cancelled']),
  }),
  /** Weighed again on the fair scale (D6); weights in grams. */
  v.strictObject({
    type: v.literal('Reweigh'),
    ...weighingEventData.Reweighed.entries,
    scale: said(40),
    /** Somebody from outside who saw it; empty: nobody. */
    outsideWitness: text(60),
    note,
  }),
  /** The ticket that was called for it (D1). */
  v.strictObject({ type: v.literal('NameTicket'), ticket: count }),
  /** What the two sides see differently; what each says stands in the note (C2a). */
  v.strictObject({
    type: v.literal('DisputeFact'),
    item: v.nullable(id),
    fact: v.picklist(disputableFacts),
    note: said(2000),
  }),
  v.strictObject({
    type: v.literal('SettleDispute'),
    item: v.nullable(id),
    fact: v.picklist(disputableFacts),
    note: said(2000),
  }),
  /** What the consumer said after the end, and how they were asked (K2). */
  v.strictObject({ type: v.literal('SaySatisfaction'), ...satisfactionEventData.SatisfactionSaid.entries }),
  /** Why nobody asked; `other` in the note. */
  v.strictObject({
    type: v.literal('LeaveUnasked'),
    ...satisfactionEventData.SatisfactionNotAsked.entries,
    note,
  }),
  ...originCommands,
  ...holdCommands,
  ...advanceCommands,
  /** Who answers for it, from the register (L1); null takes a name back. A reason where somebody was named before. */
  v.strictObject({
    type: v.literal('NameParty'),
    party: v.nullable(id),
    reason: v.nullable(v.picklist(amendReasons)),
  }),
  /** What the supplier said to goods that left with a return note (G7). */
  v.strictObject({
    type: v.literal('AnswerGoods'),
    disposition: id,
    note: count,
    outcome: v.picklist(answerOutcomes),
    quantity,
    amount: v.nullable(fen),
  }),
  v.strictObject({ type: v.literal('PrintDocument'), document: v.picklist(documentKinds) }),
]);
export type Command = v.InferOutput<typeof command>;
export type CommandOf<Type extends Command['type']> = Extract<Command, { type: Type }>;
