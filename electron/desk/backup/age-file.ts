import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';

/** The key pair of a set of backups (age, X25519): files are written to `recipient` and opened by `identity`. */
export type BackupKey = Readonly<{ identity: string; recipient: string }>;

export async function newBackupKey(): Promise<BackupKey> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

export async function encrypted(recipient: string, plain: Uint8Array): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return encrypter.encrypt(plain);
}

/** The plain bytes; null when the file is not for this identity, or not as it was written. */
export async function decrypted(identity: string, bytes: Uint8Array): Promise<Uint8Array | null> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    return await decrypter.decrypt(bytes);
  } catch {
    return null; // Another's file, or a damaged one: that is the answer.
  }
}

/**
 * The identity as an age identity file, itself encrypted under the passphrase: `age -d -i key.age FILE` asks for it.
 * @param cost log2 of scrypt's N.
 */
export async function sealedKey(
  { identity }: BackupKey,
  passphrase: string,
  cost: number,
): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(cost);
  encrypter.setPassphrase(passphrase);
  return encrypter.encrypt(`${identity}\n`);
}

/** Opens {@link sealedKey}; null when the passphrase is another, or the file is damaged. */
export async function openedKey(bytes: Uint8Array, passphrase: string): Promise<BackupKey | null> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    const text = await decrypter.decrypt(bytes, 'text');
    const identity = text.split('\n').find((line) => line.startsWith('AGE-SECRET-KEY-1'));
    return identity ? { identity, recipient: await identityToRecipient(identity) } : null;
  } catch {
    return null; // Not under this passphrase.
  }
}
