import * as v from 'valibot';
import type { Event } from '../events.ts';
import { checkOf } from '../schema-check.ts';
import { isCanonicalText, type Json } from './canonical.ts';
import { type Written, writtenIn } from './canonical-scan.ts';

const roleCodes = ['clerk', 'department-head', 'enterprise-head', 'inspector', 'system'] as const;
export type Role = (typeof roleCodes)[number];

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** The end of 9998 in UTC: up to here a year has four digits in every zone. */
const lastMoment = Date.UTC(9999, 0) - 1;
const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/));
const commitment = v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)));

/** One sealed fact (design.md, The entry). Its canonical bytes are what is hashed, stored and handed on. */
const entrySchema = v.strictObject({
  seq: whole,
  chapter: whole,
  counter: id,
  at: v.pipe(whole, v.maxValue(lastMoment)),
  offset: v.pipe(v.number(), v.safeInteger(), v.minValue(-1440), v.maxValue(1440)),
  by: v.strictObject({ operator: id, role: v.picklist(roleCodes) }),
  session: id,
  command: id,
  about: id,
  type: v.pipe(v.string(), v.regex(/^[A-Z][A-Za-z]{1,40}$/)),
  v: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  data: v.custom<Readonly<Record<string, unknown>>>(
    (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  ),
  private: v.strictObject({ person: commitment, words: commitment }),
});

const isEntry = checkOf(entrySchema);

/** Few texts stand in every entry: as one and the same string each is compared by its place, and takes no memory again. */
const shared = new Map<string, string>();
const mostShared = 1_000;

function same(text: string): string {
  const known = shared.get(text);
  if (known !== undefined) return known;
  if (shared.size < mostShared) shared.set(text, text);
  return text;
}

type Parsed = v.InferOutput<typeof entrySchema>;
export type Entry = Readonly<Omit<Parsed, 'data'> & { data: Readonly<Record<string, Json>> }>;
export type Actor = Entry['by'];

/**
 * Reads one line of the log. Null when it is not an entry's canonical text: verify refuses a line that does not
 * re-canonicalise to itself.
 */
export function parseEntry(text: string): Entry | null {
  return parseWritten(text, writtenIn(text));
}

/** The same of a text of which it is known already how it is written. */
export function parseWritten(text: string, written: Written): Entry | null {
  if (written === 'other') return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null; // Not JSON at all: the caller says which line.
  }
  if (!isEntry(value)) return null;
  if (written === 'unsure' && !isCanonicalText(text, value as unknown as Json)) return null;
  const entry = value as Parsed;
  entry.type = same(entry.type);
  entry.by.operator = same(entry.by.operator);
  entry.by.role = same(entry.by.role) as Role;
  entry.counter = same(entry.counter);
  return entry as Entry;
}

/** The event inside an entry, without its private parts. The caller has checked `type` and `v` are known. */
export function eventOf(entry: Entry): Event {
  return { type: entry.type, data: entry.data } as unknown as Event;
}
