import { canonicalText, isCanonicalText, type Json } from '../ledger/canonical.ts';
import type { PrivateParts, SaltedPart } from '../ledger/commitment.ts';

/** What stands in a package for a person's part that was left out on purpose (X5). */
export const withheld = 'withheld';

/** One line of data/private.ndjson: the private parts of one entry, or that one is withheld. */
export type PrivateLine = Readonly<{
  seq: number;
  person?: SaltedPart | typeof withheld;
  words?: SaltedPart | typeof withheld;
}>;

export function privateLineText(line: PrivateLine): string {
  return canonicalText(line as unknown as Json);
}

/** Reads one line; null when it is not the canonical text of one. */
export function parsePrivateLine(text: string): PrivateLine | null {
  try {
    const value = JSON.parse(text) as PrivateLine;
    return isLine(value) && isCanonicalText(text, value as unknown as Json) ? value : null;
  } catch {
    return null; // Not JSON, or holds what canonical JSON may not.
  }
}

/** The parts themselves, without those withheld. */
export function partsOf(line: PrivateLine): PrivateParts {
  const { person, words } = line;
  return {
    ...(person && person !== withheld && { person }),
    ...(words && words !== withheld && { words }),
  };
}

function isLine(value: unknown): value is PrivateLine {
  if (typeof value !== 'object' || value === null) return false;
  const { seq, person, words, ...rest } = value as Record<string, unknown>;
  if (Object.keys(rest).length > 0 || !Number.isSafeInteger(seq) || (seq as number) < 0) return false;
  return [person, words].every((part) => part === undefined || part === withheld || isSalted(part));
}

function isSalted(value: unknown): value is SaltedPart {
  if (typeof value !== 'object' || value === null) return false;
  const { salt, part, ...rest } = value as Record<string, unknown>;
  if (Object.keys(rest).length > 0 || typeof salt !== 'string' || !/^[A-Za-z0-9+/]{43}=$/.test(salt))
    return false;
  return (
    typeof part === 'object' &&
    part !== null &&
    !Array.isArray(part) &&
    Object.values(part).every((text) => typeof text === 'string')
  );
}
