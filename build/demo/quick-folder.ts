import { accessSync, constants } from 'node:fs';
import { tmpdir } from 'node:os';

/** In memory where the system has such a folder: this desk is thrown away, and every seal waits for the disk. */
export function quickFolder(): string {
  const inMemory = '/dev/shm';
  try {
    accessSync(inMemory, constants.W_OK);
    return inMemory;
  } catch {
    return tmpdir();
  }
}
