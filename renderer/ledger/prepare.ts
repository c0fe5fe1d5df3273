import type { EntryLine } from '../../shared/contract-replies.ts';
import { type Event, hasEventShape, isEventType } from '../../shared/events.ts';
import { type Entry, eventOf, parseEntry } from '../../shared/ledger/entry.ts';
import type { EntryRecord } from './database.ts';

/** An entry read and hashed, ready to be added: whatever takes time is done before the transaction. */
export type PreparedEntry = Readonly<{
  record: EntryRecord;
  leaf: Uint8Array;
  entry: Entry;
  /** Public data alone; private parts stay sealed. */
  event: Event;
}>;

/** The event of an entry this version knows; null for a type or version of a later one. */
export function knownEvent(entry: Entry): Event | null {
  const known = entry.v === 1 && isEventType(entry.type) && hasEventShape(entry.type, entry.data);
  return known ? eventOf(entry) : null;
}

/** An entry's bytes, and its leaf hash. */
export type HashedLine = Readonly<{ bytes: Uint8Array; leaf: Uint8Array }>;

/** Entries as bytes with their leaf hashes (RFC 6962), by the browser's own hashing and beside this thread. */
export function hashLines(lines: readonly EntryLine[]): Promise<readonly HashedLine[]> {
  return Promise.all(
    lines.map(async ({ entry }) => {
      // The byte before a leaf is written as a character, so that the entry is brought into bytes once.
      const prefixed = encoder.encode(`\0${entry}`);
      const leaf = new Uint8Array(await crypto.subtle.digest('SHA-256', prefixed));
      return { bytes: prefixed.subarray(1), leaf };
    }),
  );
}

const encoder = new TextEncoder();

/**
 * Reads a chunk of lines that begins at `from`, beside what {@link hashLines} made of them. `entry-malformed`: a line is no entry, or not the one expected;
 * `entry-unknown`: a later version of the desk wrote it, so this one must not judge it.
 */
export function prepareLines(
  from: number,
  lines: readonly EntryLine[],
  hashed: readonly HashedLine[],
): readonly PreparedEntry[] | 'entry-malformed' | 'entry-unknown' {
  const prepared: PreparedEntry[] = [];
  for (const [index, line] of lines.entries()) {
    const entry = parseEntry(line.entry);
    const sealed = line.private === null ? null : bytesOfBase64(line.private);
    const one = hashed[index];
    if (!one || entry?.seq !== from + index || sealed === 'malformed' || !line.entry.isWellFormed())
      return 'entry-malformed';
    const event = knownEvent(entry);
    if (!event) return 'entry-unknown';
    const record = { seq: entry.seq, about: entry.about, bytes: one.bytes, sealed };
    prepared.push({ record, leaf: one.leaf, entry, event });
  }
  return prepared;
}

const reader = new TextDecoder('utf-8');

/** An entry read back from its kept bytes; null when they are none. */
export function entryOfRecord(record: EntryRecord): Entry | null {
  return parseEntry(reader.decode(record.bytes));
}

/** The browser's own decoder: a chunk has megabytes of it. */
function bytesOfBase64(text: string): Uint8Array | 'malformed' {
  try {
    const binary = atob(text);
    const bytes = new Uint8Array(binary.length);
    for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
    return bytes;
  } catch {
    return 'malformed'; // Not base64: the caller says which line.
  }
}
