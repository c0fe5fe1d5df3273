import { Decrypter } from 'age-encryption';
import {
  ageHeaderBytes,
  isEncrypted,
  mostStretching,
  stretchingOf,
  typedPassphrase,
} from '../../shared/inspection/encrypted.ts';

/** `wrongPassphrase`: it opens nothing; `encryptedDamaged`: what it opens is not whole. */
export type OpenFault = 'wrongPassphrase' | 'encryptedDamaged';

const headerOf = async (file: Blob) => new Uint8Array(await file.slice(0, ageHeaderBytes).arrayBuffer());

export async function isEncryptedFile(file: Blob): Promise<boolean> {
  return isEncrypted(await headerOf(file));
}

/** Opens an encrypted package in this browser's memory (X5); nothing of it is written anywhere. */
export async function openEncrypted(file: File, typed: string): Promise<File | OpenFault> {
  if (stretchingOf(await headerOf(file)) > mostStretching) return 'encryptedDamaged';
  const decrypter = new Decrypter();
  decrypter.addPassphrase(typedPassphrase(typed));
  let plain: ReadableStream<Uint8Array>;
  try {
    plain = await decrypter.decrypt(file.stream());
  } catch {
    return 'wrongPassphrase';
  }
  try {
    const bytes = await new Response(plain as ReadableStream<Uint8Array<ArrayBuffer>>).blob();
    return new File([bytes], file.name.replace(/\.age$/i, ''), { type: 'application/zip' });
  } catch {
    return 'encryptedDamaged';
  }
}
