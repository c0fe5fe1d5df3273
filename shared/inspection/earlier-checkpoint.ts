import type { Checkpoint } from '../ledger/checkpoint.ts';
import { bagPaths } from './bag.ts';
import type { ByteSource } from './byte-source.ts';
import { inflateAnywhere } from './inflate.ts';
import { textOf } from './verify-bag.ts';
import { readCheckpointNote } from './verify-seal.ts';
import { readZip } from './zip-reader.ts';

/** What someone outside kept of the log's state, as the exact note that was signed. */
export type EarlierCheckpoint = Readonly<{ note: string; checkpoint: Checkpoint }>;

/**
 * Reads a signed checkpoint as people come by it: the file, its text pasted, or the content of a receipt's QR code, which
 * a reader may hand on with other line ends, without the last one, or with a plain hyphen for the dash. Null when it is none.
 */
export function readEarlierCheckpoint(typed: string): EarlierCheckpoint | null {
  const lines = typed
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trimEnd());
  const text = lines
    .join('\n')
    .trim()
    .replace(/^(?:-{1,2}|–) (?=[^+\s]+ [A-Za-z0-9+/=]+$)/gm, '— ');
  const note = `${text}\n`;
  const read = readCheckpointNote(note);
  return read && { note, checkpoint: read.checkpoint };
}

/** The checkpoint inside an earlier inspection package; null when the file is none. Nothing else of it is read. */
export async function checkpointOfPackage(source: ByteSource): Promise<EarlierCheckpoint | null> {
  const zip = await readZip(source);
  if (!zip.ok) return null;
  const file = zip.files.find(
    ({ name }) => name === bagPaths.checkpoint || name.endsWith(`/${bagPaths.checkpoint}`),
  );
  if (!file || file.size >= 10_000) return null;
  const text = await textOf({ size: file.size, pieces: () => file.pieces({ inflate: inflateAnywhere }) });
  return text ? readEarlierCheckpoint(text) : null;
}
