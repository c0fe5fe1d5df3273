import type * as v from 'valibot';
import { claimEventData } from './claims/claim-events.ts';
import { complaintEventData } from './complaint/complaint-events.ts';
import { qualityEventData } from './goods/quality-events.ts';
import type { PrivatePart } from './ledger/commitment.ts';
import { queueEventData, ticketEventData } from './queue/queue-events.ts';
import { type Check, checkOf } from './schema-check.ts';
import { storeEventData } from './store/store-events.ts';

/**
 * Facts, in the past tense; the shape of every event's public data, by type. All are version 1. `data` is public for
 * ever: codes, ids, integers, dates; never a typed string.
 */
const storeData = { ...storeEventData, ...qualityEventData, ...queueEventData, ...claimEventData } as const;
const eventData = { ...storeData, ...complaintEventData, ...ticketEventData } as const;

type Shapes = typeof eventData;
export type EventType = keyof Shapes;
export type EventData<Type extends EventType> = v.InferOutput<Shapes[Type]>;

/** A fact before it is sealed, or read back with the private parts that are at hand. */
export type EventOf<Type extends EventType> = Readonly<{
  type: Type;
  data: EventData<Type>;
  person?: PrivatePart;
  words?: PrivatePart;
}>;
export type Event = { [Type in EventType]: EventOf<Type> }[EventType];

/** The subject of every entry that is not about a complaint. */
export const storeSubject = 'store';

export function isStoreEvent(type: string): boolean {
  return Object.hasOwn(storeData, type);
}

export function isEventType(type: string): type is EventType {
  return Object.hasOwn(eventData, type);
}

const checks = new Map<EventType, Check>();

/** True when `data` has exactly the shape of its type, version 1. */
export function hasEventShape(type: EventType, data: unknown): boolean {
  let check = checks.get(type);
  if (!check) {
    check = checkOf(eventData[type]);
    checks.set(type, check);
  }
  return check(data);
}
