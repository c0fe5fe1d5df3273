import { sha256 } from '@noble/hashes/sha2.js';
import type { Sha256 } from '../ledger/merkle.ts';
import { type Inflate, inflateAnywhere } from './inflate.ts';

/** What a verifier works with: the same everywhere, or the machine's own where it is faster. */
export type Tools = Readonly<{
  sha256: Sha256;
  /** Of many messages at once, for a browser whose own hashing answers later. */
  sha256Many?: (messages: readonly Uint8Array[]) => Promise<readonly Uint8Array[]>;
  /** Of a message that comes in pieces. */
  sha256Stream: () => { update(bytes: Uint8Array): unknown; digest(): Uint8Array };
  inflate: Inflate;
  /** CRC-32 continued from the sum of the bytes before. */
  crc32?: (bytes: Uint8Array, before: number) => number;
}>;

/** What a zip's members are unpacked with. */
export type Unpacking = Pick<Tools, 'inflate' | 'crc32'>;

export function toolsOf(given: Partial<Tools>): Tools {
  return {
    sha256: given.sha256 ?? sha256,
    ...(given.sha256Many && { sha256Many: given.sha256Many }),
    sha256Stream: given.sha256Stream ?? (() => sha256.create()),
    inflate: given.inflate ?? inflateAnywhere,
    ...(given.crc32 && { crc32: given.crc32 }),
  };
}
