import { bytesToHex, utf8 } from '../../shared/bytes.ts';
import { decodeKey, parseCheckpoint, parseNote, signatureBy } from '../../shared/ledger/checkpoint.ts';

/** A checkpoint as the desk hands it over. `root` is hex; the signature is not yet looked at. */
export type DeskCheckpoint = Readonly<{ origin: string; size: number; root: string; note: string }>;

/** Reads a signed note's checkpoint; null when it is malformed. */
export function readCheckpoint(note: string): DeskCheckpoint | null {
  const signed = parseNote(note);
  const checkpoint = signed && parseCheckpoint(signed.text);
  if (!checkpoint) return null;
  return { origin: checkpoint.origin, size: checkpoint.size, root: bytesToHex(checkpoint.root), note };
}

/** Is the note signed by this key (C2SP vkey)? False also for anything malformed. */
export async function isSignedBy(note: string, vkey: string): Promise<boolean> {
  const signed = parseNote(note);
  const key = decodeKey(vkey);
  const signature = signed && key ? signatureBy(signed, key) : null;
  if (!signed || !key || !signature) return false;
  const publicKey = await crypto.subtle.importKey('raw', new Uint8Array(key.publicKey), 'Ed25519', false, [
    'verify',
  ]);
  return crypto.subtle.verify(
    'Ed25519',
    publicKey,
    new Uint8Array(signature),
    new Uint8Array(utf8(signed.text)),
  );
}
