import { existsSync } from 'node:fs';
import { open as openFile, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { utf8 } from '../../shared/bytes.ts';
import { open, seal, systemEntropy } from './crypto.ts';
import type { PlatformKeyStore } from './ports.ts';

const pathIn = (dataDir: string) => join(dataDir, 'key-file');

/** Whether the secrets in this folder were wrapped by a key in a file. */
export function keepsKeyInFile(dataDir: string): boolean {
  return existsSync(pathIn(dataDir));
}

/**
 * A key in a file beside the data, for shells without a platform key store. Whoever has the folder has the key: it
 * keeps backups of single files apart, not thieves. The screens say so.
 * @throws Error with code `key-file-missing` when the folder has keys, but the file that opens them is gone.
 */
export async function fileKeyStore(dataDir: string): Promise<PlatformKeyStore> {
  const path = pathIn(dataDir);
  const key = new Uint8Array(await readOrMake(path));
  const about = utf8('fangxin-desk master key');
  return {
    kind: 'file',
    protects: false,
    wrap: async (secret) => seal(key, systemEntropy.bytes(12), secret, about),
    unwrap: async (wrapped) => {
      const secret = open(key, wrapped, about);
      if (!secret) throw new Error(`fileKeyStore: ${path} is not the key this desk was made with`);
      return secret;
    },
  };
}

async function readOrMake(path: string): Promise<Uint8Array> {
  try {
    const bytes = await readFile(path);
    if (bytes.length !== 32)
      throw Object.assign(new Error(`fileKeyStore: expected 32 bytes in ${path}, got ${bytes.length}`), {
        code: 'keys-locked',
      });
    return bytes;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  // Another key would open nothing, and would stand where the lost one has to be put back.
  if (existsSync(join(dirname(path), 'keys.sqlite')))
    throw Object.assign(new Error(`fileKeyStore: expected ${path} beside the keys that it wraps`), {
      code: 'key-file-missing',
    });
  const made = systemEntropy.bytes(32);
  const file = await openFile(path, 'wx', 0o600);
  await file.writeFile(made);
  await file.sync();
  await file.close();
  return made;
}
