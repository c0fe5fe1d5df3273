/** What JSON may be in an entry: the page's section 'Entries'. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

class NotCanonical extends Error {}

/** The RFC 8785 text of a value; throws where it holds what no entry may. */
function written(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new NotCanonical('a number that is no whole one');
    return String(value);
  }
  if (typeof value === 'string') {
    if (!value.isWellFormed() || value.normalize('NFC') !== value)
      throw new NotCanonical('text that is not NFC');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(written).join(',')}]`;
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  if (members.some(([key]) => !/^[\x20-\x7e]*$/.test(key))) throw new NotCanonical('a key that is not ASCII');
  return `{${members.map(([key, one]) => `${JSON.stringify(key)}:${written(one)}`).join(',')}}`;
}

/** The value of a line that is its own RFC 8785 text, else null. */
export function canonicalValue(line: string): Json | undefined {
  try {
    const value = JSON.parse(line) as Json;
    return written(value) === line ? value : undefined;
  } catch (error) {
    // RangeError: nested deeper than anything that an entry could be.
    if (error instanceof SyntaxError || error instanceof NotCanonical || error instanceof RangeError)
      return undefined;
    throw error;
  }
}

/** The bytes that a commitment is made over. */
export function canonicalBytes(value: Json): Buffer {
  return Buffer.from(written(value));
}

export function isRecord(value: unknown): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function hasExactly(value: object, names: readonly string[]): boolean {
  return Object.keys(value).sort().join() === [...names].sort().join();
}
