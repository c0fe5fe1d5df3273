import { open as openFile } from 'node:fs/promises';
import { utf8 } from '../../../shared/bytes.ts';
import { open, seal } from '../crypto.ts';

/** Plain bytes in a piece: as much as crosses to the screen at once. */
export const pieceBytes = 1_048_576;
/** A nonce before it, a tag behind it (AES-256-GCM). */
const sealedBytes = 12 + pieceBytes + 16;
const about = utf8('fangxin-desk file in the making');

/**
 * Writes what comes in pieces, each sealed under `key` with its place as nonce. The key is of one file and in memory
 * alone: whoever finds the file finds nothing (X4, X5).
 */
export function sealedWriter(key: Uint8Array, write: (sealed: Uint8Array) => Promise<void>) {
  const piece = new Uint8Array(pieceBytes);
  let filled = 0;
  let index = 0;
  const flush = async (): Promise<void> => {
    const sealed = seal(key, nonceOf(index), piece.subarray(0, filled), about);
    index += 1;
    filled = 0;
    await write(sealed);
  };
  return {
    async write(bytes: Uint8Array): Promise<void> {
      for (let at = 0; at < bytes.length; ) {
        const part = bytes.subarray(at, at + pieceBytes - filled);
        piece.set(part, filled);
        filled += part.length;
        at += part.length;
        if (filled === pieceBytes) await flush();
      }
    },
    /** After the last byte: what is left becomes the last piece. */
    async end(): Promise<void> {
      if (filled > 0) await flush();
      piece.fill(0);
    },
  };
}

/**
 * The plain bytes from `offset` to the end of its piece.
 * Throws the file system's error, or an Error where the piece is not the one that was written.
 */
export async function readSealedPiece(path: string, key: Uint8Array, offset: number): Promise<Uint8Array> {
  const index = Math.floor(offset / pieceBytes);
  const file = await openFile(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(
      Buffer.alloc(sealedBytes),
      0,
      sealedBytes,
      index * sealedBytes,
    );
    const sealed = buffer.subarray(0, bytesRead);
    const inPlace = Buffer.compare(sealed.subarray(0, 12), nonceOf(index)) === 0;
    const plain = inPlace ? open(key, sealed, about) : null;
    if (!plain) throw new Error(`readSealedPiece: piece ${index} of ${path} is not the one that was written`);
    return plain.subarray(offset % pieceBytes);
  } finally {
    await file.close();
  }
}

function nonceOf(index: number): Uint8Array {
  const nonce = new Uint8Array(12);
  new DataView(nonce.buffer).setUint32(8, index);
  return nonce;
}
