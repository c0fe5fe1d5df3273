import { app } from 'electron';
import { fileKeyStore, keepsKeyInFile } from '../desk/file-key-store.ts';
import type { PlatformKeyStore } from '../desk/platform-key-store.ts';
import { safeStorageKeyStore } from './safe-storage-key-store.ts';

/**
 * The platform's key store. A packaged desk accepts nothing less; one that runs from its sources falls back to a file,
 * which the desk's status shows as not protecting.
 */
export async function openKeyStore(dataDir: string): Promise<PlatformKeyStore> {
  // A folder that began with its key in a file opens with no other, whatever the platform offers now.
  if (!app.isPackaged && keepsKeyInFile(dataDir)) return fileKeyStore(dataDir);
  try {
    return await safeStorageKeyStore();
  } catch (error) {
    if (app.isPackaged || !isMissingKeyStore(error)) throw error;
    return fileKeyStore(dataDir);
  }
}

function isMissingKeyStore(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'no-key-store';
}
