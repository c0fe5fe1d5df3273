import { createPublicKey, verify } from 'node:crypto';
import { fromBase64, sha256, textOf } from './text.ts';

/** A C2SP verifier key of Ed25519. */
export type Key = Readonly<{ name: string; id: string; bytes: Buffer }>;

const header = Buffer.from('302a300506032b6570032100', 'hex');

/** `name+keyid+base64(0x01 ‖ key)`, whose id is the first four bytes of SHA-256(name ‖ newline ‖ 0x01 ‖ key); null else. */
export function readKey(text: string): Key | null {
  const parts = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text);
  const [, name = '', id = '', encoded = ''] = parts ?? [];
  const raw = fromBase64(encoded);
  if (!parts || raw?.length !== 33 || raw[0] !== 1) return null;
  if (
    sha256(Buffer.from(`${name}\n`), raw)
      .subarray(0, 4)
      .toString('hex') !== id
  )
    return null;
  return { name, id, bytes: raw.subarray(1) };
}

export function fingerprintOf(key: Key): string {
  const hex = sha256(key.bytes).toString('hex').slice(0, 32);
  return (hex.match(/.{4}/g) ?? []).join('-');
}

export function isSigned(text: string, signature: Uint8Array, key: Key): boolean {
  const publicKey = createPublicKey({ key: Buffer.concat([header, key.bytes]), format: 'der', type: 'spki' });
  return signature.length === 64 && verify(null, Buffer.from(text), publicKey, signature);
}

/** The text of a signed note of exactly one signature, which is this key's and true; null else. */
export function signedText(bytes: Uint8Array, key: Key): string | null {
  const note = textOf(bytes);
  const parts = note === null ? null : /^([\s\S]*\n)\n— (\S+) (\S+)\n$/.exec(note);
  const [, text = '', name = '', encoded = ''] = parts ?? [];
  const raw = fromBase64(encoded);
  if (!parts || name !== key.name || raw?.length !== 68 || raw.subarray(0, 4).toString('hex') !== key.id)
    return null;
  return isSigned(text, raw.subarray(4), key) ? text : null;
}

export type Checkpoint = Readonly<{ origin: string; size: number; root: Buffer }>;

/** A tlog-checkpoint of three lines. */
export function readCheckpoint(text: string): Checkpoint | null {
  const [, origin = '', size = '', encoded = ''] = /^([^\n]+)\n(0|[1-9]\d*)\n([^\n]+)\n$/.exec(text) ?? [];
  const root = fromBase64(encoded);
  return root?.length === 32 && Number.isSafeInteger(Number(size))
    ? { origin, size: Number(size), root }
    : null;
}
