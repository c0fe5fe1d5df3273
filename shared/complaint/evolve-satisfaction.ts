import type { Event } from '../events.ts';
import type { Asked } from './satisfaction.ts';
import type { Sealing } from './sealing.ts';
import type { Complaint } from './state.ts';

/** What is known of the satisfaction goes with the end that it is about: reopened, it begins anew. */
export function evolveSatisfaction(
  complaint: Complaint,
  event: Event & { type: 'SatisfactionSaid' | 'SatisfactionNotAsked' },
  { operator, at }: Sealing,
): Complaint {
  const { standing } = complaint;
  if (standing.kind !== 'ended') return complaint;
  const told = { operator, at, words: event.words ?? {} };
  const asked: Asked =
    event.type === 'SatisfactionSaid'
      ? { ...told, kind: 'said', ...event.data }
      : { ...told, kind: 'not-asked', ...event.data };
  return { ...complaint, standing: { ...standing, asked } };
}
