import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, fromBase64, utf8Into } from '../bytes.ts';
import { canonicalText } from './canonical.ts';
import type { Sha256 } from './merkle.ts';

/** A private part: flat text by ASCII key. `person` says who, `words` what was said. */
export type PrivatePart = Readonly<Record<string, string>>;

/** A private part with the fresh 32-byte salt (base64) that its commitment hides it under. */
export type SaltedPart = Readonly<{ salt: string; part: PrivatePart }>;

export type PrivateParts = Readonly<{ person?: SaltedPart; words?: SaltedPart }>;

/** SHA-256(salt ‖ canonical part) as hex: what the sealed entry holds instead of the words. */
export function commitmentTo(salted: SaltedPart, sha256: Sha256 = nobleSha256): string {
  const salt = fromBase64(salted.salt);
  if (salt?.length !== 32)
    throw new Error(`commitmentTo: expected a salt of 32 bytes in base64, got ${salted.salt}`);
  const part = canonicalText(salted.part);
  // A unit of UTF-16 takes at most three bytes.
  const message = new Uint8Array(salt.length + 3 * part.length);
  message.set(salt);
  const length = salt.length + utf8Into(part, message.subarray(salt.length));
  return bytesToHex(sha256(message.subarray(0, length)));
}
