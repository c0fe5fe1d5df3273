import { evolveAdvance } from '../claims/evolve-advance.ts';
import type { Event } from '../events.ts';
import { evolveReturn } from '../goods/evolve-return.ts';
import { evolveDissent } from '../promises/evolve-dissent.ts';
import { amended } from './evolve-amendment.ts';
import { answered, approvalsOver, grants } from './evolve-approval.ts';
import { ended } from './evolve-end.ts';
import { evolveErasure } from './evolve-erasure.ts';
import { imported, opened } from './evolve-opening.ts';
import { evolveOrigin } from './evolve-origin.ts';
import { labelCount, printEnded, withDisposition, withPrint } from './evolve-print.ts';
import { evolveSatisfaction } from './evolve-satisfaction.ts';
import { isAboutTheMatter } from './kept-because.ts';
import type { Sealing } from './sealing.ts';
import {
  type Approval,
  type Complaint,
  type Decision,
  type Disposition,
  heldMark,
  type Leg,
  type Reception,
} from './state.ts';

function withDecision(complaint: Complaint, change: (decision: Decision) => Decision): Complaint {
  return {
    ...complaint,
    decisions: complaint.decisions.map((one, index, all) => (index === all.length - 1 ? change(one) : one)),
  };
}

function changed(complaint: Complaint, event: Event, sealing: Sealing): Complaint {
  const { at, operator } = sealing;
  switch (event.type) {
    case 'ItemAdded':
      return {
        ...complaint,
        items: [
          ...complaint.items,
          {
            ...event.data,
            recordedBy: operator,
            words: event.words ?? {},
            dispositions: [],
            suspect: null,
            suspicions: [],
          },
        ],
      };
    case 'EvidenceAdded':
      return { ...complaint, evidence: [...complaint.evidence, event.data] };
    case 'DangerReported':
      return { ...complaint, danger: true };
    case 'Reweighed': {
      const weighed = { ...event.data, words: event.words ?? {}, operator, at };
      return { ...complaint, weighings: [...complaint.weighings, weighed] };
    }
    case 'TicketNamed':
      return { ...complaint, ticket: event.data };
    case 'LotHeld':
      return { ...complaint, held: [...complaint.held, heldMark(event.data)] };
    case 'SuspectRegistered': {
      const { item, case: registered } = event.data;
      const items = complaint.items.map((one) =>
        one.item === item
          ? { ...one, suspect: registered, suspicions: [...one.suspicions, registered] }
          : one,
      );
      return { ...complaint, items };
    }
    case 'Received':
      return { ...complaint, receptions: [...complaint.receptions, { ...event.data, at }] };
    case 'ReceptionConfirmed': {
      const confirm = (one: Reception) =>
        one.tier === event.data.tier && one.receiver === operator ? { ...one, confirmed: true } : one;
      return { ...complaint, receptions: complaint.receptions.map(confirm) };
    }
    case 'Authorised': {
      const next = {
        ...complaint,
        authorisations: [...complaint.authorisations, { ...event.data, operator, at }],
      };
      return grants(event, complaint) ? answered(next, 'approved', event, sealing) : next;
    }
    case 'ApprovalAsked': {
      const asked: Approval = {
        ...event.data,
        operator,
        at,
        words: event.words ?? {},
        state: 'asked',
        answer: null,
      };
      return { ...complaint, approvals: [...approvalsOver(complaint).approvals, asked] };
    }
    case 'ApprovalReturned':
      return answered(complaint, 'returned', event, sealing);
    case 'RemedyDecided': {
      const decision: Decision = {
        ...event.data,
        operator,
        at,
        answer: 'none',
        answeredAt: null,
        legs: [],
        doneSteps: [],
      };
      return { ...approvalsOver(complaint), decisions: [...complaint.decisions, decision] };
    }
    case 'ConsumerAnswered':
      return withDecision(event.data.accepted ? approvalsOver(complaint) : complaint, (one) => ({
        ...one,
        answer: event.data.accepted ? 'accepted' : 'rejected',
        answeredAt: at,
      }));
    case 'Escalated':
      return {
        ...approvalsOver(complaint),
        tier: event.data.to,
        tierSince: at,
        rises: [...complaint.rises, { ...event.data, at, operator }],
      };
    case 'MarkedLate':
      return { ...complaint, late: [...complaint.late, { ...event.data, at }] };
    case 'MoneyReturned': {
      const { transaction: _, ...sent } = event.data;
      const leg: Leg = { ...sent, at };
      const begun = complaint.decisions.some((one) => one.legs.some((other) => other.leg === leg.leg));
      if (!begun) return withDecision(complaint, (one) => ({ ...one, legs: [...one.legs, leg] }));
      const arrived = (other: Leg) => (other.leg === leg.leg ? leg : other);
      const decisions = complaint.decisions.map((one) => ({ ...one, legs: one.legs.map(arrived) }));
      return { ...complaint, decisions };
    }
    case 'StepDone':
      return withDecision(complaint, (one) => ({ ...one, doneSteps: [...one.doneSteps, event.data.line] }));
    case 'Disposed': {
      const { disposition, way, quantity, rule } = event.data;
      const made: Disposition = {
        disposition,
        way,
        quantity,
        rule,
        reason:
          complaint.disposalReason?.disposition === disposition ? complaint.disposalReason.reason : null,
        operator,
        at,
        label: { printed: 0, struck: null },
        sent: [],
        struckOff: [],
      };
      const items = complaint.items.map((one) =>
        one.item === event.data.item ? { ...one, dispositions: [...one.dispositions, made] } : one,
      );
      return { ...complaint, items };
    }
    case 'LabelPrinted':
      return withDisposition(
        withPrint(complaint, event, sealing),
        event.data.disposition,
        labelCount(event.data.copies),
      );
    case 'ReturnTagPrinted':
    case 'DocumentPrinted':
      return withPrint(complaint, event, sealing);
    case 'PrintEnded':
      return printEnded(complaint, event);
    case 'LabelStruckOff':
      return withDisposition(complaint, event.data.disposition, (one) => ({
        ...one,
        label: { ...one.label, struck: event.data.cause },
      }));
    case 'UnitsStruckOff': {
      const { disposition, quantity, cause } = event.data;
      return withDisposition(complaint, disposition, (one) => ({
        ...one,
        struckOff: [...one.struckOff, { quantity, cause, at }],
      }));
    }
    case 'GoodsPlaced': {
      const items = complaint.items.map((one) =>
        one.item === event.data.item
          ? { ...one, words: { ...one.words, place: event.words?.place ?? '' } }
          : one,
      );
      return { ...complaint, items };
    }
    case 'Settled':
      return ended(complaint, at, 'settled', { satisfaction: event.data.satisfaction });
    case 'Withdrawn':
      return ended(complaint, at, 'withdrawn');
    case 'ContactAttempted':
      return { ...complaint, contactDays: [...new Set([...complaint.contactDays, event.data.day])] };
    case 'Ended':
      return ended(complaint, at, event.data.end, { duplicateOf: event.data.duplicateOf });
    case 'Reopened':
      // Nothing promised before is undone; a new decision is needed, or the old one is asked about again, and a
      // consumer who came back has to be missed anew (T4b).
      return withDecision(
        {
          ...complaint,
          ...newlyHere(complaint, at),
          standing: { kind: 'open' },
          contactDays: [],
          reopened: complaint.reopened + 1,
          reopenedAt: at,
        },
        (one) => ({ ...one, answer: 'none', answeredAt: null }),
      );
    case 'WaysOnGiven':
      return { ...complaint, waysOnGiven: complaint.waysOnGiven + 1 };
    case 'Amended':
      return amended(complaint, event, sealing);
    case 'PartyNamed':
    case 'GoodsSent':
    case 'GoodsAnswered':
      return evolveReturn(complaint, event, sealing);
    case 'TransferNoted':
    case 'TransferAmended':
    case 'TransferAnswered':
    case 'OutsideEnded':
    case 'ComplaintLinked':
    case 'ComplaintUnlinked':
    case 'LikenessDismissed':
    case 'SpokespersonNamed':
      return evolveOrigin(complaint, event, sealing);
    case 'SatisfactionSaid':
    case 'SatisfactionNotAsked':
      return evolveSatisfaction(complaint, event, sealing);
    case 'FactDisputed':
    case 'DisputeSettled':
    case 'LessAllowed':
      return evolveDissent(complaint, event, sealing);
    case 'AdvancePaid':
    case 'AdvanceTakenBack':
    case 'AdvanceClaimed':
      return evolveAdvance(complaint, event, sealing);
    case 'HoldPlaced':
    case 'HoldLifted':
    case 'Erased':
      return evolveErasure(complaint, event, sealing);
    default:
      return complaint;
  }
}

/** An imported complaint waits for nobody until its consumer comes back: only then its times begin (T5). */
function newlyHere(complaint: Complaint, at: number): { tierSince?: number } {
  return complaint.imported && complaint.reopened === 0 ? { tierSince: at } : {};
}

/** The complaint after one more of its events. The first must open it; permits has seen to that. */
export function evolve(complaint: Complaint | null, event: Event, sealing: Sealing, id: string): Complaint {
  if (complaint === null) {
    if (event.type === 'ComplaintImported') return imported(event, sealing, id);
    if (event.type !== 'ComplaintOpened')
      throw new Error(`evolve: expected ComplaintOpened first, got ${event.type}`);
    return opened(event.data, event, sealing, id);
  }
  const lastStep = event.type === 'PrintEnded' ? complaint.lastStep : sealing.seq;
  const { at, operator } = sealing;
  const dayCount = event.type === 'ConsumerDayCounted' ? { ...event.data, at, operator } : null;
  const disposalReason = event.type === 'DisposalReasoned' ? { ...event.data, operator } : null;
  return {
    ...changed(complaint, event, sealing),
    dayCount,
    disposalReason,
    lastAt: at,
    lastSeq: sealing.seq,
    lastStep,
    matter: isAboutTheMatter(event.type) ? { seq: sealing.seq, at } : complaint.matter,
  };
}
