import { open } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { sha256, sha256Stream } from '../../electron/desk/crypto.ts';
import type { ByteSource } from '../../shared/inspection/byte-source.ts';
import type { Tools } from '../../shared/inspection/hashing.ts';
import type { Inflate } from '../../shared/inspection/inflate.ts';

const afterEnd = 'inflate: the data go on after their end';

/** Node's own zlib. Throws as `Inflate` says. */
const inflateInNode: Inflate = async function* inflate(packed) {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const source = packed[Symbol.asyncIterator]();
  let next = await source.next();
  for (; !next.done && size <= mostAtOnce; next = await source.next()) {
    pieces.push(next.value);
    size += next.value.length;
  }
  if (next.done && size <= mostAtOnce) yield inflateSmall(Buffer.concat(pieces));
  else yield* inflateLarge(pieces, next, source);
};

/** What is as small as this unpacks to 17 MB at the most, and is done at once: a stream takes longer to begin. */
const mostAtOnce = 16_384;

function inflateSmall(packed: Uint8Array): Uint8Array {
  const { buffer, engine } = inflateRawSync(packed, { info: true }) as unknown as {
    buffer: Buffer;
    engine: { bytesWritten: number };
  };
  if (engine.bytesWritten !== packed.length) throw new Error(afterEnd);
  return buffer;
}

async function* inflateLarge(
  begun: readonly Uint8Array[],
  first: IteratorResult<Uint8Array>,
  source: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let given = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for (const piece of begun) {
      given += piece.length;
      yield piece;
    }
    for (let next = first; !next.done; next = await source.next()) {
      const piece = next.value;
      given += piece.length;
      yield piece;
    }
  }
  const inflating = createInflateRaw({ chunkSize: 262_144 });
  // What goes wrong anywhere is thrown where the unpacked pieces are waited for.
  pipeline(Readable.from(counted(), { objectMode: true }), inflating, () => undefined);
  yield* inflating as AsyncIterable<Uint8Array>;
  if (inflating.bytesWritten !== given) throw new Error(afterEnd);
}

/** What a verifier in Node works with. */
export const nodeTools: Tools = { sha256, sha256Stream, inflate: inflateInNode, crc32 };

/** Opens a file for reading in pieces, and closes it when the work is done. */
export async function onFile<Value>(
  path: string,
  work: (file: ByteSource) => Promise<Value>,
): Promise<Value> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    return await work({
      size,
      async read(at, length) {
        const bytes = new Uint8Array(length);
        let filled = 0;
        while (filled < length) {
          const { bytesRead } = await handle.read(bytes, filled, length - filled, at + filled);
          if (bytesRead === 0) break;
          filled += bytesRead;
        }
        return bytes.subarray(0, filled);
      },
    });
  } finally {
    await handle.close();
  }
}
