import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, fromBase64 } from '../bytes.ts';
import { canonicalBytes } from './canonical.ts';

/** A private part: flat text by ASCII key. `person` says who, `words` what was said. */
export type PrivatePart = Readonly<Record<string, string>>;

/** A private part with the fresh 32-byte salt (base64) that its commitment hides it under. */
export type SaltedPart = Readonly<{ salt: string; part: PrivatePart }>;

export type PrivateParts = Readonly<{ person?: SaltedPart; words?: SaltedPart }>;

/** SHA-256(salt ‖ canonical part) as hex: what the sealed entry holds instead of the words. */
export function commitmentTo(salted: SaltedPart): string {
  const salt = fromBase64(salted.salt);
  if (salt?.length !== 32)
    throw new Error(`commitmentTo: expected a salt of 32 bytes in base64, got ${salted.salt}`);
  return bytesToHex(sha256(concatBytes(salt, canonicalBytes(salted.part))));
}
