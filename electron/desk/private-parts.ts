import { toBase64, utf8 } from '../../shared/bytes.ts';
import type { Event } from '../../shared/events.ts';
import { canonicalBytes, type Json } from '../../shared/ledger/canonical.ts';
import { commitmentTo, type PrivatePart, type PrivateParts } from '../../shared/ledger/commitment.ts';
import type { Entry } from '../../shared/ledger/entry.ts';
import { open, seal } from './crypto.ts';
import type { Keys } from './keys.ts';
import type { Entropy } from './ports.ts';

/** What a sealed private part is bound to, so that one can never be put beside another entry. */
function place(chapter: number, seq: number, about: string): Uint8Array {
  return utf8(`${chapter}/${seq}/${about}`);
}

/** Fresh salts on an event's private parts; null when it has none. */
export function salted(event: Event, entropy: Entropy): PrivateParts | null {
  const salt = (part: PrivatePart) => ({ salt: toBase64(entropy.bytes(32)), part });
  if (!event.person && !event.words) return null;
  return {
    ...(event.person && { person: salt(event.person) }),
    ...(event.words && { words: salt(event.words) }),
  };
}

export function commitments(parts: PrivateParts | null): Entry['private'] {
  return {
    person: parts?.person ? commitmentTo(parts.person) : null,
    words: parts?.words ? commitmentTo(parts.words) : null,
  };
}

/** Encrypts private parts under the subject's key (AES-256-GCM, nonce ‖ ciphertext ‖ tag). */
export function sealParts(
  parts: PrivateParts,
  entry: Entry,
  keys: Pick<Keys, 'subjectForWriting'>,
  entropy: Entropy,
): Uint8Array {
  const key = keys.subjectForWriting(entry.about);
  return seal(
    key,
    entropy.bytes(12),
    canonicalBytes(parts as unknown as Json),
    place(entry.chapter, entry.seq, entry.about),
  );
}

/** Decrypts them again; null when the subject's key was destroyed. Throws when the bytes do not open under the key. */
export function openParts(
  sealed: Uint8Array,
  entry: Entry,
  keys: Pick<Keys, 'subject'>,
): PrivateParts | null {
  const key = keys.subject(entry.about);
  if (!key) return null;
  const plain = open(key, sealed, place(entry.chapter, entry.seq, entry.about));
  if (!plain)
    throw new Error(`openParts: the private parts of entry ${entry.seq} do not open under their key`);
  return JSON.parse(new TextDecoder().decode(plain)) as PrivateParts;
}
