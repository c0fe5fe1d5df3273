import { permitsAdvance } from '../claims/permits-advance.ts';
import type { Event } from '../events.ts';
import { permitsGoods } from '../goods/permits-goods.ts';
import { permitsReturn } from '../goods/permits-return.ts';
import { suspectDemand } from '../goods/suspect-demand.ts';
import { actorFault, clockFault, type Judging, today } from '../judging.ts';
import { chapterOf, ledgerNumber } from '../ledger/ledger-number.ts';
import { permitsDissent } from '../promises/permits-dissent.ts';
import { permitsTicket } from '../queue/permits-ticket.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { isGuest } from '../store/inspections.ts';
import { dueMove } from './due.ts';
import { lacking } from './needs.ts';
import { permitsAmendment } from './permits-amendment.ts';
import { permitsApproval } from './permits-approval.ts';
import { permitsErasure } from './permits-erasure.ts';
import { permitsImport } from './permits-import.ts';
import { permitsNumber } from './permits-number.ts';
import { permitsOrigin } from './permits-origin.ts';
import { permitsPrintEnd } from './permits-print.ts';
import { permitsRemedy } from './permits-remedy.ts';
import { permitsSatisfaction } from './permits-satisfaction.ts';
import { permitsTier } from './permits-tier.ts';
import { permitsWeighing } from './permits-weighing.ts';
import { moments, type Situation } from './rule-table.ts';
import { type Complaint, heldMark } from './state.ts';
import { cellOf, mayAt, tierOfRole } from './tiers.ts';

/** The rules a complaint can be judged by, by version (T: a changed rule never re-judges an old complaint). */
const rulesVersions: readonly number[] = [1, 2, 3, 4, 5];
/**
 * From version 2 on a complaint moves up by itself when its time has run out (T5), and the clock is held to account.
 * From version 3 on goods are destroyed only for a reason that is said (G3), a word of a fault puts its goods under a
 * case (G4), and nothing is exchanged for what is stopped (G5). From version 4 on nobody decides less than the law gives,
 * and less than a posted promise takes a reason and tier 2 (C2a). From version 5 on a claim is paid with no more of a
 * return note's credit than its own party gave on it (C3).
 */
export const currentRules = 5;

/** What danger still demands at once: the way to tier 3, then every lot of the complaint held. */
export function dangerDemands(complaint: Complaint): 'escalate' | 'hold' | null {
  if (!complaint.danger) return null;
  if (cellOf('danger', complaint.tier) !== null) return 'escalate';
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
  // What leaves with a return note is sealed with it, and nothing comes between (G7).
  if (judging.store.sending && event.type !== 'GoodsSent') return refuse('note-unfinished');
  // Nor between a claim and what it is for (C3).
  if (judging.store.claims.making && event.type !== 'AdvanceClaimed') return refuse('claim-unfinished');
  const bySystem = judging.by.role === 'system';
  // An inspector reads all, and every look at a name or phone is an entry (X4); nothing else of a complaint is theirs.
  const looks = event.type === 'PersonRevealed' && isGuest(judging.by, judging.store.inspections);
  const may = bySystem ? moments.byTheDesk.has(event.type) : looks || tierOfRole(judging.by.role) > 0;
  if (!may) return refuse('role-may-not', { type: event.type });

  if (complaint === null) return opens(event) ? permitsOpening(event, judging) : refuse('not-opened');
  if (opens(event)) return refuse('already-opened');
  if (complaint.erased) return refuse('erased');
  const open = complaint.standing.kind === 'open';
  if (!open && !moments.afterTheEnd.has(event.type)) return refuse('ended');

  const demand = dangerDemands(complaint);
  const answersDemand =
    (demand === 'escalate' && event.type === 'Escalated' && event.data.reason === 'danger') ||
    (demand === 'hold' && event.type === 'LotHeld');
  if (open && demand && !answersDemand && !moments.besideDanger.has(event.type))
    return refuse('danger-first', { demand });

  const suspect = suspectDemand(complaint) !== null;
  if (
    suspect &&
    event.type !== 'SuspectRegistered' &&
    !answersDemand &&
    !moments.besideDanger.has(event.type)
  )
    return refuse('suspect-first');

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
    permitsReturn(event, complaint, judging) ??
    permitsAdvance(event, complaint, judging) ??
    permitsAmendment(event, complaint, judging) ??
    permitsPrintEnd(event, complaint, judging) ??
    permitsOrigin(event, complaint, judging) ??
    permitsWeighing(event, complaint, judging) ??
    permitsSatisfaction(event, complaint) ??
    permitsTicket(event, complaint, judging) ??
    permitsDissent(event, complaint, judging) ??
    permitsErasure(event, complaint, judging) ??
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
    case 'ContactAttempted':
      return event.data.day === today(judging) ? null : refuse('day-not-today');
    case 'Settled':
      return asTheTableSays('settled', event, complaint, judging);
    case 'Withdrawn':
      return asTheTableSays('withdrawn', event, complaint, judging);
    case 'Reopened':
      return asTheTableSays('reopen', event, complaint, judging);
    case 'WaysOnGiven':
      return asTheTableSays('ways-on', event, complaint, judging);
    case 'Ended': {
      const { end, duplicateOf } = event.data;
      if ((end === 'duplicate') !== (duplicateOf !== null)) return refuse('complaint-unknown');
      // These have facts of their own.
      if (end === 'settled' || end === 'withdrawn') return refuse('bad-input', { field: 'end' });
      return asTheTableSays(end, event, complaint, judging);
    }
    default:
      return null;
  }
}

function asTheTableSays(situation: Situation, event: Event, complaint: Complaint, judging: Judging) {
  const { tier } = complaint;
  if (cellOf(situation, tier) === null) return refuse('not-at-tier-3');
  if (!mayAt(situation, tier, judging.by, judging)) return refuse('role-may-not');
  return lacking(situation, event, complaint, judging);
}
