import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, fromBase64, toBase64, utf8 } from '../bytes.ts';

/** The state of the log that a signature covers (C2SP tlog-checkpoint). `root` is 32 bytes. */
export type Checkpoint = Readonly<{ origin: string; size: number; root: Uint8Array }>;

/** One signature line of a signed note: who, the 4-byte key id, the signature bytes. */
export type NoteSignature = Readonly<{ name: string; keyId: Uint8Array; signature: Uint8Array }>;
export type SignedNote = Readonly<{ text: string; signatures: readonly NoteSignature[] }>;

/** A verifying key: its name and 32-byte Ed25519 public key. */
export type NoteKey = Readonly<{ name: string; publicKey: Uint8Array }>;

const ed25519Algorithm = Uint8Array.of(1);
const signaturePrefix = '— ';

/** C2SP signed-note key id: the first 4 bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ public key). */
export function keyId(key: NoteKey): Uint8Array {
  return sha256(concatBytes(utf8(key.name), Uint8Array.of(10), ed25519Algorithm, key.publicKey)).slice(0, 4);
}

/** C2SP vkey: name+keyid+base64(0x01 ‖ public key). */
export function encodeKey(key: NoteKey): string {
  return `${key.name}+${bytesToHex(keyId(key))}+${toBase64(concatBytes(ed25519Algorithm, key.publicKey))}`;
}

/** Reads a vkey; null when it is malformed or its id does not fit. */
export function decodeKey(text: string): NoteKey | null {
  const match = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text);
  const bytes = match?.[3] ? fromBase64(match[3]) : null;
  if (!match?.[1] || bytes?.length !== 33 || bytes[0] !== 1) return null;
  const key = { name: match[1], publicKey: bytes.slice(1) };
  return bytesToHex(keyId(key)) === match[2] ? key : null;
}

/** What people compare by eye: the first 128 bits of SHA-256 of the public key, in groups of four digits. */
export function fingerprint(key: NoteKey): string {
  const digits = bytesToHex(sha256(key.publicKey)).slice(0, 32);
  return digits.match(/.{4}/g)?.join('-') ?? '';
}

/** The text that is signed: origin, size, root, each ended by a newline. */
export function checkpointText(checkpoint: Checkpoint): string {
  return `${checkpoint.origin}\n${checkpoint.size}\n${toBase64(checkpoint.root)}\n`;
}

/** Reads a checkpoint's text; null when it is malformed. Further lines are extensions and are allowed. */
export function parseCheckpoint(text: string): Checkpoint | null {
  const [origin, size, root] = text.split('\n');
  if (!origin || !size || !root || !text.endsWith('\n')) return null;
  if (!/^(0|[1-9][0-9]{0,15})$/.test(size)) return null;
  const bytes = fromBase64(root);
  return bytes?.length === 32 ? { origin, size: Number(size), root: bytes } : null;
}

/** A signed note from a text and its signatures (C2SP signed-note). */
export function encodeNote(text: string, key: NoteKey, signature: Uint8Array): string {
  return `${text}\n${signaturePrefix}${key.name} ${toBase64(concatBytes(keyId(key), signature))}\n`;
}

/** Reads a signed note strictly; null for anything malformed. Signatures are not verified here. */
export function parseNote(note: string): SignedNote | null {
  const split = note.lastIndexOf('\n\n');
  if (split < 0 || !note.endsWith('\n') || !note.isWellFormed()) return null;
  const text = note.slice(0, split + 1);
  const lines = note.slice(split + 2, -1).split('\n');
  const signatures: NoteSignature[] = [];
  for (const line of lines) {
    const match = /^— ([^+\s]+) ([A-Za-z0-9+/=]+)$/.exec(line);
    const bytes = match?.[2] ? fromBase64(match[2]) : null;
    if (!match?.[1] || !bytes || bytes.length < 5) return null;
    signatures.push({ name: match[1], keyId: bytes.slice(0, 4), signature: bytes.slice(4) });
  }
  // Control characters other than newline have no place in a note.
  for (const char of note) if (char < ' ' && char !== '\n') return null;
  return signatures.length > 0 ? { text, signatures } : null;
}

/** The signature by this key, if the note carries one; its truth is for the caller's Ed25519 to check. */
export function signatureBy(note: SignedNote, key: NoteKey): Uint8Array | null {
  const id = bytesToHex(keyId(key));
  const line = note.signatures.find((one) => one.name === key.name && bytesToHex(one.keyId) === id);
  return line?.signature.length === 64 ? line.signature : null;
}

/** The root as a receipt prints it: its first 96 bits in groups of four digits (at least 80 bits, design.md). */
export function shortRoot(root: Uint8Array): string {
  return bytesToHex(root.slice(0, 12)).match(/.{4}/g)?.join('-') ?? '';
}
