import type { Complaint } from '../complaint/state.ts';
import { tierOfRole } from '../complaint/tiers.ts';
import type { Event, EventData } from '../events.ts';
import { type Judging, today } from '../judging.ts';
import { versionOn } from '../promises/promises.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { isInForce, partyOf } from '../store/parties.ts';
import { hasOpenClaim, unclaimed } from './advances.ts';
import { type AdvanceEvidence, fileEvidence, kindsOfResponsible } from './claim-codes.ts';

/** What was paid in advance, on what ground and evidence, and that it is claimed (C3). */
export function permitsAdvance(event: Event, complaint: Complaint, judging: Judging): Refusal | null {
  switch (event.type) {
    case 'AdvancePaid':
      return paidFault(event.data, complaint, judging);
    case 'AdvanceTakenBack': {
      if (tierOfRole(judging.by.role) < 2) return refuse('role-may-not');
      const known = complaint.advances.find((one) => one.advance === event.data.advance && !one.takenBack);
      if (!known) return refuse('advance-unknown');
      return hasOpenClaim(known, judging.store.claims) ? refuse('advance-claimed') : null;
    }
    case 'AdvanceClaimed':
      return claimedFault(event.data, complaint, judging);
    default:
      return null;
  }
}

/** Facts are clear, evidence is there, law or promise supports it, and the money was paid: on the tier's own authority (T2). */
function paidFault(data: EventData<'AdvancePaid'>, complaint: Complaint, judging: Judging): Refusal | null {
  const { advance, decision, amount, responsible, party } = data;
  if (complaint.advances.some((one) => one.advance === advance))
    return refuse('bad-input', { field: 'advance' });
  const most = advanceable(complaint, decision);
  if (amount > most) return refuse('advance-over', { most });
  if (complaint.disputes.length > 0) return refuse('advance-unclear');
  const lacking = data.evidence.find((kind) => !bears(complaint, kind));
  if (lacking !== undefined) return refuse('advance-evidence', { kind: lacking });
  const known = party === null ? null : partyOf(judging.store, party);
  if (party !== null && !known) return refuse('party-unknown');
  if (known && !kindsOfResponsible[responsible].includes(known.kind))
    return refuse('party-kind', { kind: known.kind });
  return supports(data, complaint, judging) ? null : refuse('advance-ground', { basis: data.basis });
}

/** Fen that a decision has brought the consumer and that are not marked as anybody's yet. */
export function advanceable({ decisions, advances }: Complaint, decision: string): number {
  const legs = decisions.find((one) => one.decision === decision)?.legs ?? [];
  const paid = legs.reduce((sum, one) => sum + (one.state === 'succeeded' ? one.amount : 0), 0);
  return advances.reduce(
    (left, one) => left - (one.decision === decision && !one.takenBack ? one.amount : 0),
    paid,
  );
}

/** Does the complaint itself bear this evidence? What the store's records say and what was admitted, people say. */
export function bears(
  { evidence, items, weighings }: Pick<Complaint, 'evidence' | 'items' | 'weighings'>,
  kind: AdvanceEvidence,
): boolean {
  if ((fileEvidence as readonly string[]).includes(kind)) return evidence.some((one) => one.kind === kind);
  if (kind === 'goods') return items.some((one) => one.taking === 'taken-back');
  return kind !== 'weighed' || weighings.length > 0;
}

const foods: ReadonlySet<string> = new Set(['bulk-food', 'fresh-food', 'prepackaged-food']);

type Ground = Pick<
  EventData<'AdvancePaid'>,
  'basis' | 'rule' | 'promise' | 'amount' | 'responsible' | 'party'
>;

/** Does the law, or the promise that was in force, let the store pay this for whoever answers for it? */
export function supports(ground: Ground, complaint: Complaint, judging: Judging): boolean {
  const { basis, rule, promise, amount, responsible, party } = ground;
  if ((basis === 'law') !== (rule !== null) || (basis === 'promise') !== (promise !== null)) return false;
  const { store } = judging;
  const day = today(judging);
  if (promise !== null) {
    const days = [day, complaint.facts.purchaseDate ?? day];
    const versions = days.map((one) => versionOn(store.promises, 'advance-payment', one));
    const terms = versions.find((one) => one?.version === promise)?.terms;
    const under = complaint.advances.filter((one) => one.promise === promise && !one.takenBack);
    const sum = under.reduce((all, one) => all + one.amount, amount);
    return terms?.template === 'advance-payment' && sum <= terms.limit;
  }
  const made = responsible === 'producer' || responsible === 'supplier';
  switch (rule) {
    case 'others-fault':
      return made;
    case 'food-first-asked':
      return made && complaint.items.some(({ kind }) => foods.has(kind));
    default: {
      // A lease that runs is no ground of the law: then the store's own promise is.
      const known = party === null ? null : partyOf(store, party);
      return responsible === 'lessee' && known !== null && !isInForce(known, day);
    }
  }
}

function claimedFault(
  data: EventData<'AdvanceClaimed'>,
  complaint: Complaint,
  judging: Judging,
): Refusal | null {
  const { claim, advance, amount } = data;
  const { making } = judging.store.claims;
  if (making?.claim !== claim || making.at !== judging.at) return refuse('claim-unknown', { claim });
  const known = complaint.advances.find((one) => one.advance === advance && !one.takenBack);
  if (!known) return refuse('advance-unknown');
  if (known.party !== making.party || known.responsible !== making.responsible)
    return refuse('claim-party', { about: complaint.id });
  if (known.claimed.some((one) => one.claim === claim)) return refuse('bad-input', { field: 'advance' });
  const most = unclaimed(known);
  if (amount > most) return refuse('advance-over', { most });
  // The last line is what is left of the claim, and no line before it is.
  const whole = making.left === 1 ? amount === making.fen : amount < making.fen;
  return whole ? null : refuse('bad-input', { field: 'amount' });
}
