import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../electron/desk/crypto.ts';
import { bytesToHex } from '../../shared/bytes.ts';
import { verifierName } from './one-file.ts';

/**
 * Copies the built verifier into the page's folder, where the inspection screen fetches it to hand it on. There it ends
 * in .txt: it is to be saved, and must never run as a page of the desk's own origin.
 */
export function putBesideTheApp(dist: string): { name: string; sha256: string } {
  const bytes = new Uint8Array(readFileSync(join(dist, 'verify', verifierName)));
  mkdirSync(join(dist, 'client/verify'), { recursive: true });
  writeFileSync(join(dist, 'client/verify', `${verifierName}.txt`), bytes);
  return { name: verifierName, sha256: bytesToHex(sha256(bytes)) };
}
