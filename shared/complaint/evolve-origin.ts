import type { Event } from '../events.ts';
import type { Origin, Transfer } from './origin.ts';
import type { originEventData } from './origin-events.ts';
import type { Sealing } from './sealing.ts';

type OriginEvent = Extract<Event, { type: keyof typeof originEventData }>;

/** What is known of the world outside the complaint, after one more of its events. */
export function evolveOrigin<State extends Origin>(
  state: State,
  event: OriginEvent,
  sealing: Sealing,
): State {
  const { seq, at, operator } = sealing;
  const withTransfer = (id: string, change: (one: Transfer) => Transfer): State => ({
    ...state,
    transfers: state.transfers.map((one) => (one.transfer === id ? change(one) : one)),
  });
  switch (event.type) {
    case 'TransferNoted': {
      const words = event.words ?? {};
      const noted: Transfer = { ...event.data, seq, at, operator, words, amended: 0, answer: null };
      return { ...state, transfers: [...state.transfers, noted] };
    }
    case 'TransferAmended':
      return withTransfer(event.data.transfer, (one) => amended(one, event));
    case 'TransferAnswered':
      return withTransfer(event.data.transfer, (one) => ({
        ...one,
        answer: { ...event.data, operator, at },
      }));
    case 'OutsideEnded':
      return { ...state, outsideEnds: [...state.outsideEnds, { ...event.data, operator, at }] };
    case 'ComplaintLinked':
      return { ...state, links: [...state.links, { ...event.data, seq }] };
    case 'ComplaintUnlinked': {
      const { other, kind } = event.data;
      return { ...state, links: state.links.filter((one) => one.other !== other || one.kind !== kind) };
    }
    case 'LikenessDismissed':
      return { ...state, unlike: [...state.unlike, event.data.other] };
    case 'SpokespersonNamed': {
      const { person = {}, words = {}, data } = event;
      return { ...state, spokesperson: { evidence: data.evidence, person, words } };
    }
  }
}

function amended(one: Transfer, event: OriginEvent & { type: 'TransferAmended' }): Transfer {
  const { field, to, basis } = event.data;
  const counted = { ...one, amended: one.amended + 1 };
  if (field === 'deadline') {
    const { basis: _, ...rest } = one.words;
    const told = event.words?.basis;
    return { ...counted, deadline: to, basis, words: told === undefined ? rest : { ...rest, basis: told } };
  }
  const number = event.words?.to;
  return number === undefined ? counted : { ...counted, words: { ...one.words, number } };
}
