import type { Unit } from '../codes.ts';
import { fenFromText, largestFen } from '../money.ts';

/** A unit price as typed, in fen for one `unit`; `unit` is null where the text names none. `jin`: it was per 斤. */
export type TypedPrice = Readonly<{ fen: number; unit: Unit | null; jin: boolean }>;

/** What stands after the price: how many of it make one kilogram, or null for a measure word that counts pieces. */
const weights: Readonly<Record<string, number>> = { kg: 1, 公斤: 1, 千克: 1, 斤: 2, '500g': 2, '500克': 2 };

/**
 * A unit price as a person types it: 29.8元/斤, 3.19/斤, 59.6/kg, 699元, ¥15.90/瓶. A price per 斤 becomes the price per
 * kg by doubling. Null when it is no amount.
 */
export function priceFromText(typed: string): TypedPrice | null {
  const text = typed.normalize('NFKC').trim();
  const match = /^([^/每]+?)\s*(?:(?:\/|每)\s*([^\s/]{1,6}))?$/.exec(text);
  const fen = match?.[1] ? fenFromText(match[1]) : null;
  if (fen === null) return null;
  const word = match?.[2]?.toLowerCase();
  if (word === undefined) return { fen, unit: null, jin: false };
  const times = weights[word];
  if (times === undefined) return /\d/.test(word) ? null : { fen, unit: 'piece', jin: false };
  return fen * times > largestFen ? null : { fen: fen * times, unit: 'kg', jin: times === 2 };
}
