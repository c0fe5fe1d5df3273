import type { End } from '../codes.ts';
import type { Event, EventData } from '../events.ts';
import type { Entry } from '../ledger/entry.ts';
import { askedAuthority, standingApproval, waitingApproval } from './approval.ts';
import {
  type Approval,
  amendablePerson,
  amendableWords,
  type Complaint,
  type ComplaintFacts,
  cameToNothing,
  type Decision,
  type Disposition,
  heldMark,
  type Leg,
  type Print,
  type Reception,
} from './state.ts';

/** What an entry says besides its event: who, when, where in the log. */
export type Sealing = Readonly<{ seq: number; at: number; offset: number; operator: string }>;

function opened(facts: ComplaintFacts, event: Event, sealing: Sealing, id: string): Complaint {
  return {
    id,
    number: facts.number,
    openedAt: sealing.at,
    openedOffset: sealing.offset,
    openedBy: sealing.operator,
    lastAt: sealing.at,
    lastSeq: sealing.seq,
    lastStep: sealing.seq,
    facts,
    person: event.person ?? {},
    words: event.words ?? {},
    imported: null,
    standing: { kind: 'open' },
    tier: 1,
    tierSince: sealing.at,
    danger: facts.danger,
    rises: [],
    receptions: [],
    authorisations: [],
    approvals: [],
    decisions: [],
    items: [],
    held: [],
    evidence: [],
    contactDays: [],
    waysOnGiven: 0,
    amendments: [],
    prints: [],
    reopened: 0,
  };
}

/** Ended from the start, without goods on the desk's shelf; reopened, it begins at tier 1 like any other. */
function imported(event: Event & { type: 'ComplaintImported' }, sealing: Sealing, id: string): Complaint {
  const { number, rules, authority, ...read } = event.data;
  const content = event.words?.content;
  const facts: ComplaintFacts = {
    number,
    rules,
    authority,
    channel: 'counter',
    cause: 'other',
    wish: 'other',
    name: read.name,
    phone: read.phone,
    goods: true,
    danger: false,
    purchaseDate: null,
    salesChannel: 'store',
    payments: [],
    responsible: 'own',
  };
  const begun = opened(facts, event, sealing, id);
  return ended(
    {
      ...begun,
      words: content === undefined ? {} : { content },
      imported: { ...read, words: event.words ?? {} },
    },
    sealing.at,
    'imported',
  );
}

function withDecision(complaint: Complaint, change: (decision: Decision) => Decision): Complaint {
  return {
    ...complaint,
    decisions: complaint.decisions.map((one, index, all) => (index === all.length - 1 ? change(one) : one)),
  };
}

function withDisposition(
  complaint: Complaint,
  id: string,
  change: (one: Disposition) => Disposition,
): Complaint {
  const items = complaint.items.map((item) => ({
    ...item,
    dispositions: item.dispositions.map((one) => (one.disposition === id ? change(one) : one)),
  }));
  return { ...complaint, items };
}

function labelCount(copies: number): (one: Disposition) => Disposition {
  return (one) => ({ ...one, label: { ...one.label, printed: one.label.printed + copies } });
}

function withPrint(
  complaint: Complaint,
  { type, data }: Extract<Event, { type: Print['type'] }>,
  { seq, operator }: Sealing,
): Complaint {
  const goods = 'disposition' in data ? data : { disposition: null, copies: 1 };
  const { disposition, copies } = goods;
  const print: Print = { seq, type, disposition, copies, operator, outcome: null, cause: null };
  return { ...complaint, prints: [...complaint.prints, print] };
}

/** A label that did not come out is not on the goods: its copies count no more. */
function printEnded(complaint: Complaint, { data }: Event & { type: 'PrintEnded' }): Complaint {
  const { outcome, cause } = data;
  const print = complaint.prints.find((one) => one.seq === data.print);
  const prints = complaint.prints.map((one) => (one === print ? { ...one, outcome, cause } : one));
  const next = { ...complaint, prints };
  return print?.type === 'LabelPrinted' && print.disposition !== null && cameToNothing(outcome)
    ? withDisposition(next, print.disposition, labelCount(-print.copies))
    : next;
}

function ended(
  complaint: Complaint,
  at: number,
  end: End | 'imported',
  rest: { satisfaction?: EventData<'Settled'>['satisfaction']; duplicateOf?: string | null } = {},
): Complaint {
  return {
    ...approvalsOver(complaint),
    standing: {
      kind: 'ended',
      end,
      at,
      satisfaction: rest.satisfaction ?? null,
      duplicateOf: rest.duplicateOf ?? null,
    },
  };
}

function amended(complaint: Complaint, event: Event & { type: 'Amended' }, sealing: Sealing): Complaint {
  const { item, field, to } = event.data;
  const amendments = [
    ...complaint.amendments,
    { ...event.data, seq: sealing.seq, at: sealing.at, operator: sealing.operator },
  ];
  const next = { ...complaint, amendments };
  if (item !== null) {
    const items = next.items.map((one) => {
      if (one.item !== item) return one;
      const said = event.words?.to;
      if (field === 'name') return said === undefined ? one : { ...one, words: { ...one.words, name: said } };
      return { ...one, [field]: field === 'price' ? (to === null ? null : Number(to)) : to };
    });
    return { ...next, items };
  }
  if ((amendablePerson as readonly string[]).includes(field)) {
    const facts = { ...next.facts, [field]: to === 'declined' ? 'declined' : 'given' };
    const said = to === 'declined' ? '' : event.person?.to;
    return said === undefined
      ? { ...next, facts }
      : { ...next, facts, person: { ...next.person, [field]: said } };
  }
  if ((amendableWords as readonly string[]).includes(field)) {
    const said = event.words?.to;
    return said === undefined ? next : { ...next, words: { ...next.words, [field]: said } };
  }
  return { ...next, facts: { ...next.facts, [field]: to } };
}

/** Whatever was asked stands no longer: it was decided, handed up, ended, or asked anew. */
function approvalsOver(complaint: Complaint): Complaint {
  if (standingApproval(complaint) === null) return complaint;
  return { ...complaint, approvals: complaint.approvals.map((one) => ({ ...one, state: 'over' as const })) };
}

/** Does this authorisation give all that is asked? Less leaves the request waiting. */
function grants({ data }: Event & { type: 'Authorised' }, complaint: Complaint): boolean {
  const waiting = waitingApproval(complaint);
  if (!waiting) return false;
  const { amount, kinds } = askedAuthority(complaint, waiting);
  return data.amount >= amount && kinds.every((kind) => data.kinds.includes(kind));
}

function answered(
  complaint: Complaint,
  state: 'approved' | 'returned',
  event: Event,
  { operator, at }: Sealing,
): Complaint {
  const answer = { operator, at, words: event.words ?? {} };
  const approvals = complaint.approvals.map((one, index, all) =>
    index === all.length - 1 ? { ...one, state, answer } : one,
  );
  return { ...complaint, approvals };
}

function changed(complaint: Complaint, event: Event, sealing: Sealing): Complaint {
  const { at, operator } = sealing;
  switch (event.type) {
    case 'ItemAdded':
      return {
        ...complaint,
        items: [
          ...complaint.items,
          { ...event.data, recordedBy: operator, words: event.words ?? {}, dispositions: [] },
        ],
      };
    case 'EvidenceAdded':
      return { ...complaint, evidence: [...complaint.evidence, event.data] };
    case 'DangerReported':
      return { ...complaint, danger: true };
    case 'LotHeld':
      return { ...complaint, held: [...complaint.held, heldMark(event.data)] };
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
      const decision: Decision = { ...event.data, operator, at, answer: 'none', legs: [], doneSteps: [] };
      return { ...approvalsOver(complaint), decisions: [...complaint.decisions, decision] };
    }
    case 'ConsumerAnswered':
      return withDecision(event.data.accepted ? approvalsOver(complaint) : complaint, (one) => ({
        ...one,
        answer: event.data.accepted ? 'accepted' : 'rejected',
      }));
    case 'Escalated':
      return {
        ...approvalsOver(complaint),
        tier: event.data.to,
        tierSince: at,
        rises: [...complaint.rises, { ...event.data, at, operator }],
      };
    case 'MoneyReturned': {
      const { transaction: _, ...leg } = event.data;
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
        operator,
        at,
        label: { printed: 0, struck: null },
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
        },
        (one) => ({ ...one, answer: 'none' }),
      );
    case 'WaysOnGiven':
      return { ...complaint, waysOnGiven: complaint.waysOnGiven + 1 };
    case 'Amended':
      return amended(complaint, event, sealing);
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
  return { ...changed(complaint, event, sealing), lastAt: sealing.at, lastSeq: sealing.seq, lastStep };
}

export function sealingOf(entry: Entry): Sealing {
  return { seq: entry.seq, at: entry.at, offset: entry.offset, operator: entry.by.operator };
}
