import { bytesToHex, utf8 } from '../bytes.ts';
import { type EventData, storeSubject } from '../events.ts';
import { eventOf, parseEntry } from '../ledger/entry.ts';
import { createTree, leafHash, type Sha256 } from '../ledger/merkle.ts';
import { emptyStore, evolveStore, type StoreState } from '../store/state.ts';
import type { PackageSource } from './package-source.ts';
import { heed, type Stop } from './stop.ts';
import { createSurvey, type Survey } from './survey.ts';

export type Reading = Readonly<{
  /** The state that is read up to, and must come out. */
  state: Readonly<{ size: number; root: Uint8Array }>;
  sha256: Sha256;
  stop: Stop | undefined;
  progress: (done: number) => void;
}>;

export type Read = Readonly<{
  survey: Survey;
  /** As the ledger opened, with origin and key of its last chapter. */
  opened: EventData<'LedgerOpened'>;
  /** Who stood in at which tier and when, as the store's public facts say it. */
  deputies: StoreState['deputies'];
  /** When the store was open, as its hours and special days say it; times are counted in it (T5). */
  openings: StoreState['openings'];
  /** UTC ms of the last entry. */
  lastAt: number;
}>;

/**
 * First pass over a log: recomputes its root and surveys what is in it; `each` gets the entries' texts with their leaf
 * hashes, chunk by chunk. Throws an Error that names the place when the log is not the one of the state, Stopped when
 * told to stop.
 */
export async function readLog(
  entries: PackageSource['entries'],
  { state, sha256, stop, progress }: Reading,
  each: (texts: readonly string[], leaves: readonly Uint8Array[]) => Promise<void> = () => Promise.resolve(),
): Promise<Read> {
  const survey = createSurvey();
  const tree = createTree(sha256);
  let store = emptyStore;
  let opened: EventData<'LedgerOpened'> | null = null;
  let lastAt = 0;
  for await (const chunk of entries(0)) {
    heed(stop);
    const texts = chunk.slice(0, state.size - tree.size()).map(({ text }) => text);
    const leaves: Uint8Array[] = [];
    for (const text of texts) {
      const entry = parseEntry(text);
      if (entry?.seq !== tree.size())
        throw new Error(`readLog: expected entry ${tree.size()}, got another line in its place`);
      if (entry.type === 'LedgerOpened') opened = entry.data as unknown as EventData<'LedgerOpened'>;
      if (entry.type === 'ChapterBegun' && opened) {
        const { origin, key } = entry.data as unknown as EventData<'ChapterBegun'>;
        opened = { ...opened, origin, key };
      }
      if (entry.about === storeSubject) store = evolveStore(store, eventOf(entry), entry.at);
      survey.see(entry);
      lastAt = entry.at;
      const leaf = leafHash(utf8(text), sha256);
      leaves.push(leaf);
      tree.add(leaf);
    }
    await each(texts, leaves);
    progress(tree.size());
    if (tree.size() === state.size) break;
  }
  const root = bytesToHex(tree.root());
  if (!opened || tree.size() !== state.size || root !== bytesToHex(state.root))
    throw new Error('readLog: expected the log of the state it is read at, got an altered one');
  return { survey, opened, deputies: store.deputies, openings: store.openings, lastAt };
}
