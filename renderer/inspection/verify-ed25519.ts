import { hashes, verify } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';

hashes.sha512 = sha512;

/**
 * Checks an Ed25519 signature (RFC 8032) with the browser's own WebCrypto, or where that knows no Ed25519, as the browsers
 * of older Windows do, in JavaScript. Key 32 bytes, signature 64.
 */
export async function verifyEd25519(
  publicKey: Uint8Array,
  text: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  const key = await browserKey(publicKey);
  if (!key) return verifyWithoutBrowser(publicKey, text, signature);
  return crypto.subtle.verify('Ed25519', key, Uint8Array.from(signature), Uint8Array.from(text));
}

/** The same in JavaScript, by the strict rules of RFC 8032 as the browsers and Node apply them. */
export function verifyWithoutBrowser(
  publicKey: Uint8Array,
  text: Uint8Array,
  signature: Uint8Array,
): boolean {
  try {
    return verify(signature, text, publicKey, { zip215: false });
  } catch {
    return false; // Not a point or not a signature at all.
  }
}

async function browserKey(bytes: Uint8Array): Promise<CryptoKey | null> {
  // Undefined on a page that the browser does not call secure.
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!subtle) return null;
  try {
    return await subtle.importKey('raw', Uint8Array.from(bytes), 'Ed25519', false, ['verify']);
  } catch {
    return null; // An unknown algorithm, or a key that is none: the other way says which.
  }
}
