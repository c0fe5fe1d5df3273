import { type Written, writtenIn } from '../ledger/canonical-scan.ts';
import { type Entry, parseWritten } from '../ledger/entry.ts';
import { chapterOf } from '../ledger/ledger-number.ts';
import { bagPaths } from './bag.ts';
import { decodeUtf8 } from './decode-utf8.ts';
import type { Findings } from './findings.ts';
import { linesIn } from './lines.ts';
import type { Hurrying } from './log-root.ts';
import { heed } from './stop.ts';

/** After so many entries others get their turn. */
const atOnce = 1000;

export type LogReading = Hurrying &
  Readonly<{
    onProgress: (line: number) => void;
    /** Waited for before an entry, where what belongs to it is not read yet. */
    ready?: (seq: number) => Promise<void> | null;
    /** Called with each entry in order, up to the first line that is not the entry it should be. */
    onEntry: (entry: Entry) => void;
  }>;

/**
 * Reads data/log.ndjson line by line: each the canonical text of the entry with its number. Ends at the first line that
 * is not.
 * @returns how many entries there were, and whether every line was the entry it should be.
 */
export async function readLog(
  pieces: AsyncIterable<Uint8Array>,
  reading: LogReading,
  findings: Findings,
): Promise<{ entries: number; whole: boolean }> {
  let seq = 0;
  let whole = true;
  const chapter = chapterWatch();
  for await (const { lines, ended } of linesIn(pieces)) {
    const texts = textsOf(lines, ended);
    for (const line of texts) {
      if (seq % atOnce === 0) {
        reading.onProgress(seq);
        await reading.pause?.();
        heed(reading.stop);
      }
      const entry = line && parseWritten(line.text, line.written);
      if (!entry) findings.broken('canonical', { seq, file: bagPaths.log });
      else if (entry.seq !== seq)
        findings.broken('sequence', { seq, file: bagPaths.log, detail: `entry ${entry.seq} in its place` });
      if (entry && !chapter.fits(entry, seq)) findings.broken('chapter', { seq });
      whole = entry?.seq === seq;
      if (!entry || !whole) break;
      const wait = reading.ready?.(seq);
      if (wait) await wait;
      reading.onEntry(entry);
      seq += 1;
    }
    if (!whole) break;
  }
  findings.checked('entries');
  return { entries: seq, whole };
}

type LineText = Readonly<{ text: string; written: Written }> | null;

/**
 * Each line's text; null where it has none. Lines of one piece lie behind one another, and are ASCII as a rule: then they
 * are decoded as one, and gone through before it is cut up.
 */
function textsOf(lines: readonly Uint8Array[], ended: boolean): LineText[] {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return [];
  if (!ended) return [null];
  const bytes = new Uint8Array(
    first.buffer,
    first.byteOffset,
    last.byteOffset + last.length - first.byteOffset,
  );
  const all = decodeUtf8(bytes);
  if (all?.length !== bytes.length) return lines.map(lineText);
  return lines.map((line) => {
    const from = line.byteOffset - first.byteOffset;
    const to = from + line.length;
    return { text: all.slice(from, to), written: writtenIn(all, from, to) };
  });
}

function lineText(line: Uint8Array): LineText {
  const text = decodeUtf8(line);
  return text === null ? null : { text, written: writtenIn(text) };
}

/** A ledger that was restored goes on in its next chapter (design.md, The seal). */
function chapterWatch(): { fits(entry: Entry, seq: number): boolean } {
  let chapter: number | null = null;
  return {
    fits(entry, seq) {
      chapter ??= seq === 0 ? chapterOf(String(entry.data.origin ?? '')) : null;
      if (entry.type === 'ChapterBegun' && chapter !== null) chapter += 1;
      return chapter === null || entry.chapter === chapter;
    },
  };
}
