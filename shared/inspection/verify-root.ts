import { bytesToHex } from '../bytes.ts';
import { type Checkpoint, decodeKey } from '../ledger/checkpoint.ts';
import { parseEntry } from '../ledger/entry.ts';
import { bagPaths } from './bag.ts';
import { decodeUtf8 } from './decode-utf8.ts';
import type { Tools } from './hashing.ts';
import { type Hurrying, hashLog, type LogRoot } from './log-root.ts';
import { heed } from './stop.ts';
import { textOf } from './verify-bag.ts';
import { isSigned, readCheckpointNote, type VerifyEd25519 } from './verify-seal.ts';
import type { ZipFile } from './zip-reader.ts';

/**
 * Whether the entries are those that the checkpoint signs; null while that is not known, and for a restored ledger, whose
 * key stands further back, until its entries are judged.
 */
export type RootKnown = boolean | null;

export type VerifyProgress = Readonly<{
  /** First every file is read, in bytes; then every entry is judged. */
  stage: 'reading' | 'judging';
  done: number;
  total: number;
  root: RootKnown;
}>;

/** What is told while files are read: all of them once, the log once more before. */
export function createReading(
  files: ReadonlyMap<string, ZipFile>,
  options: Readonly<{
    onProgress?: ((progress: VerifyProgress) => void) | undefined;
    stop?: Hurrying['stop'];
    pause?: Hurrying['pause'];
  }>,
) {
  const sizes = [...files.values()].map(({ size }) => size);
  const total = sizes.reduce((sum, size) => sum + size, files.get(bagPaths.log)?.size ?? 0);
  let known: RootKnown = null;
  let [done, told] = [0, 0];
  const tell = () => options.onProgress?.({ stage: 'reading', done, total, root: known });
  return {
    async read(bytes: number): Promise<void> {
      done += bytes;
      if (done - told < total / 200) return;
      told = done;
      heed(options.stop);
      tell();
      await options.pause?.();
    },
    decide(root: RootKnown): void {
      known = root;
      tell();
    },
    known: () => known,
  };
}

/**
 * The root over the log, before anything else of the package is looked at: are the entries those that the checkpoint
 * signs?
 */
export async function readRoot(
  files: ReadonlyMap<string, ZipFile>,
  work: Hurrying &
    Readonly<{
      tools: Tools;
      verifyEd25519: VerifyEd25519;
      read: (bytes: number) => Promise<void>;
      decide: (root: RootKnown) => void;
    }>,
): Promise<LogRoot> {
  const { tools, stop, pause } = work;
  const text = await textOf(unpacked(files.get(bagPaths.checkpoint), tools));
  const noted = readCheckpointNote(text ?? '');
  const file = files.get(bagPaths.log);
  const pieces = counted(file?.pieces(tools) ?? null, work.read);
  const log = await hashLog(pieces, tools, { stop, pause, size: noted?.checkpoint.size ?? null });
  work.decide(noted && text ? await isTheSigned(log, noted.checkpoint, text, work.verifyEd25519) : false);
  return log;
}

function unpacked(file: ZipFile | undefined, tools: Tools) {
  return file && { size: file.size, pieces: () => file.pieces(tools) };
}

/** What can be unpacked of them: that it is not all is said where all files are. */
async function* counted(
  pieces: AsyncIterable<Uint8Array> | null,
  read: (bytes: number) => Promise<void>,
): AsyncGenerator<Uint8Array> {
  const source = pieces?.[Symbol.asyncIterator]();
  for (;;) {
    const next = await source?.next().catch(() => null);
    if (!next || next.done) return;
    yield next.value;
    await read(next.value.length);
  }
}

async function isTheSigned(
  { leaves, root, first }: LogRoot,
  checkpoint: Checkpoint,
  note: string,
  verify: VerifyEd25519,
): Promise<RootKnown> {
  const same = leaves.length() === checkpoint.size && bytesToHex(root) === bytesToHex(checkpoint.root);
  const entry = same && first ? parseEntry(decodeUtf8(first) ?? '') : null;
  const named = typeof entry?.data.key === 'string' ? decodeKey(entry.data.key) : null;
  if (!same || !named) return false;
  if (named.name !== checkpoint.origin) return null;
  return isSigned(note, readCheckpointNote(note)?.text ?? '', named, verify);
}
