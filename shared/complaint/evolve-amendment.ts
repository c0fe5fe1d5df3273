import type { Event } from '../events.ts';
import type { Sealing } from './sealing.ts';
import { amendablePerson, amendableWords, type Complaint } from './state.ts';

export function amended(
  complaint: Complaint,
  event: Event & { type: 'Amended' },
  sealing: Sealing,
): Complaint {
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
      const suspect = field === 'fault' && to !== 'said' && to !== 'confirmed' ? null : one.suspect;
      return { ...one, suspect, [field]: field === 'price' ? (to === null ? null : Number(to)) : to };
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
  const facts = { ...next.facts, [field]: to };
  // Whoever was named from the register was of the other kind.
  return field === 'responsible' ? { ...next, facts, party: null } : { ...next, facts };
}
