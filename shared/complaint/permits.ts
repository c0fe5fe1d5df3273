import type { Event, EventType } from '../events.ts';
import { permitsGoods } from '../goods/permits-goods.ts';
import { actorFault, clockFault, type Judging, today } from '../judging.ts';
import { chapterOf, ledgerNumber } from '../ledger/ledger-number.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { dueMove } from './due.ts';
import { permitsAmendment } from './permits-amendment.ts';
import { permitsApproval } from './permits-approval.ts';
import { permitsImport } from './permits-import.ts';
import { permitsNumber } from './permits-number.ts';
import { permitsOrigin } from './permits-origin.ts';
import { permitsPrintEnd } from './permits-print.ts';
import { permitsRemedy } from './permits-remedy.ts';
import { permitsTier } from './permits-tier.ts';
import { type Complaint, heldMark, lineDone, standingDecision } from './state.ts';
import { tierOfRole } from './tiers.ts';

/** The rules a complaint can be judged by, by version (T: a changed rule never re-judges an old complaint). */
const rulesVersions: readonly number[] = [1, 2];
/** From version 2 on a complaint moves up by itself when its time has run out (T5), and the clock is held to account. */
export const currentRules = 2;

/** What may happen to a complaint that has ended, besides being reopened. */
const afterTheEnd: ReadonlySet<EventType> = new Set<EventType>([
  'Reopened',
  'WaysOnGiven',
  'Amended',
  'PersonRevealed',
  'DocumentPrinted',
  'EvidenceAdded',
  // Goods stay on the desk's shelf after the consumer has gone home.
  'Disposed',
  'LabelPrinted',
  'ReturnTagPrinted',
  'PrintEnded',
  'LabelStruckOff',
  'LotHeld',
  // The world outside does not end with the complaint here.
  'TransferNoted',
  'TransferAmended',
  'TransferAnswered',
  'OutsideEnded',
  'ComplaintLinked',
  'ComplaintUnlinked',
  'LikenessDismissed',
  'SpokespersonNamed',
]);

/** What may happen before a reported danger has gone to tier 3 and its lots are held (T1a). */
const besideDanger: ReadonlySet<EventType> = new Set<EventType>([
  'ItemAdded',
  'EvidenceAdded',
  'WaysOnGiven',
  'PersonRevealed',
  'DocumentPrinted',
]);

/** What the desk itself seals about complaints. */
const systemMay: ReadonlySet<EventType> = new Set<EventType>([
  'Escalated',
  'MarkedLate',
  'LotHeld',
  'PrintEnded',
]);

/** What danger still demands at once: the way to tier 3, then every lot of the complaint held. */
export function dangerDemands(complaint: Complaint): 'escalate' | 'hold' | null {
  if (!complaint.danger) return null;
  if (complaint.tier !== 3) return 'escalate';
  const held = new Set(complaint.held);
  return complaint.items.some((item) => !held.has(heldMark(item))) ? 'hold' : null;
}

/**
 * The one rule function for complaints (T7): may this fact be sealed upon this state? decide() passes every event it
 * proposes through here, and the verifier replays it over the whole log.
 * @returns null when it may, otherwise the refusal.
 */
export function permits(event: Event, complaint: Complaint | null, judging: Judging): Refusal | null {
  const actor = actorFault(judging) ?? clockFault(event, judging);
  if (actor) return actor;
  const bySystem = judging.by.role === 'system';
  if (bySystem ? !systemMay.has(event.type) : tierOfRole(judging.by.role) === 0)
    return refuse('role-may-not', { type: event.type });

  if (complaint === null) return opens(event) ? permitsOpening(event, judging) : refuse('not-opened');
  if (opens(event)) return refuse('already-opened');
  const open = complaint.standing.kind === 'open';
  if (!open && !afterTheEnd.has(event.type)) return refuse('ended');

  const demand = dangerDemands(complaint);
  const answersDemand =
    (demand === 'escalate' && event.type === 'Escalated' && event.data.reason === 'danger') ||
    (demand === 'hold' && event.type === 'LotHeld');
  if (open && demand && !answersDemand && !besideDanger.has(event.type))
    return refuse('danger-first', { demand });

  // A time that has run out moves the complaint before anybody does anything else with it (T5).
  if (!bySystem && dueMove(complaint, judging.store, judging.at)) return refuse('due-first');

  if (
    event.type === 'EvidenceAdded' &&
    complaint.evidence.some((one) => one.evidence === event.data.evidence)
  )
    return refuse('bad-input', { field: 'evidence' });
  return (
    permitsNumber(event, complaint) ??
    permitsTier(event, complaint, judging) ??
    permitsApproval(event, complaint, judging) ??
    permitsRemedy(event, complaint, judging) ??
    permitsGoods(event, complaint, judging) ??
    permitsAmendment(event, complaint, judging) ??
    permitsPrintEnd(event, complaint, judging) ??
    permitsOrigin(event, complaint, judging) ??
    permitsEnd(event, complaint, judging)
  );
}

export type Opening = Event & { type: 'ComplaintOpened' | 'ComplaintImported' };

/** The two facts a complaint can begin with. */
export function opens(event: Event): event is Opening {
  return event.type === 'ComplaintOpened' || event.type === 'ComplaintImported';
}

function permitsOpening(event: Opening, judging: Judging): Refusal | null {
  const { store } = judging;
  if (!store.founded) return refuse('not-set-up');
  const { data } = event;
  if (data.number !== ledgerNumber(chapterOf(store.origin), store.serial + 1))
    return refuse('number-invalid');
  if (!rulesVersions.includes(data.rules) || data.rules < store.rules) return refuse('rules-version');
  if (data.authority !== store.authorityVersion) return refuse('rules-version');
  if (event.type === 'ComplaintImported') return permitsImport(event, judging);
  const { purchaseDate } = event.data;
  if (purchaseDate !== null && purchaseDate > today(judging)) return refuse('purchase-date-future');
  return null;
}

/** Ends and what follows them (T4, T4a, T4b). */
function permitsEnd(event: Event, complaint: Complaint, judging: Judging): Refusal | null {
  switch (event.type) {
    case 'Settled': {
      const decision = standingDecision(complaint);
      if (!decision) return refuse('no-decision');
      if (decision.answer !== 'accepted') return refuse('not-accepted');
      const undone = decision.lines.find((line) => !lineDone(decision, line));
      return undone ? refuse('promise-open', { line: undone.line, kind: undone.kind }) : null;
    }
    case 'ContactAttempted':
      return event.data.day === today(judging) ? null : refuse('day-not-today');
    case 'Ended':
      return permitsOtherEnd(event, complaint, judging);
    case 'Reopened':
      return complaint.standing.kind === 'ended' ? null : refuse('not-ended');
    default:
      return null;
  }
}

function permitsOtherEnd(
  event: Event & { type: 'Ended' },
  complaint: Complaint,
  judging: Judging,
): Refusal | null {
  const { end, duplicateOf } = event.data;
  if ((end === 'duplicate') !== (duplicateOf !== null)) return refuse('complaint-unknown');
  switch (end) {
    case 'unsettled': {
      const decision = standingDecision(complaint);
      const received = complaint.receptions.some((one) => one.tier === 3 && one.confirmed);
      if (complaint.tier !== 3 || !received || decision?.tier !== 3) return refuse('not-at-tier-3');
      return decision.answer === 'rejected' ? null : refuse('reason-not-true', { reason: 'not-accepted' });
    }
    case 'unreachable':
      return complaint.contactDays.length >= 3
        ? null
        : refuse('attempts-missing', { days: complaint.contactDays.length });
    case 'duplicate':
      if (duplicateOf === complaint.id) return refuse('duplicate-of-itself');
      return duplicateOf !== null && judging.knows(duplicateOf) ? null : refuse('complaint-unknown');
    case 'not-ours':
      return null;
    case 'settled':
    case 'withdrawn':
      // These have facts of their own, with conditions of their own.
      return refuse('bad-input', { field: 'end' });
  }
}
