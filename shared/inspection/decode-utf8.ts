import { strFromU8 } from 'fflate';
import { utf8 } from '../bytes.ts';

/** Strict UTF-8: null for bytes that are not the encoding of any text, or begin with a byte order mark. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  const text = strFromU8(bytes);
  const again = utf8(text);
  return again.length === bytes.length && again.every((byte, i) => byte === bytes[i]) ? text : null;
}
