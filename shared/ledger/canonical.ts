import { utf8 } from '../bytes.ts';

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
