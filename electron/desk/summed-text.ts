import { bytesToHex, utf8 } from '../../shared/bytes.ts';
import { sha256 } from './crypto.ts';

/**
 * JSON as it is kept where nothing else would notice a bit turned in it: with a line behind it that says its hash,
 * bound to its place.
 */
export function summed(json: string, ...place: readonly string[]): string {
  return `${json}\n${sumOf(json, place)}`;
}

/** The JSON again; null where it, its place or the hash is not what was written. Without a hash it was kept before there were any. */
export function unsummed(kept: string, ...place: readonly string[]): string | null {
  const end = kept.lastIndexOf('\n');
  if (end < 0) return isJson(kept) ? kept : null;
  const json = kept.slice(0, end);
  return kept.slice(end + 1) === sumOf(json, place) ? json : null;
}

function sumOf(json: string, place: readonly string[]): string {
  return bytesToHex(sha256(utf8([...place, json].join('\n'))));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
