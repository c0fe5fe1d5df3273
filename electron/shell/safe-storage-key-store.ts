import { safeStorage } from 'electron';
import type { PlatformKeyStore } from '../desk/platform-key-store.ts';

/**
 * Secrets wrapped by the platform's own key store: Keychain, DPAPI, libsecret or KWallet. Must be called when Electron
 * is ready. Throws an Error with code 'no-key-store' where there is none, or only Linux' `basic_text`, which wraps with
 * a key that everybody knows.
 */
export async function safeStorageKeyStore(
  platform: NodeJS.Platform = process.platform,
): Promise<PlatformKeyStore> {
  const backend = platform === 'linux' ? safeStorage.getSelectedStorageBackend() : platform;
  const protects = backend !== 'basic_text' && backend !== 'unknown';
  if (!protects || !(await safeStorage.isAsyncEncryptionAvailable())) {
    throw Object.assign(new Error(`safeStorage: expected a key store that protects, got ${backend}`), {
      code: 'no-key-store',
    });
  }
  return {
    kind: `safe-storage:${backend}`,
    protects,
    async wrap(secret) {
      return new Uint8Array(await safeStorage.encryptStringAsync(Buffer.from(secret).toString('base64')));
    },
    async unwrap(wrapped) {
      const { result } = await safeStorage.decryptStringAsync(Buffer.from(wrapped));
      return new Uint8Array(Buffer.from(result, 'base64'));
    },
  };
}
