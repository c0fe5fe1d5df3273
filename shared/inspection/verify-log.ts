import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '../bytes.ts';
import { type Entry, parseEntry } from '../ledger/entry.ts';
import { chapterOf } from '../ledger/ledger-number.ts';
import { appended, emptyFrontier, leafHash, rootOf, type Sha256 } from '../ledger/merkle.ts';
import { bagPaths } from './bag.ts';
import { decodeUtf8 } from './decode-utf8.ts';
import type { Findings } from './findings.ts';
import { heed, type Stop } from './stop.ts';

/** The lines of a file without the newline that ends each. A last line that is not ended is a line too, and `ended` false. */
export function* linesOf(bytes: Uint8Array): Generator<{ line: Uint8Array; ended: boolean }> {
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(10, at);
    yield { line: bytes.subarray(at, end < 0 ? bytes.length : end), ended: end >= 0 };
    at = end < 0 ? bytes.length : end + 1;
  }
}

/** In bytes; the shortest text an entry can have is longer. */
const shortestEntry = 150;

export type LogReading = Readonly<{
  sha256: Sha256;
  stop: Stop | undefined;
  onProgress: (line: number) => void;
  /** Waited for every thousand lines, so that a page that reads here and not in a worker stays alive. */
  pause?: (() => Promise<void>) | undefined;
  /** Called with each entry in order, up to the first line that is not the entry it should be. */
  onEntry: (entry: Entry) => void;
}>;

/**
 * Reads data/log.ndjson line by line: each the canonical text of the entry with its number.
 * @returns the leaf hash of every line, and whether every line was the entry it should be.
 */
export async function readLog(
  bytes: Uint8Array,
  reading: LogReading,
  findings: Findings,
): Promise<{ leaves: Uint8Array[]; whole: boolean }> {
  const leaves: Uint8Array[] = [];
  let whole = true;
  let chapter: number | null = null;
  for (const { line, ended } of linesOf(bytes)) {
    const seq = leaves.length;
    // A flood of lines that no entry could be is not hashed one by one.
    if (!whole && line.length < shortestEntry) break;
    leaves.push(leafHash(line, reading.sha256));
    if (seq % 1000 === 0) {
      reading.onProgress(seq);
      await reading.pause?.();
      heed(reading.stop);
    }
    if (!whole) continue;
    const text = ended ? decodeUtf8(line) : null;
    const entry = text === null ? null : parseEntry(text);
    if (!entry) findings.broken('canonical', { seq, file: bagPaths.log });
    else if (entry.seq !== seq)
      findings.broken('sequence', { seq, file: bagPaths.log, detail: `entry ${entry.seq} in its place` });
    chapter ??= entry && seq === 0 ? chapterOf(String(entry.data.origin ?? '')) : null;
    // A restored ledger goes on in its next chapter (design.md, The seal).
    if (entry?.type === 'ChapterBegun' && chapter !== null) chapter += 1;
    if (entry && chapter !== null && entry.chapter !== chapter) findings.broken('chapter', { seq });
    whole = entry?.seq === seq;
    if (entry && whole) reading.onEntry(entry);
  }
  findings.checked('entries');
  return { leaves, whole };
}

/** A root the log must have had at a size, and what says so. */
export type Expected = Readonly<{
  size: number;
  /** Hex, or its beginning where a receipt prints only that. */
  root: string;
  rule: 'recorded-root' | 'since' | 'receipt';
  seq: number | null;
}>;

/**
 * Recomputes the root (RFC 6962 §2.1) and the roots expected at earlier sizes. Where the root is another, the leaf
 * hashes of the package, if they are the checkpoint's, name the first entry that was altered.
 */
export function checkRoots(
  leaves: readonly Uint8Array[],
  listed: Uint8Array | null,
  checkpoint: Readonly<{ size: number; root: Uint8Array }>,
  expected: readonly Expected[],
  findings: Findings,
  sha256: Sha256 = nobleSha256,
): void {
  const wanted = new Map<number, Expected[]>();
  for (const one of expected) {
    const list = wanted.get(one.size);
    if (list) list.push(one);
    else wanted.set(one.size, [one]);
  }
  let frontier = emptyFrontier;
  for (const leaf of leaves) {
    frontier = appended(frontier, leaf, sha256);
    const here = wanted.get(frontier.size);
    if (!here) continue;
    const root = bytesToHex(rootOf(frontier, sha256));
    for (const one of here)
      if (!root.startsWith(one.root))
        findings.broken(one.rule, { seq: one.seq, detail: `root at size ${one.size}` });
  }
  for (const one of expected)
    if (one.size > leaves.length || one.size < 1)
      findings.broken(one.rule, { seq: one.seq, detail: `size ${one.size} of ${leaves.length}` });

  const signed = bytesToHex(checkpoint.root);
  const matches = bytesToHex(rootOf(frontier, sha256)) === signed && leaves.length === checkpoint.size;
  // 64 digits and a newline each; a list of another length is not read.
  const list = listed?.length === checkpoint.size * 65 ? readLeaves(listed) : null;
  const different = list ? firstDifference(leaves, list) : null;
  const listIsSigned = list?.length === checkpoint.size && bytesToHex(rootOfLeaves(list, sha256)) === signed;
  if (!matches) {
    const seq = listIsSigned ? different : null;
    const detail =
      leaves.length === checkpoint.size ? 'altered' : `${leaves.length} of ${checkpoint.size} entries`;
    findings.broken('root', { seq, file: bagPaths.log, detail });
  } else if (!list || different !== null) findings.broken('leaves', { file: bagPaths.leaves });
  findings.checked('root');
}

function rootOfLeaves(leaves: readonly Uint8Array[], sha256: Sha256): Uint8Array {
  let frontier = emptyFrontier;
  for (const leaf of leaves) frontier = appended(frontier, leaf, sha256);
  return rootOf(frontier, sha256);
}

/** data/leaves.txt: the leaf hash of each entry as a line of hex. Null when malformed. */
function readLeaves(bytes: Uint8Array | null): Uint8Array[] | null {
  if (!bytes) return null;
  const leaves: Uint8Array[] = [];
  for (const { line, ended } of linesOf(bytes)) {
    const text = decodeUtf8(line);
    if (!ended || !text || !/^[0-9a-f]{64}$/.test(text)) return null;
    leaves.push(hexToBytes(text));
  }
  return leaves;
}

function firstDifference(left: readonly Uint8Array[], right: readonly Uint8Array[]): number | null {
  const most = Math.max(left.length, right.length);
  for (let i = 0; i < most; i++) {
    const [a, b] = [left[i], right[i]];
    if (!a || !b || bytesToHex(a) !== bytesToHex(b)) return i;
  }
  return null;
}
