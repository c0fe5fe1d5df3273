import type { Fact } from '../fact.ts';
import { canonicalValue, hasExactly, isRecord, type Json } from './canonical.ts';
import { fits } from './shape-language.ts';
import { isKnownType, isOfTheStore } from './shapes.ts';
import { linesOf, textOf } from './text.ts';
import type { Part } from './texts.ts';

type Data = Readonly<Record<string, Json>>;

/** One line of the log that is an entry. */
export type Entry = Readonly<{
  seq: number;
  chapter: number;
  counter: string;
  session: string;
  command: string;
  about: string;
  at: number;
  offset: number;
  by: Readonly<{ operator: string; role: string }>;
  type: string;
  v: number;
  data: Data;
  private: Readonly<{ person: string | null; words: string | null }>;
}>;

const members = {
  seq: 'natural',
  chapter: '1..99',
  counter: 'id',
  session: 'id',
  command: 'id',
  about: 'id',
  at: `0..${Date.UTC(9999, 0, 1) - 1}`,
  offset: 'integer',
  by: { operator: 'id', role: 'text' },
  type: 'text',
  v: 'count',
  private: { person: 'digest?', words: 'digest?' },
};
const roles = ['clerk', 'department-head', 'enterprise-head', 'inspector', 'system'];

/** No entry is shorter, in characters. */
const shortest = 150;

/** Every line of the log as an entry; null in place of a line that is none. Null where the file is no list of lines. */
export function readLog(bytes: Uint8Array): { lines: string[]; entries: (Entry | null)[] } | null {
  const text = textOf(bytes);
  const lines = text === null ? null : linesOf(text);
  if (lines === null || lines.length === 0) return null;
  const entries: (Entry | null)[] = [];
  let broken = false;
  for (const line of lines) {
    // Behind a line that is no entry, one too short to be any ends the reading: a flood of them would not end.
    if (broken && line.length < shortest) break;
    entries.push(readEntry(line));
    broken ||= entries.at(-1) === null;
  }
  return { lines: lines.slice(0, entries.length), entries };
}

function readEntry(line: string): Entry | null {
  const value = canonicalValue(line);
  if (!isRecord(value) || !hasExactly(value, [...Object.keys(members), 'data'])) return null;
  const { data, ...rest } = value;
  if (!isRecord(data) || !fits(rest, members)) return null;
  const entry = value as unknown as Entry;
  if (Math.abs(entry.offset) > 1440 || !roles.includes(entry.by.role)) return null;
  return entry;
}

/** Does this verifier know what the entry says? */
export function isKnown({ type, v }: Entry): boolean {
  return v === 1 && isKnownType(type);
}

/** Is it about what its type is about? */
export function isInPlace({ type, about }: Entry): boolean {
  return isOfTheStore(type) === (about === 'store');
}

/** The entry as the rules of this folder read it, with the private parts that are at hand. */
export function factOf(entry: Entry, parts: { person?: Part; words?: Part } | undefined): Fact {
  const { type, data, about, by, at } = entry;
  const event = { type, data, ...parts } as unknown as Fact['event'];
  return { event, about, by: by as Fact['by'], at };
}
