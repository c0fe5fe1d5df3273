import { utf8 } from '../../shared/bytes.ts';
import { open, scryptHash, seal, signingKey, verifyEd25519 } from './crypto.ts';
import { sqliteVersion } from './sqlite.ts';

/** SQLite before this could lose a commit in write-ahead mode (design.md). */
const oldestSqlite = [3, 51, 3] as const;

/**
 * Checks what the desk stands on before it opens anything: SQLite's version, Ed25519, AES-256-GCM, scrypt.
 * @throws Error with code `ground-missing`, naming what is missing.
 */
export async function checkGround(): Promise<void> {
  const version = sqliteVersion().split('.').map(Number);
  const difference =
    oldestSqlite.map((least, i) => (version[i] ?? 0) - least).find((step) => step !== 0) ?? 0;
  if (difference < 0)
    throw missing(`checkGround: expected SQLite ${oldestSqlite.join('.')} or newer, got ${sqliteVersion()}`);
  const [key, text, nonce] = [new Uint8Array(32).fill(7), utf8('ground'), new Uint8Array(12)];
  const signing = signingKey(key);
  if (!verifyEd25519(signing.publicKey, text, signing.sign(text)))
    throw missing('checkGround: Ed25519 does not verify its own signature');
  if (open(key, seal(key, nonce, text, text), text)?.length !== text.length)
    throw missing('checkGround: AES-256-GCM does not open what it sealed');
  if ((await scryptHash(text, key, 4)).length !== 32) throw missing('checkGround: scrypt gives no 32 bytes');
}

function missing(message: string): Error {
  return Object.assign(new Error(message), { code: 'ground-missing' });
}
