import { getPublicKeyAsync, signAsync } from '@noble/ed25519';
import { bytesToHex, concatBytes, fromBase64, toBase64, utf8 } from '../../shared/bytes.ts';
import { encodeNote, keyId, type NoteKey } from '../../shared/ledger/checkpoint.ts';

/** The key that releases are signed with. `seed` is Ed25519's 32 bytes. */
export type ReleaseKey = Readonly<{ name: string; seed: Uint8Array }>;

const intro = 'PRIVATE+KEY';

/** The public half, as it is given to whoever checks. */
export async function publicHalf({ name, seed }: ReleaseKey): Promise<NoteKey> {
  return { name, publicKey: await getPublicKeyAsync(seed) };
}

/** As the tools around signed notes write a private key: PRIVATE+KEY+name+id+base64(0x01 ‖ seed). */
export async function encodeReleaseKey(key: ReleaseKey): Promise<string> {
  const id = bytesToHex(keyId(await publicHalf(key)));
  return `${intro}+${key.name}+${id}+${toBase64(concatBytes(Uint8Array.of(1), key.seed))}`;
}

/** Reads a private key; null when it is malformed or its id does not fit. */
export async function decodeReleaseKey(text: string): Promise<ReleaseKey | null> {
  const match = /^PRIVATE\+KEY\+([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text.trim());
  const bytes = match?.[3] ? fromBase64(match[3]) : null;
  if (!match?.[1] || bytes?.length !== 33 || bytes[0] !== 1) return null;
  const key = { name: match[1], seed: bytes.slice(1) };
  return bytesToHex(keyId(await publicHalf(key))) === match[2] ? key : null;
}

/** The text as a signed note (C2SP signed-note). */
export async function signNote(text: string, key: ReleaseKey): Promise<string> {
  return encodeNote(text, await publicHalf(key), await signAsync(utf8(text), key.seed));
}
