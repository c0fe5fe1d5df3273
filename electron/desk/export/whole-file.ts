import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Stopped } from '../../../shared/inspection/stop.ts';
import { sealedWriter } from './sealed-pieces.ts';

const unsyncable: ReadonlySet<string> = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP']);

export type WriteBytes = (piece: Uint8Array) => Promise<void>;

/**
 * Makes a file that is whole or is not there: written beside its place, and renamed when it is whole and durable.
 * `bytes` is its length. Throws Stopped when cancelled, the file system's error when it cannot be written, and whatever
 * `fill` throws; in each case nothing is left behind. With a key it lies sealed under it (sealed-pieces.ts); `bytes` is
 * the length of what was sealed.
 */
export async function writeWholeFile<Value>(
  path: string,
  signal: AbortSignal | undefined,
  fill: (write: WriteBytes) => Promise<Value>,
  key: Uint8Array | null = null,
): Promise<{ bytes: number; value: Value }> {
  const part = `${path}.part`;
  // Ours alone: another one under way to the same place is not written over.
  const file = await open(part, 'wx', 0o600);
  try {
    const written = await fillAndClose(file, signal, fill, key);
    await rename(part, path);
    await syncFolder(dirname(path));
    return written;
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function fillAndClose<Value>(
  file: FileHandle,
  signal: AbortSignal | undefined,
  fill: (write: WriteBytes) => Promise<Value>,
  key: Uint8Array | null,
): Promise<{ bytes: number; value: Value }> {
  let bytes = 0;
  const toFile = async (piece: Uint8Array) => {
    for (let at = 0; at < piece.length; ) at += (await file.write(piece, at)).bytesWritten;
  };
  const sealed = key && sealedWriter(key, toFile);
  const write = async (piece: Uint8Array) => {
    await (sealed ? sealed.write(piece) : toFile(piece));
    bytes += piece.length;
  };
  try {
    const value = await fill(write);
    await sealed?.end();
    await file.sync();
    if (signal?.aborted) throw new Stopped();
    return { bytes, value };
  } finally {
    await file.close();
  }
}

/**
 * The rename is durable once its folder is. Windows has no such thing as opening a folder, and needs none; nor do shares
 * and sticks whose file system knows no syncing of folders.
 */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (!unsyncable.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    await handle.close();
  }
}
