import { bytesToHex, utf8 } from '../bytes.ts';
import {
  type Checkpoint,
  checkpointText,
  fingerprint,
  type NoteKey,
  parseCheckpoint,
  parseNote,
  signatureBy,
} from '../ledger/checkpoint.ts';
import { bagPaths, packageNoteText } from './bag.ts';
import type { Chapter } from './chapters.ts';
import type { Findings } from './findings.ts';
import { readSlip, type Slip } from './slip.ts';

/** Checks one Ed25519 signature (64 bytes) over a text by a 32-byte public key. */
export type VerifyEd25519 = (
  publicKey: Uint8Array,
  text: Uint8Array,
  signature: Uint8Array,
) => boolean | Promise<boolean>;

/** A checkpoint note's content, with its signatures still to be checked. Null when it is not one. */
export function readCheckpointNote(note: string): { checkpoint: Checkpoint; text: string } | null {
  const parsed = parseNote(note);
  const checkpoint = parsed && parseCheckpoint(parsed.text);
  return parsed && checkpoint ? { checkpoint, text: parsed.text } : null;
}

/** True when the note's text is this one and carries a true signature of this key. */
export async function isSigned(
  note: string,
  text: string,
  key: NoteKey,
  verify: VerifyEd25519,
): Promise<boolean> {
  const parsed = parseNote(note);
  const signature = parsed?.text === text ? signatureBy(parsed, key) : null;
  return signature !== null && (await verify(key.publicKey, utf8(text), signature));
}

/** The package's own two signatures: over its checkpoint and over its tag manifest. */
export async function checkSignatures(
  notes: Readonly<{ checkpoint: string | null; package: string | null; tagManifest: string }>,
  key: NoteKey,
  verify: VerifyEd25519,
  findings: Findings,
): Promise<Checkpoint | null> {
  const text = packageNoteText(key.name, notes.tagManifest);
  if (!(await isSigned(notes.package ?? '', text, key, verify)))
    findings.broken('note', { file: bagPaths.note });
  const read = readCheckpointNote(notes.checkpoint ?? '');
  const exact = read && read.checkpoint.origin === key.name && read.text === checkpointText(read.checkpoint);
  if (!exact || !(await isSigned(notes.checkpoint ?? '', read.text, key, verify)))
    findings.broken('checkpoint', { file: bagPaths.checkpoint });
  findings.checked('signature');
  return read?.checkpoint ?? null;
}

/** The key's fingerprint, as someone outside wrote it down: that of the last chapter, or of one before it. */
export function checkFingerprint(
  given: string | undefined,
  key: NoteKey,
  earlier: readonly NoteKey[],
  findings: Findings,
): void {
  if (given === undefined) {
    findings.open('key-is-the-stores');
    return;
  }
  const digits = (text: string) => text.toLowerCase().replace(/[^0-9a-z]/g, '');
  const isGiven = (one: NoteKey) => digits(given) === digits(fingerprint(one));
  if (!isGiven(key) && earlier.some(isGiven)) {
    findings.open('restored-since');
    return;
  }
  if (!isGiven(key)) findings.broken('key', { seq: 0, detail: fingerprint(key) });
  findings.checked('key');
}

/**
 * An earlier checkpoint of the same ledger, as size and root: as a slip has it, or signed by the key of the chapter it names, no larger than this log, and no
 * larger than what of that chapter was restored.
 */
export async function checkSince(
  note: string,
  chapters: readonly Chapter[],
  verify: VerifyEd25519,
  findings: Findings,
): Promise<Slip | null> {
  findings.checked('since');
  // What was copied by hand has no signature: whoever holds it vouches for it, and the log has to have had that root.
  const slip = readSlip(note);
  if (slip) return slip;
  const read = readCheckpointNote(note);
  const chapter = chapters.find(({ key }) => key.name === read?.checkpoint.origin);
  if (!read || !chapter) {
    findings.broken('since', { detail: read ? `origin ${read.checkpoint.origin}` : 'malformed' });
    return null;
  }
  if (!(await isSigned(note, read.text, chapter.key, verify))) {
    findings.broken('since', { detail: 'signature' });
    return null;
  }
  if (chapter.ends !== null && read.checkpoint.size > chapter.ends) {
    findings.broken('since', { detail: `size ${read.checkpoint.size} of ${chapter.ends} restored` });
    return null;
  }
  return { size: read.checkpoint.size, root: bytesToHex(read.checkpoint.root) };
}

export function expectedSince({ size, root }: Slip) {
  return { size, root, rule: 'since', seq: null } as const;
}
