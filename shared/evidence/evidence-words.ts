import type { StagedFile } from '../complaint/deciding.ts';

/** What an entry says of a file in private words, and its size in bytes. */
export function evidenceWords({ sha256, bytes, name, media, original }: StagedFile) {
  return { bytes, sha256, name, media, ...(original !== undefined && { original }) };
}
