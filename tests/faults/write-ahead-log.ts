import { existsSync, readFileSync } from 'node:fs';

const headerBytes = 32;
const frameHeaderBytes = 24;

/**
 * How many frames at the end of an SQLite write-ahead log belong to a transaction that was cut off before its commit
 * (https://www.sqlite.org/fileformat2.html#the_write_ahead_log); 0 where there is no log.
 */
export function framesWithoutCommit(path: string): number {
  if (!existsSync(path)) return 0;
  const bytes = readFileSync(path);
  if (bytes.length < headerBytes) return 0;
  const salts = bytes.subarray(16, 24);
  const frameBytes = frameHeaderBytes + bytes.readUInt32BE(8);
  let open = 0;
  for (let at = headerBytes; at + frameHeaderBytes <= bytes.length; at += frameBytes) {
    // Frames of an earlier round of the same file stay behind it.
    if (!bytes.subarray(at + 8, at + 16).equals(salts)) break;
    const pagesAfterCommit = bytes.readUInt32BE(at + 4);
    open = pagesAfterCommit > 0 ? 0 : open + 1;
  }
  return open;
}
