import { moneyKinds, type PayingChannel } from '../codes.ts';
import type { Event, EventData } from '../events.ts';
import { lotStanding } from '../goods/lot-standing.ts';
import type { Judging } from '../judging.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { permitsCount } from './consumer-day.ts';
import { lacking } from './needs.ts';
import { type Complaint, type Decision, type Leg, standingDecision } from './state.ts';
import { mayAt } from './tiers.ts';

/** Deciding, answering, carrying out, and telling the result on paper (T2, T6, T6a). */
export function permitsRemedy(event: Event, complaint: Complaint, judging: Judging): Refusal | null {
  const decision = standingDecision(complaint);
  switch (event.type) {
    case 'ConsumerDayCounted':
      return permitsCount(event.data, complaint, judging);
    case 'RemedyDecided':
      return permitsDecision(event, complaint, judging);
    case 'ConsumerAnswered':
      if (!mayAt(event.data.accepted ? 'accept' : 'reject', complaint.tier, judging.by, judging))
        return refuse('role-may-not');
      if (!decision || decision.decision !== event.data.decision) return refuse('no-decision');
      return decision.answer === 'none' ? null : refuse('already-answered');
    case 'MoneyReturned':
      return permitsLeg(event, complaint, decision);
    case 'StepDone': {
      if (decision?.answer !== 'accepted') return refuse('not-accepted');
      const line = decision.lines.find((one) => one.line === event.data.line);
      if (!line || line.kind === 'refusal' || moneyKinds.includes(line.kind))
        return refuse('line-unknown', { line: event.data.line });
      return decision.doneSteps.includes(line.line) ? refuse('line-done', { line: line.line }) : null;
    }
    case 'DocumentPrinted':
      // A result nobody decided cannot be handed out in writing.
      return event.data.document === 'result-notice' && !decision ? refuse('no-decision') : null;
    default:
      return null;
  }
}

function permitsDecision(
  event: Event & { type: 'RemedyDecided' },
  complaint: Complaint,
  judging: Judging,
): Refusal | null {
  const { tier, lines, decision } = event.data;
  if (tier !== complaint.tier) return refuse('wrong-tier', { tier: complaint.tier });
  if (!mayAt('decide', tier, judging.by, judging)) return refuse('tier-too-low', { tier });
  if (complaint.decisions.some((one) => one.decision === decision))
    return refuse('bad-input', { field: 'decision' });
  const taken = new Set(complaint.decisions.flatMap((one) => one.lines.map((line) => line.line)));
  if (lines.some((line) => taken.has(line.line))) return refuse('bad-input', { field: 'lines' });
  return lacking('decide', event, complaint, judging) ?? stoppedFault(event, complaint, judging);
}

/** Nobody is given in exchange what nobody may sell (G5). A ledger of older rules did not know stops. */
function stoppedFault(
  { data }: Event & { type: 'RemedyDecided' },
  complaint: Complaint,
  { store }: Judging,
): Refusal | null {
  if (complaint.facts.rules < 3) return null;
  const line = data.lines.find((one) => {
    const item = complaint.items.find((goods) => goods.item === one.item);
    if (one.kind !== 'exchange' || !item) return false;
    const { stopped, failed } = lotStanding(item, store);
    return stopped || failed;
  });
  return line ? refuse('sale-stopped', { line: line.line }) : null;
}

function permitsLeg(
  event: Event & { type: 'MoneyReturned' },
  complaint: Complaint,
  decision: Decision | null,
): Refusal | null {
  const { line: lineId, leg, channel, amount, state, transaction } = event.data;
  if (amount < 1) return refuse('amount-missing', { line: lineId });
  if (state === 'succeeded' && channel !== 'cash' && !transaction)
    return refuse('transaction-missing', { channel });
  const begun = complaint.decisions.flatMap((one) => one.legs).find((one) => one.leg === leg);
  // Money that was sent arrives whatever was decided or answered since; only what was begun can arrive.
  if (begun) return arrivalFault(event.data, begun);
  if (decision?.answer !== 'accepted') return refuse('not-accepted');
  const line = decision.lines.find((one) => one.line === lineId);
  if (!line || !moneyKinds.includes(line.kind)) return refuse('line-unknown', { line: lineId });
  const others = decision.legs.filter((one) => one.leg !== leg && one.line === lineId);
  const left = line.amount - others.reduce((sum, one) => sum + one.amount, 0);
  if (amount > left) return refuse('leg-over-amount', { most: left });
  if (line.kind === 'compensation') return null;
  const most = paidBackable(complaint, channel, leg);
  return most !== null && amount > most ? refuse('leg-over-paid', { channel, most }) : null;
}

/** Initiated once, then succeeded once, over the same line, channel and amount (T6a). */
function arrivalFault(data: EventData<'MoneyReturned'>, begun: Leg): Refusal | null {
  if (begun.state === 'succeeded') return refuse('line-done', { line: begun.line });
  const same = begun.line === data.line && begun.channel === data.channel && begun.amount === data.amount;
  return same && data.state === 'succeeded' ? null : refuse('leg-mismatch', { leg: begun.leg });
}

/**
 * Fen that may still go back through a paying channel (T6a: split as paid). Null where it is not known how the
 * consumer paid. `leg` is left out of the sum.
 */
export function paidBackable(complaint: Complaint, channel: PayingChannel, leg: string): number | null {
  const { payments } = complaint.facts;
  if (payments.length === 0) return null;
  const paid = payments.find((one) => one.channel === channel)?.amount ?? 0;
  const back = complaint.decisions.flatMap((decision) =>
    decision.legs.filter((one) => {
      const kind = decision.lines.find((line) => line.line === one.line)?.kind;
      return one.leg !== leg && one.channel === channel && kind !== 'compensation';
    }),
  );
  return paid - back.reduce((sum, one) => sum + one.amount, 0);
}
