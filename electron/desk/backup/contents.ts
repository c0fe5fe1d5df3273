import * as v from 'valibot';
import { bytesToHex, fromBase64, toBase64, utf8 } from '../../../shared/bytes.ts';
import { sha256 } from '../crypto.ts';
import type { CatalogueRow, LogRow } from '../sealed-log.ts';

/** What lies in the pieces of a backup, as text: lines of JSON for the log, one JSON value for the rest. */

export const digestOf = (plain: Uint8Array): string => bytesToHex(sha256(plain));

const text = (plain: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(plain);
const base64 = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]*={0,2}$/));
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** An entry's canonical text is a line as it is; its private parts, still under the subject's key, follow a tab. */
export function logLines(rows: readonly LogRow[]): Uint8Array {
  const lines = rows.map((row) => `${row.text}\t${row.private ? toBase64(row.private) : ''}\n`);
  return utf8(lines.join(''));
}

/** Text and private parts of each entry in {@link logLines}. Throws where it is none. */
export function readLogLines(plain: Uint8Array): Readonly<{ text: string; private: Uint8Array | null }>[] {
  const lines = text(plain).split('\n');
  if (lines.pop() !== '') throw new Error('readLogLines: expected the last line to end');
  return lines.map((line) => {
    // Canonical JSON holds no tab: it would be escaped.
    const [entry = '', sealed = ''] = line.split('\t');
    return { text: entry, private: sealed === '' ? null : bytesOf(sealed) };
  });
}

function bytesOf(typed: string): Uint8Array {
  const bytes = fromBase64(typed);
  if (!bytes) throw new Error('bytesOf: expected base64');
  return bytes;
}

export type SubjectKeys = ReadonlyMap<string, Uint8Array>;

export function keyText(keys: SubjectKeys): Uint8Array {
  return utf8(JSON.stringify([...keys].map(([about, key]) => [about, toBase64(key)])));
}

export function readKeyText(plain: Uint8Array): Map<string, Uint8Array> {
  const pairs = v.parse(v.array(v.tuple([v.string(), base64])), JSON.parse(text(plain)));
  return new Map(pairs.map(([about, key]) => [about, bytesOf(key)]));
}

const pinRow = v.strictObject({
  operator: v.string(),
  salt: base64,
  hash: base64,
  cost: whole,
  failures: whole,
  wait: whole,
  provisional: whole,
  untold: whole,
  last_failed: whole,
});
const core = v.strictObject({
  pepper: base64,
  tagging: base64,
  answering: base64,
  drafting: base64,
  /** The key of what is said about the store itself. */
  store: base64,
  pins: v.array(pinRow),
});
/** The desk's own secrets, without the one that signs, and its PINs as they are kept. */
export type CoreSecrets = v.InferOutput<typeof core>;

export const coreText = (secrets: CoreSecrets): Uint8Array => utf8(JSON.stringify(secrets));
export const readCoreText = (plain: Uint8Array): CoreSecrets => v.parse(core, JSON.parse(text(plain)));

const catalogue = v.array(v.tuple([v.string(), v.string()]));
export const catalogueText = (rows: readonly CatalogueRow[]): Uint8Array =>
  utf8(JSON.stringify(rows.map(({ code, json }) => [code, json])));
export const readCatalogueText = (plain: Uint8Array): CatalogueRow[] =>
  v.parse(catalogue, JSON.parse(text(plain))).map(([code, json]) => ({ code, json }));
