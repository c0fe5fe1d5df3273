import type { Tier } from '../codes.ts';
import type { RemedyLine } from '../event-parts.ts';
import type { Event } from '../events.ts';
import type { Judging } from '../judging.ts';
import { largestFen } from '../money.ts';
import { isSameFloor } from '../promises/dissent.ts';
import { notAllowed, shortOf } from '../promises/floors.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { StoreState } from '../store/state.ts';
import { waitingApproval } from './approval.ts';
import { authorityFault, authorityOf, remedyFault } from './authority.ts';
import { dayFault, dayFaultOfAuthorising } from './consumer-day.ts';
import { timelyFault } from './due.ts';
import { type Need, type Row, ruleNumbers, ruleTable, type Situation } from './rule-table.ts';
import { type Complaint, decisionFen, lineDone, paidFen, standingDecision } from './state.ts';
import { tierOfRole } from './tiers.ts';

/** The first thing that is not as the table asks for this situation, in the order of its row; null when all is. */
export function lacking(
  situation: Situation,
  event: Event,
  complaint: Complaint,
  judging: Judging,
): Refusal | null {
  const { needs }: Row = ruleTable[situation];
  for (const need of needs) {
    const fault = faults[need](complaint, judging, event);
    if (fault) return fault;
  }
  return null;
}

/** Could this person stand for both tiers? Only where the store says so and employs fewer than three (T3a). */
export function mayHoldTwoTiers(judging: Judging): boolean {
  return twoTiersAllowed(judging.store);
}

/** Does the store say that one person may hold two tiers, and employ fewer than three (T3a)? */
export function twoTiersAllowed({ settings }: Pick<StoreState, 'settings'>): boolean {
  return settings?.twoTiers === true && settings.employs < ruleNumbers.staffForThreeTiers;
}

type Fault = (complaint: Complaint, judging: Judging, event: Event) => Refusal | null;

const faults: Readonly<Record<Need, Fault>> = {
  'one-tier-each': (complaint, judging, event) => {
    const receiver = event.type === 'Received' ? event.data.receiver : judging.by.operator;
    const elsewhere = complaint.receptions.some(
      (one) => one.receiver === receiver && one.tier !== complaint.tier,
    );
    return elsewhere && !mayHoldTwoTiers(judging) ? refuse('one-person-one-tier') : null;
  },
  'own-reception': (complaint, { by }) => {
    const { tier } = complaint;
    return hasReceived(complaint, tier, by.operator) ? null : refuse('not-received', { tier });
  },
  'nothing-accepted': (complaint) =>
    standingDecision(complaint)?.answer === 'accepted' ? refuse('already-accepted') : null,
  // Danger wants tier 3 to hear it whatever was accepted before (T1a), and tier 3 is late where it does not.
  'nothing-accepted-but-danger': (complaint) =>
    standingDecision(complaint)?.answer === 'accepted' && !complaint.danger
      ? refuse('already-accepted')
      : null,
  'sound-remedy': (complaint, _judging, event) => remedyFault(complaint, linesOf(event)),
  'within-authority': (complaint, judging, event) =>
    authorityFault(complaint, linesOf(event), authorityOf(complaint, judging)),
  'beyond-authority': (complaint, judging, event) => {
    const lines = linesOf(event);
    // What is approved becomes an amount of its own, and no amount is larger.
    if (decisionFen(lines) + paidFen(complaint) > largestFen) return refuse('bad-input', { field: 'lines' });
    if (authorityFault(complaint, lines, authorityOf(complaint, judging))) return null;
    const overDay = dayFault(complaint, lines, judging)?.code === 'consumer-day-limit';
    const short = notAllowed(complaint, shortOf(complaint, lines, judging.store).posted).length > 0;
    return overDay || short ? null : refuse('within-authority', { tier: complaint.tier });
  },
  'law-kept': (complaint, { store }, event) => {
    const [floor] = shortOf(complaint, linesOf(event), store).law;
    return floor ? refuse('less-than-law', { ...floor }) : null;
  },
  'promise-kept': (complaint, { store }, event) => {
    const [floor] = notAllowed(complaint, shortOf(complaint, linesOf(event), store).posted);
    return floor ? refuse('less-than-promise', { ...floor, tier: Math.max(2, complaint.tier) }) : null;
  },
  // Only what stands can be allowed to fall short of, and only once.
  'short-of-promise': (complaint, { store }, event) => {
    if (event.type !== 'LessAllowed') return null;
    const standing = notAllowed(complaint, shortOf(complaint, [], store).posted);
    const { floors } = event.data;
    const told = floors.every((one) => standing.some((floor) => isSameFloor(one, floor)));
    const once = floors.every((one, index) => floors.findIndex((other) => isSameFloor(one, other)) === index);
    return told && once ? null : refuse('nothing-to-allow');
  },
  'own-limit': (complaint, judging, event) => {
    if (event.type !== 'Authorised') return null;
    const { tier, amount, kinds } = event.data;
    const own = authorityOf(complaint, judging)[tier];
    if (own.limit !== null && amount > own.limit)
      return refuse('amount-beyond-authority', { limit: own.limit, total: amount, tier });
    const beyond = kinds.find((kind) => !own.kinds.includes(kind));
    return beyond ? refuse('remedy-beyond-authority', { kind: beyond, tier }) : null;
  },
  'within-day': (complaint, judging, event) => dayFault(complaint, linesOf(event), judging),
  'own-day': (complaint, judging, event) =>
    event.type === 'Authorised' ? dayFaultOfAuthorising(complaint, event.data, judging) : null,
  // Nobody answers what they asked themselves: else the authority of a tier would be a form to fill in.
  'asked-by-another': (complaint, { by }) =>
    waitingApproval(complaint)?.operator === by.operator ? refuse('own-approval') : null,
  // Who stands in above does not widen what they give below: else two chairs would be one person's (T3).
  'not-heard-below': (complaint, judging, event) => {
    if (event.type !== 'Authorised' && event.type !== 'LessAllowed') return null;
    const { tier } = event.data;
    if (tier <= complaint.tier || tierOfRole(judging.by.role) >= tier) return null;
    const heard = complaint.receptions.some((one) => one.receiver === judging.by.operator);
    return heard && !mayHoldTwoTiers(judging) ? refuse('one-person-one-tier') : null;
  },
  'rejected-here': (complaint) => {
    // What this tier decided must have been rejected; the tier below's rejection has already brought it here.
    const decision = standingDecision(complaint);
    const rejected = decision?.answer === 'rejected' && decision.tier === complaint.tier;
    return rejected ? null : refuse('reason-not-true', { reason: 'not-accepted' });
  },
  'danger-said': ({ danger }) => (danger ? null : refuse('reason-not-true', { reason: 'danger' })),
  'time-ran-out': (complaint, judging, event) =>
    event.type === 'Escalated' || event.type === 'MarkedLate' ? timelyFault(event, complaint, judging) : null,
  accepted: (complaint) => {
    const decision = standingDecision(complaint);
    if (!decision) return refuse('no-decision');
    return decision.answer === 'accepted' ? null : refuse('not-accepted');
  },
  'all-done': (complaint) => {
    const decision = standingDecision(complaint);
    const undone = decision?.lines.find((line) => !lineDone(decision, line));
    return undone ? refuse('promise-open', { line: undone.line, kind: undone.kind }) : null;
  },
  'decided-at-the-top': (complaint) => {
    const decision = standingDecision(complaint);
    const { tier } = complaint;
    const received = complaint.receptions.some((one) => one.tier === tier && one.confirmed);
    if (!received || decision?.tier !== tier) return refuse('not-at-tier-3');
    return decision.answer === 'rejected' ? null : refuse('reason-not-true', { reason: 'not-accepted' });
  },
  'attempts-made': ({ contactDays }) =>
    contactDays.length >= ruleNumbers.attemptDays
      ? null
      : refuse('attempts-missing', { days: contactDays.length }),
  'another-complaint': (complaint, judging, event) => {
    const other = event.type === 'Ended' ? event.data.duplicateOf : null;
    if (other === complaint.id) return refuse('duplicate-of-itself');
    return other !== null && judging.knows(other) ? null : refuse('complaint-unknown');
  },
  'has-ended': ({ standing }) => (standing.kind === 'ended' ? null : refuse('not-ended')),
};

function hasReceived(complaint: Complaint, tier: Tier, operator: string): boolean {
  return complaint.receptions.some((one) => one.tier === tier && one.receiver === operator && one.confirmed);
}

function linesOf(event: Event): readonly RemedyLine[] {
  return event.type === 'RemedyDecided' || event.type === 'ApprovalAsked' ? event.data.lines : [];
}
