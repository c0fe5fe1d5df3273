import { utf8 } from '../../shared/bytes.ts';
import type { PrintType } from '../../shared/complaint/state.ts';
import { type Event, isStoreEvent } from '../../shared/events.ts';
import { canonicalText, type Json } from '../../shared/ledger/canonical.ts';
import { checkpointText, encodeNote } from '../../shared/ledger/checkpoint.ts';
import type { Entry } from '../../shared/ledger/entry.ts';
import { chapterOf } from '../../shared/ledger/ledger-number.ts';
import { appended, type Frontier, leafHash, rootOf } from '../../shared/ledger/merkle.ts';
import { evolveStore, type StoreState } from '../../shared/store/state.ts';
import type { Caller, Core } from './core.ts';
import { sha256 } from './crypto.ts';
import type { Keys } from './keys.ts';
import { commitments, salted, sealParts } from './private-parts.ts';
import type { ProductListName } from './product-store.ts';
import type { Answer, Due, LogHead, LogRow } from './sealed-log.ts';

/** Which desk's screen an entry came from. One counter for now; several share a log later (design.md, Later). */
export const counter = 'counter-1';

const printTypes: ReadonlySet<string> = new Set<PrintType>([
  'LabelPrinted',
  'ReturnTagPrinted',
  'DocumentPrinted',
]);

/** All that sealing needs of an open desk. */
export type SealingCore = Pick<Core, 'log' | 'keys' | 'entropy' | 'stopped' | 'names' | 'push'>;

export type Sealing = Readonly<{
  events: readonly Event[];
  /** One subject for all of them, or one for each. */
  about: string | readonly string[];
  command: string;
  caller: Caller;
  /** UTC ms and minutes east of UTC at the moment of deciding. */
  at: number;
  offset: number;
  answer: (size: number) => Answer | null;
  catalogue?: ProductListName;
  draft?: string;
  dues?: readonly Due[];
}>;

/** The log after some events: their rows, and the tree and the store as those make them. */
export type Grown = Readonly<{ rows: readonly LogRow[]; frontier: Frontier; store: StoreState }>;

/** Wraps decided events in entries, and extends the root over them. Nothing of it is kept yet. */
export function grownBy(
  sealing: Pick<Sealing, 'events' | 'about' | 'command' | 'caller' | 'at' | 'offset'>,
  before: Pick<Grown, 'frontier' | 'store'>,
  { keys, entropy }: Pick<Core, 'entropy'> & { keys: Pick<Keys, 'subjectForWriting'> },
): Grown {
  let { frontier, store } = before;
  // The first entry of a chapter bears its name already.
  const origin = sealing.events.find(isBeginning)?.data.origin ?? store.origin;
  const rows: LogRow[] = [];
  for (const [index, event] of sealing.events.entries()) {
    const parts = salted(event, entropy);
    const entry: Entry = {
      seq: frontier.size,
      chapter: chapterOf(origin),
      counter,
      at: sealing.at,
      offset: sealing.offset,
      by: sealing.caller.actor,
      session: sealing.caller.session,
      command: sealing.command,
      about: typeof sealing.about === 'string' ? sealing.about : (sealing.about[index] ?? ''),
      type: event.type,
      v: 1,
      data: event.data as unknown as Entry['data'],
      private: commitments(parts),
    };
    const text = canonicalText(entry as unknown as Json);
    rows.push({
      seq: entry.seq,
      about: entry.about,
      text,
      private: parts ? sealParts(parts, entry, keys, entropy) : null,
    });
    frontier = appended(frontier, leafHash(utf8(text), sha256), sha256);
    store = evolveStore(store, event, sealing.at);
  }
  return { rows, frontier, store };
}

/** The log's head over what has grown, with its checkpoint signed. */
export function signedHead(core: Pick<Core, 'keys'>, { frontier, store }: Omit<Grown, 'rows'>): LogHead {
  const checkpoint = { origin: store.origin, size: frontier.size, root: rootOf(frontier, sha256) };
  return { frontier, store, note: signedNote(core, store.origin, checkpointText(checkpoint)) };
}

/**
 * Seals decided events: they, the root over them, its signed checkpoint and what follows from them are appended in one
 * durable transaction. Synchronous throughout, so that nothing comes between deciding and sealing.
 * @returns the new size of the ledger.
 */
export function sealEvents(core: SealingCore, sealing: Sealing): number {
  const { log } = core;
  // A call may have begun before the desk stopped and come here after it.
  if (core.stopped.reason) throw new Error(`sealEvents: the desk has stopped: ${core.stopped.reason}`);
  const before = log.head().frontier.size;
  const grown = grownBy(sealing, log.head(), core);
  const { rows, frontier } = grown;
  log.append(before, {
    rows,
    head: signedHead(core, grown),
    answer: sealing.answer(frontier.size),
    ...(sealing.catalogue && { catalogue: sealing.catalogue }),
    ...(sealing.draft !== undefined && { draft: sealing.draft }),
    ...(sealing.dues && { dues: sealing.dues }),
    prints: printsIn(sealing.events, before),
    erased: rows.filter((_, index) => sealing.events[index]?.type === 'Erased').map(({ about }) => about),
  });
  for (const event of sealing.events) if (isStoreEvent(event.type)) core.names.learn(event, sealing.at);
  core.push({ size: frontier.size });
  return frontier.size;
}

function isBeginning(event: Event): event is Extract<Event, { type: 'LedgerOpened' | 'ChapterBegun' }> {
  return event.type === 'LedgerOpened' || event.type === 'ChapterBegun';
}

/** Which prints these events begin and end, by seq; `first` is the seq of the first event. */
export function printsIn(events: readonly Event[], first: number): { begun: number[]; ended: number[] } {
  const begun = events.flatMap(({ type }, index) => (printTypes.has(type) ? first + index : []));
  return { begun, ended: events.flatMap((event) => (event.type === 'PrintEnded' ? event.data.print : [])) };
}

/** A C2SP signed note over a text by the desk's key. */
export function signedNote(core: Pick<Core, 'keys'>, name: string, text: string): string {
  const { publicKey, sign } = core.keys.signing;
  return encodeNote(text, { name, publicKey }, sign(utf8(text)));
}
