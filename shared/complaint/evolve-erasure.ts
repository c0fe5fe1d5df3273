import type { Event } from '../events.ts';
import type { erasureEventData } from './erasure-events.ts';
import type { Sealing } from './sealing.ts';
import type { Complaint } from './state.ts';

type ErasureEvent = Extract<Event, { type: keyof typeof erasureEventData }>;

/** What keeps a complaint, or that its texts are gone (L3, L4). */
export function evolveErasure(complaint: Complaint, event: ErasureEvent, { at }: Sealing): Complaint {
  switch (event.type) {
    case 'HoldPlaced':
      return {
        ...complaint,
        holds: [...complaint.holds, event.data],
        holdsPlaced: complaint.holdsPlaced + 1,
      };
    case 'HoldLifted':
      return { ...complaint, holds: complaint.holds.filter(({ hold }) => hold !== event.data.hold) };
    case 'Erased':
      return { ...complaint, erased: { erasure: event.data.erasure, at } };
  }
}
