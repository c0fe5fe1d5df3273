import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '../../shared/bytes.ts';
import { type ByteSource, piecesOf } from '../../shared/inspection/byte-source.ts';
import type { Tools } from '../../shared/inspection/hashing.ts';
import { type Inflate, inflateAnywhere } from '../../shared/inspection/inflate.ts';

/** A file that somebody chose, read in pieces. */
export function blobSource(blob: Blob): ByteSource {
  return {
    size: blob.size,
    read: async (at, length) => new Uint8Array(await blob.slice(at, at + length).arrayBuffer()),
  };
}

/** The browser's own, many times faster than JavaScript; where it has none (before 2023), that. */
export const browserTools: Partial<Tools> = {
  ...(globalThis.crypto?.subtle && { sha256Many }),
  inflate: canInflate() ? inflateInBrowser : inflateAnywhere,
};

function sha256Many(messages: readonly Uint8Array[]): Promise<Uint8Array[]> {
  return Promise.all(
    messages.map(async (one) => new Uint8Array(await crypto.subtle.digest('SHA-256', one as BufferSource))),
  );
}

function canInflate(): boolean {
  try {
    return new DecompressionStream('deflate-raw').readable !== undefined;
  } catch {
    return false; // Not known at all, or not this kind.
  }
}

async function* inflateInBrowser(packed: Parameters<Inflate>[0]): AsyncGenerator<Uint8Array> {
  const source = packed[Symbol.asyncIterator]();
  const readable = new ReadableStream<BufferSource>({
    async pull(controller) {
      const { value, done } = await source.next();
      if (done) controller.close();
      else controller.enqueue(value as BufferSource);
    },
  });
  const reader = readable.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      yield value as Uint8Array;
    }
  } finally {
    // Whoever wants no more leaves nothing running; what had failed already has said so.
    await reader.cancel().catch(() => undefined);
  }
}

/** SHA-256 of a whole file in hex, as those who pass it on compare it. */
export async function sha256OfBlob(blob: Blob): Promise<string> {
  const hash = sha256.create();
  for await (const piece of piecesOf(blobSource(blob), 0, blob.size)) hash.update(piece);
  return bytesToHex(hash.digest());
}
