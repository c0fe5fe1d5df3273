import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { utf8 } from '../../shared/bytes.ts';
import { mediaOf } from '../../shared/evidence/picture-size.ts';
import { open } from './crypto.ts';

export type EvidenceFile = Readonly<{ media: string; bytes: Uint8Array }>;

/** Where a complaint's evidence lies: a path for each complaint, for the same file may serve two, each with its own key. */
export function evidencePlace(dataDir: string, about: string, evidence: string): string {
  return join(dataDir, 'files', `${about}-${evidence}.sealed`);
}

/** An evidence file, opened under its complaint's key; null where it is gone or is not the one that was kept. */
export async function readEvidence(
  dataDir: string,
  key: Uint8Array,
  about: string,
  evidence: string,
): Promise<EvidenceFile | null> {
  const place = evidencePlace(dataDir, about, evidence);
  const sealed = await readFile(place).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  const bytes = sealed ? open(key, new Uint8Array(sealed), utf8(`${about}/${evidence}`)) : null;
  const media = bytes ? mediaOf(bytes) : null;
  return bytes && media ? { media, bytes } : null;
}
