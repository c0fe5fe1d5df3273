import type { Event } from '../events.ts';
import type { Advance, Advances } from './advances.ts';
import type { advanceEventData } from './claim-events.ts';

type AdvanceEvent = Extract<Event, { type: keyof typeof advanceEventData }>;
type Sealed = Readonly<{ operator: string; at: number; seq: number }>;

/** What was paid in advance after one more of the complaint's events. */
export function evolveAdvance<State extends Advances>(
  state: State,
  event: AdvanceEvent,
  { operator, at, seq }: Sealed,
): State {
  const changed = (id: string, change: (one: Advance) => Advance): State => ({
    ...state,
    advances: state.advances.map((one) => (one.advance === id ? change(one) : one)),
  });
  switch (event.type) {
    case 'AdvancePaid': {
      const paid: Advance = { ...event.data, operator, at, seq, takenBack: false, claimed: [] };
      return { ...state, advances: [...state.advances, paid] };
    }
    case 'AdvanceTakenBack':
      return changed(event.data.advance, (one) => ({ ...one, takenBack: true }));
    case 'AdvanceClaimed': {
      const { claim, advance, amount } = event.data;
      return changed(advance, (one) => ({ ...one, claimed: [...one.claimed, { claim, amount }] }));
    }
  }
}
