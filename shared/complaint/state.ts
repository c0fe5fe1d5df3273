import type { Advances } from '../claims/advances.ts';
import type {
  DestroyReason,
  DispositionWay,
  PayingChannel,
  PrintCause,
  PrintOutcome,
  RemedyKind,
  Tier,
  Unit,
} from '../codes.ts';
import type { RemedyLine } from '../event-parts.ts';
import type { EventData } from '../events.ts';
import type { GoodsFacts } from '../goods/disposition.ts';
import { refusedBack, type SentGoods } from '../goods/returns.ts';
import type { PrivatePart } from '../ledger/commitment.ts';
import type { Dissent } from '../promises/dissent.ts';
import { quantityText, thousandths } from '../quantity.ts';
import type { Origin } from './origin.ts';
import type { Standing } from './standing.ts';
import type { Weighing } from './weighing.ts';

export type Reception = Readonly<{
  tier: Tier;
  receiver: string;
  manner: 'in-person' | 'phone';
  confirmed: boolean;
  twoTiers: boolean;
  at: number;
}>;
export type Late = Readonly<EventData<'MarkedLate'> & { at: number }>;
export type Rise = Readonly<{
  from: Tier;
  to: Tier;
  reason: EventData<'Escalated'>['reason'];
  at: number;
  operator: string;
}>;
export type Authorisation = Readonly<{
  tier: Tier;
  amount: number;
  kinds: readonly RemedyKind[];
  operator: string;
  at: number;
}>;
export type Approval = Readonly<{
  approval: string;
  tier: Tier;
  lines: readonly RemedyLine[];
  operator: string;
  at: number;
  words: PrivatePart;
  /** `over`: a decision, a rise, an end or another request has come, whatever was answered. */
  state: 'asked' | 'approved' | 'returned' | 'over';
  answer: Readonly<{ operator: string; at: number; words: PrivatePart }> | null;
}>;
/** The consumer's day as it was counted for the entry that follows; anything else of the complaint undoes it. */
export type DayCount = Readonly<EventData<'ConsumerDayCounted'> & { at: number; operator: string }>;
export type Leg = Readonly<{
  leg: string;
  line: string;
  channel: PayingChannel;
  amount: number;
  state: 'initiated' | 'succeeded';
  /** Since when it stands so, UTC ms. */
  at: number;
}>;
export type Decision = Readonly<{
  decision: string;
  tier: Tier;
  lines: readonly RemedyLine[];
  operator: string;
  at: number;
  answer: 'none' | 'accepted' | 'rejected';
  answeredAt: number | null;
  legs: readonly Leg[];
  doneSteps: readonly string[];
}>;
/** `printed` counts copies of prints that did not fail and were not cancelled. */
export type Label = Readonly<{ printed: number; struck: EventData<'LabelStruckOff'>['cause'] | null }>;
export type StruckOff = Readonly<{
  quantity: string;
  cause: EventData<'LabelStruckOff'>['cause'];
  at: number;
}>;
/** The reason that was given for the disposition that follows; anything else of the complaint undoes it. */
export type DisposalReason = Readonly<EventData<'DisposalReasoned'> & { operator: string }>;
export type Disposition = Readonly<{
  disposition: string;
  way: DispositionWay;
  quantity: string;
  rule: string;
  /** Why goods were destroyed; null for every other way, and where nobody had to say (before version 3 of the rules). */
  reason: DestroyReason | null;
  operator: string;
  at: number;
  label: Label;
  /** What of it left with which return note, and what came of that (G7). */
  sent: readonly SentGoods[];
  /** Units struck off one by one, oldest first; what `label.struck` says is of the rest. */
  struckOff: readonly StruckOff[];
}>;
export type Item = Readonly<
  GoodsFacts & {
    item: string;
    recordedBy: string;
    words: PrivatePart;
    dispositions: readonly Disposition[];
    /** The case that the word of a fault about this line opened or joined (G4); null once the word was corrected. */
    suspect: string | null;
    /** Every case that it ever was in, each time it came under one. */
    suspicions: readonly string[];
  }
>;
export type Amendment = Readonly<EventData<'Amended'> & { seq: number; at: number; operator: string }>;

/** A paper that was sealed as printed (G6), by the seq of its entry, and how that ended: null while nobody knows. */
export type Print = Readonly<{
  seq: number;
  type: PrintType;
  /** The goods a label or tag is for; null for a document. */
  disposition: string | null;
  copies: number;
  operator: string;
  outcome: PrintOutcome | null;
  cause: PrintCause | null;
}>;
export type PrintType = 'LabelPrinted' | 'ReturnTagPrinted' | 'DocumentPrinted';
/** `missing`: the old sheet an imported complaint comes from leaves it empty. */
export type Given = 'given' | 'declined' | 'missing';

/** The public facts a complaint was opened with, as corrected since. Of an imported one most are only a beginning. */
export type ComplaintFacts = Readonly<
  Omit<EventData<'ComplaintOpened'>, 'name' | 'phone'> & { name: Given; phone: Given }
>;

/** What an old sheet said of a complaint (L7): read, and in its own words. Never witnessed by this desk. */
export type Imported = Readonly<Omit<EventData<'ComplaintImported'>, 'number' | 'rules' | 'authority'>> &
  Readonly<{ words: PrivatePart }>;

/** One complaint as its entries tell it. Private parts are there as far as they were at hand when it was folded. */
export type Complaint = Origin &
  Dissent &
  Advances &
  Readonly<{
    id: string;
    number: string;
    openedAt: number;
    openedOffset: number;
    openedBy: string;
    lastAt: number;
    lastSeq: number;
    /** The last entry that changed what a person decides by: how a print ended does not. */
    lastStep: number;
    facts: ComplaintFacts;
    person: PrivatePart;
    words: PrivatePart;
    /** The responsible operator in the register; null where none of it was named (L1). */
    party: string | null;
    /** Null for every complaint that this desk opened itself. */
    imported: Imported | null;
    standing: Standing;
    tier: Tier;
    /** When it came to the tier it stands at. */
    tierSince: number;
    danger: boolean;
    rises: readonly Rise[];
    /** Times that ran out at tier 3 (T5). */
    late: readonly Late[];
    receptions: readonly Reception[];
    authorisations: readonly Authorisation[];
    /** Every request for approval; only the last can still stand. */
    approvals: readonly Approval[];
    dayCount: DayCount | null;
    disposalReason: DisposalReason | null;
    /** Every decision, the standing one last. */
    decisions: readonly Decision[];
    items: readonly Item[];
    held: readonly string[];
    /** Goods weighed again on the fair scale, in the order in which they were (D6). */
    weighings: readonly Weighing[];
    /** The ticket it was begun with (D1); null where none was taken. */
    ticket: EventData<'TicketNamed'> | null;
    evidence: readonly Readonly<{ evidence: string; kind: string; bytes: number }>[];
    contactDays: readonly string[];
    waysOnGiven: number;
    amendments: readonly Amendment[];
    prints: readonly Print[];
    reopened: number;
    reopenedAt: number | null;
    /** The last entry about the matter: its years are counted from there (L3). */
    matter: Readonly<{ seq: number; at: number }>;
    /** Holds that stand (L4), by their ids. */
    holds: readonly EventData<'HoldPlaced'>[];
    holdsPlaced: number;
    /** Its texts are gone for good, since then (UTC ms). */
    erased: Readonly<{ erasure: number; at: number }> | null;
  }>;

/** Facts of a complaint that may be corrected (L2), and where they live. */
export const amendableFacts = [
  'channel',
  'cause',
  'wish',
  'purchaseDate',
  'salesChannel',
  'responsible',
] as const;
/** Of an imported complaint nothing else was ever this desk's to say. */
export const amendableImported: readonly string[] = ['name', 'phone', 'content'];
export const amendablePerson = ['name', 'phone'] as const;
export const amendableWords = ['content', 'receiptNumber', 'responsibleName'] as const;
export const amendableGoods = [
  'kind',
  'special',
  'condition',
  'fault',
  'safety',
  'secondSale',
  'shelfLifeEnd',
  'price',
  'quantity',
  'taking',
] as const;
export const amendableGoodsWords = ['name'] as const;

/** What belongs to the lot, as opposed to the unit, in {@link Complaint.held}. */
export function heldMark(item: Pick<Item, 'product' | 'lot'>): string {
  return `${item.product}|${item.lot ?? '*'}`;
}

/** The standing decision, if there is one. */
export function standingDecision(complaint: Complaint): Decision | null {
  return complaint.decisions.at(-1) ?? null;
}

/**
 * What is left of an item to dispose of, in thousandths: taken back minus every disposition that stands, but for what a
 * supplier refused.
 */
export function undisposed(item: Item): number {
  const whole = thousandths(item.quantity, item.unit) ?? 0;
  const gone = item.dispositions
    .filter((one) => one.way !== 'hold-for-test')
    .reduce((sum, one) => sum + standing(one, item.unit) - refusedBack(one, item.unit), 0);
  return whole - gone;
}

/** What of a disposition stands, in thousandths: all of it but what a label came off unsold. */
function standing(disposition: Disposition, unit: Unit): number {
  const back = disposition.struckOff
    .filter((one) => one.cause !== 'sold')
    .reduce((sum, one) => sum + (thousandths(one.quantity, unit) ?? 0), 0);
  const rest = isUndone(disposition) ? labelledLeft(disposition, unit) : 0;
  return (thousandths(disposition.quantity, unit) ?? 0) - back - rest;
}

/** What of a disposition was not struck off unit by unit, in thousandths. */
export function labelledLeft({ quantity, struckOff }: Disposition, unit: Unit): number {
  const off = struckOff.reduce((sum, one) => sum + (thousandths(one.quantity, unit) ?? 0), 0);
  return (thousandths(quantity, unit) ?? 0) - off;
}

/** A resale that came to nothing, its rest unsold: those goods are to be disposed of again. */
export function isUndone(disposition: Disposition): boolean {
  return disposition.label.struck === 'withdrawn' || disposition.label.struck === 'expired';
}

/** Did nothing come of the print? A print with an unknown end may lie on the shelf, so it counts. */
export function cameToNothing(outcome: PrintOutcome | null): boolean {
  return outcome === 'failed' || outcome === 'cancelled';
}

/** Is there nothing left of what the line promised? */
export function lineDone(decision: Decision, line: RemedyLine): boolean {
  if (line.kind === 'refusal') return true;
  if (line.amount === 0) return decision.doneSteps.includes(line.line);
  const paid = decision.legs.filter((leg) => leg.line === line.line && leg.state === 'succeeded');
  return paid.reduce((sum, leg) => sum + leg.amount, 0) === line.amount;
}

/** Fen already paid or on the way under any decision so far: it counts against the authority of the next (T2). */
export function paidFen(complaint: Complaint): number {
  const legs = complaint.decisions.flatMap((decision) => decision.legs);
  return legs.reduce((sum, leg) => sum + leg.amount, 0);
}

export function decisionFen(lines: readonly RemedyLine[]): number {
  return lines.reduce((sum, line) => sum + line.amount, 0);
}

/** Quantity as text of what is left undisposed; '0' when nothing is. */
export function undisposedText(item: Item): string {
  return quantityText(undisposed(item));
}
