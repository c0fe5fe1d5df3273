import type { Event } from '../events.ts';
import { caseToJoin, type Quality } from '../goods/quality-state.ts';
import { suspectDemand } from '../goods/suspect-demand.ts';
import type { Outcome } from '../refusals.ts';
import { evolveStore } from '../store/state.ts';
import type { Command } from './commands.ts';
import type { Deciding } from './deciding.ts';
import { evolve } from './evolve.ts';
import { dangerDemands, permits } from './permits.ts';
import { propose } from './propose.ts';
import { type Complaint, heldMark } from './state.ts';

/**
 * Command and state to facts, or a refusal. Every fact passes {@link permits} on the state that the facts before it
 * made, of the complaint and of the store, so what cannot be sealed is never proposed. What danger (T1a) and a word of a
 * fault (G4) demand follows by itself.
 */
export function decide(
  command: Command,
  complaint: Complaint | null,
  deciding: Deciding,
): Outcome<readonly Event[]> {
  const events: Event[] = [];
  let state = complaint;
  let { store } = deciding;
  const accept = (event: Event) => {
    const refusal = permits(event, state, { ...deciding, store });
    if (refusal) return refusal;
    const seq = (state?.lastSeq ?? -1) + 1;
    state = evolve(
      state,
      event,
      { seq, at: deciding.at, offset: deciding.offset, operator: deciding.by.operator },
      deciding.about,
    );
    store = evolveStore(store, event, deciding.at);
    events.push(event);
    return null;
  };
  const proposed = propose(command, complaint, deciding);
  if (!proposed.ok) return proposed;
  for (const event of proposed.value) {
    const refusal = accept(event);
    if (refusal) return { ok: false, refusal };
  }
  const next = () => demandedBy(state) ?? registration(state, store.quality);
  for (let demanded = next(); demanded; demanded = next()) {
    const refusal = accept(demanded);
    if (refusal) return { ok: false, refusal };
  }
  return { ok: true, value: events };
}

function demandedBy(complaint: Complaint | null): Event | null {
  if (complaint?.standing.kind !== 'open') return null;
  const demand = dangerDemands(complaint);
  if (demand === 'escalate')
    return { type: 'Escalated', data: { from: complaint.tier, to: 3, reason: 'danger', due: null } };
  const item =
    demand === 'hold' ? complaint.items.find((one) => !complaint.held.includes(heldMark(one))) : undefined;
  return item ? { type: 'LotHeld', data: { product: item.product, lot: item.lot } } : null;
}

function registration(complaint: Complaint | null, quality: Quality): Event | null {
  const item = complaint ? suspectDemand(complaint) : null;
  if (!item) return null;
  const { product, lot } = item;
  return {
    type: 'SuspectRegistered',
    data: { item: item.item, product, lot, ...caseToJoin(quality, product, lot) },
  };
}
