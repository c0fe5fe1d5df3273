import type { Event } from '../events.ts';
import type { Dissent } from './dissent.ts';
import type { dissentEventData } from './promise-events.ts';

type DissentEvent = Extract<Event, { type: keyof typeof dissentEventData }>;

/** What is disputed and allowed after one more of the complaint's events, by somebody, at a moment (UTC ms). */
export function evolveDissent<State extends Dissent>(
  state: State,
  event: DissentEvent,
  { operator, at }: Readonly<{ operator: string; at: number }>,
): State {
  switch (event.type) {
    case 'FactDisputed':
      return { ...state, disputes: [...state.disputes, event.data] };
    case 'DisputeSettled': {
      const { item, fact } = event.data;
      return {
        ...state,
        disputes: state.disputes.filter((one) => one.item !== item || one.fact !== fact),
      };
    }
    case 'LessAllowed':
      return { ...state, allowances: [...state.allowances, { ...event.data, operator, at }] };
  }
}
