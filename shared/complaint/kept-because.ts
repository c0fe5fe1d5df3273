import { type CalendarDate, dateIn } from '../calendar.ts';
import { isUnrecovered } from '../claims/advances.ts';
import type { EventType } from '../events.ts';
import { caseOf } from '../goods/quality-state.ts';
import { unsettled } from '../goods/returns.ts';
import { accountOf, portionsOf } from '../goods/shelf.ts';
import { anniversary, countedSince, isKeptLongEnough } from '../ledger/retention.ts';
import type { StoreState } from '../store/state.ts';
import { unanswered } from './origin.ts';
import type { Complaint } from './state.ts';

/** Looks, papers, and what is said about the keeping itself: they begin no new years (L3). */
const aside: ReadonlySet<EventType> = new Set<EventType>([
  'PersonRevealed',
  'DocumentPrinted',
  'LabelPrinted',
  'ReturnTagPrinted',
  'PrintEnded',
  'HoldPlaced',
  'HoldLifted',
  'Erased',
]);

/** Is it about the matter? Whatever is not known to be aside is. */
export function isAboutTheMatter(type: EventType): boolean {
  return !aside.has(type);
}

/** Why a complaint may not be erased yet, what can pass first before what only time mends (L3, L4). */
export const keepReasons = [
  'open',
  'hold',
  'reply-owed',
  'goods-here',
  'goods-out',
  'case',
  'advance',
  'years',
] as const;
export type KeepReason = (typeof keepReasons)[number];

/**
 * Every reason why the texts of a complaint must stay, were they to be erased at a moment (UTC ms) together with all
 * whose years are over on the day `until`; none means that they may go (L3, L4).
 */
export function keptBecause(
  complaint: Complaint,
  store: StoreState,
  until: CalendarDate,
  at: number,
): KeepReason[] {
  const { matter } = complaint;
  const { years, uncounted } = store.retention;
  const counted = countedSince(matter, at, { lastAt: store.lastAt, uncounted });
  const out = (item: Complaint['items'][number]) =>
    item.dispositions.some(({ sent }) => sent.some((one) => unsettled(one, item.unit) > 0));
  const found: Record<KeepReason, boolean> = {
    open: complaint.standing.kind === 'open',
    hold: complaint.holds.length > 0,
    'reply-owed': unanswered(complaint).length > 0,
    // Until rules 3 what still lay on the shelf was erased too, and could never be disposed of after that (G7).
    'goods-here': complaint.facts.rules >= 3 && complaint.items.some(isHere),
    'goods-out': complaint.items.some(out),
    case: complaint.items.some((item) => isUnderCase(item, store)),
    advance: complaint.advances.some((one) => isUnrecovered(one, store.claims)),
    years: !isKeptLongEnough(matterDay(complaint, store), years, until, counted),
  };
  return keepReasons.filter((reason) => found[reason]);
}

/** Does any of these goods lie on the desk's shelf, to be decided, tested, labelled or sent? */
function isHere(item: Complaint['items'][number]): boolean {
  return portionsOf(item).some(({ at }) => accountOf[at] === 'on-the-shelf');
}

/** The day on which the years of a complaint are over by the calendar. */
export function keptUntil(complaint: Complaint, store: StoreState): CalendarDate {
  return anniversary(matterDay(complaint, store), store.retention.years);
}

/** Is the case of these goods still open (L4)? */
function isUnderCase({ product, lot }: Complaint['items'][number], { quality }: StoreState): boolean {
  const open = (one: ReturnType<typeof caseOf>) =>
    one !== null && one.found.closed === null && one.found.result !== 'passed';
  return open(caseOf(quality, product, lot)) || open(caseOf(quality, product, null));
}

function matterDay({ matter }: Complaint, store: StoreState): CalendarDate {
  return dateIn(matter.at, store.settings?.zone ?? 'UTC');
}
