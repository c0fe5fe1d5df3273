import type { Entry } from './entries.ts';
import type { Findings } from './findings.ts';
import { isSigned, type Key, readKey } from './note.ts';
import { fromBase64 } from './text.ts';

/** A stretch of the log under one key: from which entry on, and by which origin. */
export type Chapter = Readonly<{ number: number; origin: string; key: Key; from: number }>;

const numberOf = (origin: string) => Number(origin.split('/').at(-1));

function chapterOf(origin: unknown, key: unknown, from: number): Chapter | null {
  if (typeof origin !== 'string' || typeof key !== 'string') return null;
  const read = readKey(key);
  return read && read.name === origin ? { number: numberOf(origin), origin, key: read, from } : null;
}

/** The chapters of the log, oldest first; each entry has to be of the one it stands in. Empty where entry 0 names no key. */
export function chaptersOf(entries: readonly (Entry | null)[], findings: Findings): Chapter[] {
  const opening = entries[0];
  const first = opening?.type === 'LedgerOpened' ? chapterOf(opening.data.origin, opening.data.key, 0) : null;
  if (!first) {
    findings.atEntry('key', 0, 'the first entry names no key');
    return [];
  }
  const chapters = [first];
  for (const [seq, entry] of entries.entries()) {
    if (entry === null) continue;
    if (entry.seq !== seq) findings.atEntry('sequence', seq, `it says ${entry.seq}`);
    if (entry.type === 'ChapterBegun') begin(entry, seq);
    if (entry.chapter !== chapters.at(-1)?.number) findings.atEntry('chapter', seq, 'of another chapter');
  }
  return chapters;

  function begin({ data }: Entry, seq: number): void {
    const before = chapters.at(-1);
    const next = chapterOf(data.origin, data.key, seq);
    if (!next || !before) {
      findings.atEntry('key', seq, 'the chapter names no key');
      return;
    }
    const { origin, size, root, signature } = data.before as Readonly<Record<string, unknown>>;
    const text = `${origin}\n${size}\n${Buffer.from(String(root), 'hex').toString('base64')}\n`;
    const signed = isSigned(text, fromBase64(String(signature)) ?? Buffer.alloc(0), before.key);
    if (!signed || origin !== before.origin || size !== seq)
      findings.atEntry('chapter', seq, 'the key before never signed its beginning');
    chapters.push(next);
  }
}
