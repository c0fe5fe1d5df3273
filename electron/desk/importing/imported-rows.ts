import { bytesToHex, utf8 } from '../../../shared/bytes.ts';
import { rowIdentities } from '../../../shared/import/row-identity.ts';
import type { Entry } from '../../../shared/ledger/entry.ts';
import { type Core, entryOf } from '../core.ts';
import { hmac256 } from '../crypto.ts';
import { openParts } from '../private-parts.ts';
import type { LogRow } from '../sealed-log.ts';
import { breath } from './breath.ts';

/** A complaint that came in from an old ledger. */
export type Came = Readonly<{ about: string; number: string; seq: number; batch: string }>;

/**
 * What came in from old ledgers so far, found by its id or by what its row said. Held in memory alone, as keyed tags: what
 * was said stays encrypted beside the log, and an erased complaint is known by its id only.
 */
export interface ImportedRows {
  /** Reads what was sealed since the last time, in pieces that let other calls through. Stops where it is when aborted. */
  catchUp(signal: AbortSignal): Promise<void>;
  byId(about: string): Came | null;
  /** All that came in under a tag, in the order of the log. */
  byTag(tag: string): readonly Came[];
  /** The seq at which the last run of a batch was counted; -1 when none was. */
  lastEnd(batch: string): number;
}

const piece = 50;

export function openImportedRows(core: Core): ImportedRows {
  const ids = new Map<string, Came>();
  const tags = new Map<string, Came[]>();
  const ends = new Map<string, number>();
  let read = 0;

  const learn = (row: LogRow, entry: Entry): void => {
    const { number, batch, day } = entry.data;
    const came: Came = { about: entry.about, number: String(number), seq: entry.seq, batch: String(batch) };
    ids.set(came.about, came);
    const parts = row.private ? openParts(row.private, entry, core.keys) : null;
    if (!parts?.words) return;
    const facts = {
      day: typeof day === 'string' ? day : null,
      person: parts.person?.part,
      words: parts.words.part,
    };
    for (const identity of rowIdentities(facts)) {
      const tag = bytesToHex(hmac256(core.keys.tagging, utf8(`row|${identity}`))).slice(0, 20);
      const there = tags.get(tag);
      if (there) there.push(came);
      else tags.set(tag, [came]);
    }
  };

  return {
    async catchUp(signal) {
      for (;;) {
        signal.throwIfAborted();
        const rows = core.log.entriesFrom(read, piece);
        for (const row of rows) {
          // Most rows are others, and only these two are worth reading as entries.
          if (row.text.includes('"ComplaintImported"') || row.text.includes('"LedgerImported"')) {
            const entry = entryOf(row);
            if (entry.type === 'ComplaintImported') learn(row, entry);
            if (entry.type === 'LedgerImported') ends.set(String(entry.data.batch), entry.seq);
          }
          read = row.seq + 1;
        }
        if (rows.length < piece) return;
        await breath();
      }
    },
    byId: (about) => ids.get(about) ?? null,
    byTag: (tag) => tags.get(tag) ?? [],
    lastEnd: (batch) => ends.get(batch) ?? -1,
  };
}
