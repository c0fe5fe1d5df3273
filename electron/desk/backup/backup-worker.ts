import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { gunzipSync, gzipSync } from 'node:zlib';
import { bytesToHex } from '../../../shared/bytes.ts';
import { sameBytes, sha256 } from '../crypto.ts';
import { writeWholeFile } from '../export/whole-file.ts';
import { decrypted, encrypted, newBackupKey, openedKey, sealedKey } from './age-file.ts';
import type { HandsAnswers, HandsReply, HandsTask } from './hands-messages.ts';
import { piecePath } from './set-paths.ts';

/** The most that a packed piece may unpack to: far more than any that a desk writes. */
const mostUnpacked = 1_000_000_000;

type Write = HandsTask & { do: 'write' };

/** Encrypts, writes beside its place, syncs, renames, and reads back what lies there. Throws where that is not the same. */
async function write({ key, plain, gzip, to }: Write): Promise<HandsAnswers['write']> {
  const packed = gzip ? gzipSync(plain, { level: 1 }) : plain;
  const bytes = await encrypted(key.recipient, packed);
  const name = bytesToHex(sha256(bytes));
  const path = 'path' in to ? to.path : piecePath(to.folder, name);
  if ('folder' in to) await mkdir(join(path, '..'), { recursive: true });
  await writeWholeFile(path, undefined, (put) => put(bytes));
  const back = new Uint8Array(await readFile(path));
  const opened = bytesToHex(sha256(back)) === name ? await decrypted(key.identity, back) : null;
  if (!opened || !sameBytes(opened, packed))
    throw Object.assign(new Error('write: what was read back is not what was written'), {
      code: 'READ_BACK',
    });
  return { name, bytes: bytes.length };
}

async function read(task: HandsTask & { do: 'read' }): Promise<HandsAnswers['read']> {
  const bytes = await readFile(task.path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'EIO') return null;
    throw error;
  });
  if (!bytes || (task.hash !== null && bytesToHex(sha256(bytes)) !== task.hash)) return null;
  const plain = await decrypted(task.identity, new Uint8Array(bytes));
  if (!plain || !task.gzip) return plain;
  try {
    return new Uint8Array(gunzipSync(plain, { maxOutputLength: mostUnpacked }));
  } catch {
    return null; // Not what a desk packs.
  }
}

async function answer(task: HandsTask): Promise<unknown> {
  switch (task.do) {
    case 'make-key': {
      const key = await newBackupKey();
      return { key, sealed: await sealedKey(key, task.passphrase, task.cost) };
    }
    case 'open-key':
      return openedKey(task.sealed, task.passphrase);
    case 'write':
      return write(task);
    case 'read':
      return read(task);
  }
}

const port = parentPort;
port?.on('message', ({ id, task }: { id: number; task: HandsTask }) => {
  const reply = (message: HandsReply) => port.postMessage(message);
  answer(task).then(
    (value) => reply({ id, ok: true, value }),
    (error: NodeJS.ErrnoException) => reply({ id, ok: false, message: error.message, code: error.code }),
  );
});
