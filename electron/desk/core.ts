import { offsetIn } from '../../shared/calendar.ts';
import type { Push } from '../../shared/contract.ts';
import type { Status } from '../../shared/contract-replies.ts';
import type { Event } from '../../shared/events.ts';
import { isStoreEvent } from '../../shared/events.ts';
import { parseCheckpoint, parseNote } from '../../shared/ledger/checkpoint.ts';
import { type Actor, type Entry, eventOf, parseEntry } from '../../shared/ledger/entry.ts';
import { rootOf } from '../../shared/ledger/merkle.ts';
import type { StoreState } from '../../shared/store/state.ts';
import type { TakenOver } from './backup/take-over.ts';
import { sameBytes, sha256, verifyEd25519 } from './crypto.ts';
import type { Keys } from './keys.ts';
import type { Names } from './names.ts';
import type { Pins } from './pins.ts';
import type { Clock, Entropy, Steady } from './ports.ts';
import { openParts } from './private-parts.ts';
import type { LogRow, SealedLog } from './sealed-log.ts';

/** The parts of an open desk that its verbs work with. */
export type Core = Readonly<{
  dataDir: string;
  mark: StoreState['mark'];
  log: SealedLog;
  keys: Keys;
  pins: Pins;
  names: Names;
  clock: Clock;
  steady: Steady;
  entropy: Entropy;
  push: (push: Push) => void;
  keyStore: Readonly<{ kind: string; protects: boolean }>;
  /** Set once something on disk contradicts itself: from then on nothing is sealed. */
  stopped: { reason: string | null };
  /** What was found damaged since this start, and put aside under another name or made anew; nothing of it is sealed. */
  setAside: Status['setAside'][number][];
  /** What this start has to say of a restore before it. */
  restore: TakenOver;
  /**
   * Seals what time demands by now (timekeeping.ts); nothing, before the desk keeps time. Tells what a full disk answered,
   * null where it took all.
   */
  time: { look: () => Error | null };
}>;

/** Who is calling: an operator's session, or the desk itself. */
export type Caller = Readonly<{ actor: Actor; session: string }>;

export const systemCaller: Caller = { actor: { operator: 'system', role: 'system' }, session: 'system' };

/** Reads a stored row back. Throws when it is not an entry: the log is damaged. */
export function entryOf(row: LogRow): Entry {
  const entry = parseEntry(row.text);
  if (!entry || entry.seq !== row.seq || entry.about !== row.about)
    throw new Error(`entryOf: row ${row.seq} of the log is not the entry it should be`);
  return entry;
}

/** The event of a row with its private parts, as far as the subject's key still exists. */
export function eventWithParts(row: LogRow, entry: Entry, keys: Keys): Event {
  const parts = row.private ? openParts(row.private, entry, keys) : null;
  const event = eventOf(entry);
  return {
    ...event,
    ...(parts?.person && { person: parts.person.part }),
    ...(parts?.words && { words: parts.words.part }),
  } as Event;
}

export function storeOffset(core: Core, at: number): number {
  const zone = core.log.head().store.settings?.zone;
  return zone ? offsetIn(at, zone) : 0;
}

/**
 * Compares what a start can compare without reading the whole log: head, signed checkpoint, last entry (design.md,
 * step 5). Returns what does not fit, or null.
 */
export function headFault(log: SealedLog, keys: Keys): string | null {
  const { frontier, note } = log.head();
  const [last] = log.entriesFrom(Math.max(0, frontier.size - 1), 2).slice(-1);
  if ((last?.seq ?? -1) !== frontier.size - 1) return 'log-damaged';
  // A store without an entry has no complaint: a key for one says that its log was taken away.
  if (frontier.size === 0) return keys.knowsComplaints() ? 'log-missing' : null;
  const signed = parseNote(note);
  const checkpoint = signed ? parseCheckpoint(signed.text) : null;
  const signature = signed?.signatures[0]?.signature;
  if (!signed || !checkpoint || !signature) return 'log-damaged';
  if (checkpoint.size !== frontier.size || !sameBytes(checkpoint.root, rootOf(frontier, sha256)))
    return 'log-damaged';
  const bytes = new TextEncoder().encode(signed.text);
  if (!verifyEd25519(keys.signing.publicKey, bytes, signature)) return 'key-differs';
  return last && isReadable(last) ? null : 'log-damaged';
}

function isReadable(row: LogRow): boolean {
  const entry = parseEntry(row.text);
  return (
    entry?.seq === row.seq && (isStoreEvent(entry.type) ? entry.about === 'store' : entry.about !== 'store')
  );
}
