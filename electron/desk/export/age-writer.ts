import { Encrypter } from 'age-encryption';
import type { WriteBytes } from './whole-file.ts';

/** log2 of scrypt's N. The passphrase is of 83 bits, so little stretching is needed, and a browser opens it at once. */
const cost = 15;

/**
 * Encrypts what comes as an age file under the passphrase (age-encryption.org/v1), piece by piece; `write` gets the
 * encrypted bytes. After `end` the file is whole. What `write` throws is thrown by both.
 */
export async function ageWriter(passphrase: string, write: WriteBytes) {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(cost);
  encrypter.setPassphrase(passphrase);
  const plain = new TransformStream<Uint8Array, Uint8Array>();
  const writer = plain.writable.getWriter();
  const sealed = await encrypter.encrypt(plain.readable);
  const pumped = (async () => {
    const reader = sealed.getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) await write(next.value);
  })();
  // Whoever writes next is told what went wrong; until then nobody waits for it.
  const failed = pumped.then(() => new Promise<never>(() => undefined));
  failed.catch(() => undefined);
  return {
    async write(piece: Uint8Array): Promise<void> {
      // The packer uses its buffers again.
      await Promise.race([writer.write(piece.slice()), failed]);
    },
    async end(): Promise<void> {
      await Promise.race([writer.close(), failed]);
      await pumped;
    },
  };
}
