import { bytesToHex, utf8 } from '../bytes.ts';
import type { EventData } from '../events.ts';
import { parseEntry } from '../ledger/entry.ts';
import { appended, emptyFrontier, leafHash, rootOf, type Sha256 } from '../ledger/merkle.ts';
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
  let frontier = emptyFrontier;
  let opened: EventData<'LedgerOpened'> | null = null;
  let lastAt = 0;
  for await (const chunk of entries(0)) {
    heed(stop);
    const texts = chunk.slice(0, state.size - frontier.size).map(({ text }) => text);
    const leaves: Uint8Array[] = [];
    for (const text of texts) {
      const entry = parseEntry(text);
      if (entry?.seq !== frontier.size)
        throw new Error(`readLog: expected entry ${frontier.size}, got another line in its place`);
      if (entry.type === 'LedgerOpened') opened = entry.data as unknown as EventData<'LedgerOpened'>;
      if (entry.type === 'ChapterBegun' && opened) {
        const { origin, key } = entry.data as unknown as EventData<'ChapterBegun'>;
        opened = { ...opened, origin, key };
      }
      survey.see(entry);
      lastAt = entry.at;
      const leaf = leafHash(utf8(text), sha256);
      leaves.push(leaf);
      frontier = appended(frontier, leaf, sha256);
    }
    await each(texts, leaves);
    progress(frontier.size);
    if (frontier.size === state.size) break;
  }
  const root = bytesToHex(rootOf(frontier, sha256));
  if (!opened || frontier.size !== state.size || root !== bytesToHex(state.root))
    throw new Error('readLog: expected the log of the state it is read at, got an altered one');
  return { survey, opened, lastAt };
}
