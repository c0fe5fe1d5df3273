import type { Event, EventData } from '../events.ts';
import type { Judging } from '../judging.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { Complaint } from './state.ts';

/**
 * Weighing again on the fair scale belongs to a complaint about short weight, names goods of it, and is seen by the
 * consumer or by somebody else than whoever weighs (D6). A scale whose verification has run out may be recorded: that it
 * proves nothing is said wherever the weighing is read.
 */
export function permitsWeighing(event: Event, complaint: Complaint, judging: Judging): Refusal | null {
  if (event.type !== 'Reweighed') return null;
  const { item, gross, tare } = event.data;
  if (complaint.facts.cause !== 'short-weight') return refuse('not-about-weight');
  if (!complaint.items.some((one) => one.item === item)) return refuse('item-unknown');
  return gross > tare ? unseen(event.data, judging) : refuse('weight-invalid');
}

function unseen(data: EventData<'Reweighed'>, { store, by }: Judging): Refusal | null {
  const { consumerPresent, witness, outsideWitness } = data;
  if (witness !== null) {
    const person = Object.hasOwn(store.operators, witness) ? store.operators[witness] : undefined;
    return person?.active && witness !== by.operator ? null : refuse('weighing-unseen');
  }
  return consumerPresent || outsideWitness ? null : refuse('weighing-unseen');
}
