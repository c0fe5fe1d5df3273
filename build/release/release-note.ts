import { verifyAsync } from '@noble/ed25519';
import { utf8 } from '../../shared/bytes.ts';
import { decodeKey, parseNote, signatureBy } from '../../shared/ledger/checkpoint.ts';

/** One file of a release. `sha256` is hex; `size` in bytes. */
export type ReleasedFile = Readonly<{ name: string; size: number; sha256: string }>;
export type Release = Readonly<{ version: string; files: readonly ReleasedFile[] }>;

/** Where the note lies, beside the files it names. */
export const releaseNoteName = 'release-note.txt';
const firstLine = 'fangxin-desk release';

/** The text that is signed: what it is, the version, and a line for each file by its name. */
export function releaseText({ version, files }: Release): string {
  const lines = [...files]
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ name, size, sha256 }) => `${sha256} ${size} ${name}`);
  return `${[firstLine, version, ...lines].join('\n')}\n`;
}

/** Reads a release's text; null for anything malformed, a file named twice or outside of the folder. */
export function parseRelease(text: string): Release | null {
  const [first, version, ...lines] = text.replace(/\n$/, '').split('\n');
  if (first !== firstLine || !/^\d+\.\d+\.\d+$/.test(version ?? '') || lines.length === 0) return null;
  const files: ReleasedFile[] = [];
  for (const line of lines) {
    const match = /^([0-9a-f]{64}) (0|[1-9]\d{0,14}) ([\w][\w.+-]*)$/.exec(line);
    if (!match?.[1] || !match[3]) return null;
    files.push({ sha256: match[1], size: Number(match[2]), name: match[3] });
  }
  if (new Set(files.map(({ name }) => name)).size < files.length) return null;
  return { version: version ?? '', files };
}

export type ReadRelease =
  | Readonly<{ ok: true; release: Release }>
  | Readonly<{ ok: false; why: 'key-malformed' | 'note-malformed' | 'not-signed' }>;

/** What a note says that this key (C2SP vkey) has truly signed. */
export async function readRelease(note: string, vkey: string): Promise<ReadRelease> {
  const key = decodeKey(vkey.trim());
  if (!key) return { ok: false, why: 'key-malformed' };
  const signed = parseNote(note);
  const release = signed && parseRelease(signed.text);
  if (!signed || !release) return { ok: false, why: 'note-malformed' };
  const signature = signatureBy(signed, key);
  const isTrue = signature !== null && (await verifyAsync(signature, utf8(signed.text), key.publicKey));
  return isTrue ? { ok: true, release } : { ok: false, why: 'not-signed' };
}
