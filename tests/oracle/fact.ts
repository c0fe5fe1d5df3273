import type { Event } from '../../shared/events.ts';
import type { Actor } from '../../shared/ledger/entry.ts';

/** One line of a history as the oracle sees it: who said what about whom, and when (UTC milliseconds). */
export type Fact = Readonly<{ event: Event; about: string; by: Actor; at: number }>;
export type { SpecialDay, StoreSettings } from '../../shared/event-parts.ts';
export type { Actor };
export type History = readonly Fact[];

export type Data<Type extends Event['type']> = Extract<Event, { type: Type }>['data'];
export type Said<Type extends Event['type']> = Readonly<{
  data: Data<Type>;
  by: Actor;
  at: number;
  index: number;
}>;

/** Every fact of one type, oldest first; of one subject when `about` is given. */
export function said<Type extends Event['type']>(
  history: History,
  type: Type,
  about?: string,
): readonly Said<Type>[] {
  return history.flatMap((fact, index) =>
    fact.event.type === type && (about === undefined || fact.about === about)
      ? [{ data: fact.event.data as Data<Type>, by: fact.by, at: fact.at, index }]
      : [],
  );
}

export function last<Thing>(list: readonly Thing[]): Thing | undefined {
  return list[list.length - 1];
}
