import { utf8 } from '../bytes.ts';
import { writtenIn } from './canonical-scan.ts';

/** What an entry may hold (design.md, The entry). Decimals are strings, so no float ever reaches the bytes. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const asciiKey = /^[\x20-\x7e]*$/;

/**
 * RFC 8785 text of a value, for the part of JSON an entry may hold: ASCII keys, safe integers, well-formed NFC strings.
 * @throws Error naming what was expected and what came, for anything else.
 */
export function canonicalText(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || Object.is(value, -0))
      throw new Error(`canonicalText: expected a safe integer, got ${value}`);
    return String(value);
  }
  if (typeof value === 'string') {
    if (!value.isWellFormed() || value.normalize('NFC') !== value)
      throw new Error('canonicalText: expected a well-formed NFC string');
    return JSON.stringify(value);
  }
  if (isFlat(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((part: Json) => canonicalText(part)).join(',')}]`;
  if (typeof value !== 'object') throw new Error(`canonicalText: expected JSON, got ${typeof value}`);
  const object = value as { readonly [key: string]: Json };
  // ASCII keys sort alike by code unit and by code point, so the default order is RFC 8785's.
  const members = Object.keys(object)
    .sort()
    .map((key) => {
      const member = object[key];
      if (!asciiKey.test(key))
        throw new Error(`canonicalText: expected an ASCII key, got ${JSON.stringify(key)}`);
      if (member === undefined) throw new Error(`canonicalText: expected a value at ${key}, got undefined`);
      return `${JSON.stringify(key)}:${canonicalText(member)}`;
    });
  return `{${members.join(',')}}`;
}

/**
 * Whether a text is the canonical text of the value that was parsed from it; the same as comparing it with
 * {@link canonicalText}, several times faster.
 */
export function isCanonicalText(text: string, value: Json): boolean {
  const written = writtenIn(text);
  if (written !== 'unsure') return written === 'canonical';
  try {
    return canonicalText(value) === text;
  } catch {
    return false; // Holds something canonical JSON may not (a float, an ill-formed string), or is nested too deep.
  }
}

/** A part as most are: texts under ASCII keys in their order, which JSON writes just so. */
function isFlat(value: Json): boolean {
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return false;
  const object = value as { readonly [key: string]: Json };
  let before = '';
  for (const key of Object.keys(object)) {
    const text = object[key];
    if (typeof text !== 'string' || before >= key || !asciiKey.test(key)) return false;
    if (!/^[\x20-\x7e]*$/.test(text) && (!text.isWellFormed() || text.normalize('NFC') !== text))
      return false;
    before = key;
  }
  return true;
}

/** RFC 8785 bytes: what is hashed and stored. */
export function canonicalBytes(value: Json): Uint8Array {
  return utf8(canonicalText(value));
}

/** Strings to NFC throughout, as the desk's door does; ill-formed strings are left for canonicalText to refuse. */
export function normalised<Value>(value: Value): Value {
  if (typeof value === 'string') return (value.isWellFormed() ? value.normalize('NFC') : value) as Value;
  if (Array.isArray(value)) return value.map(normalised) as Value;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, normalised(member)])) as Value;
}
