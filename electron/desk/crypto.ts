// The only file that imports node:crypto (design.md, The house).
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  hash,
  type KeyObject,
  randomBytes,
  scrypt,
  sign,
  timingSafeEqual,
  verify,
} from 'node:crypto';
import type { Entropy } from './ports.ts';

export const systemEntropy: Entropy = { bytes: (count) => new Uint8Array(randomBytes(count)) };

/** SHA-256, 32 bytes. Several times faster than any JavaScript (docs: facts on hashing). */
export function sha256(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(hash('sha256', bytes, 'buffer'));
}

/** SHA-256 of a message that comes in pieces. */
export function sha256Stream(): { update(bytes: Uint8Array): unknown; digest(): Uint8Array } {
  const hash = createHash('sha256');
  return { update: (bytes) => hash.update(bytes), digest: () => new Uint8Array(hash.digest()) };
}

export function hmac256(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHmac('sha256', key).update(bytes).digest());
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Node takes bare bytes for a key only after trying what else they may be: 22 µs a text, and 6 as a key of its own kind. */
const secretKey = (bytes: Uint8Array): KeyObject => createSecretKey(bytes);

const nonceLength = 12;
const tagLength = 16;

/** AES-256-GCM: nonce ‖ ciphertext ‖ tag. `nonce` is 12 fresh bytes, `about` is authenticated but not hidden. */
export function seal(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array, about: Uint8Array): Uint8Array {
  const cipher = createCipheriv('aes-256-gcm', secretKey(key), nonce);
  cipher.setAAD(about);
  return new Uint8Array(Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]));
}

/** Opens what {@link seal} made; null when the key, the bytes or `about` are not the ones it was sealed with. */
export function open(key: Uint8Array, sealed: Uint8Array, about: Uint8Array): Uint8Array | null {
  if (sealed.length < nonceLength + tagLength) return null;
  const decipher = createDecipheriv('aes-256-gcm', secretKey(key), sealed.subarray(0, nonceLength));
  decipher.setAAD(about);
  decipher.setAuthTag(sealed.subarray(sealed.length - tagLength));
  const middle = sealed.subarray(nonceLength, sealed.length - tagLength);
  try {
    return new Uint8Array(Buffer.concat([decipher.update(middle), decipher.final()]));
  } catch {
    return null; // Authentication failed: that is the answer.
  }
}

// RFC 8410: an Ed25519 private key in PKCS #8 is this prefix and the 32-byte seed; a public one in SPKI likewise.
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex');

export type SigningKey = Readonly<{ publicKey: Uint8Array; sign: (text: Uint8Array) => Uint8Array }>;

/** An Ed25519 key from its 32-byte seed (RFC 8032). */
export function signingKey(seed: Uint8Array): SigningKey {
  const privateKey: KeyObject = createPrivateKey({
    key: Buffer.concat([pkcs8Prefix, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  const publicKey = new Uint8Array(spki.subarray(spkiPrefix.length));
  return { publicKey, sign: (text) => new Uint8Array(sign(null, text, privateKey)) };
}

/** True when an Ed25519 signature (64 bytes) over `text` is by the 32-byte public key. */
export function verifyEd25519(publicKey: Uint8Array, text: Uint8Array, signature: Uint8Array): boolean {
  const key = createPublicKey({ key: Buffer.concat([spkiPrefix, publicKey]), format: 'der', type: 'spki' });
  return verify(null, text, key, signature);
}

/** scrypt (RFC 7914) to 32 bytes. `cost` is log2 N; r = 8, p = 1. 17 takes about a quarter of a second and 128 MiB. */
export function scryptHash(secret: Uint8Array, salt: Uint8Array, cost: number): Promise<Uint8Array> {
  const options = { N: 2 ** cost, r: 8, p: 1, maxmem: 2 ** cost * 8 * 128 * 2 };
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, 32, options, (error, key) => (error ? reject(error) : resolve(new Uint8Array(key))));
  });
}
