import type { Event, EventData } from '../events.ts';
import type { PrivatePart } from '../ledger/commitment.ts';

/** Texts that were said; empty ones are left out, and a part with none is no part. */
export function part(texts: Record<string, string>): PrivatePart | undefined {
  const said = Object.entries(texts).filter(([, text]) => text !== '');
  return said.length > 0 ? Object.fromEntries(said) : undefined;
}

/** An event with the private parts that were said. */
export function fact<Type extends Event['type']>(
  type: Type,
  data: EventData<Type>,
  words: Record<string, string> = {},
  person: Record<string, string> = {},
): Event {
  const [said, who] = [part(words), part(person)];
  return { type, data, ...(said && { words: said }), ...(who && { person: who }) } as unknown as Event;
}
