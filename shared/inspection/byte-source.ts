/** A file that is read where it is wanted: in memory, on a disk, or chosen in a page. */
export type ByteSource = Readonly<{
  /** In bytes. */
  size: number;
  /** The bytes from a place on; fewer only where the file ends. The array may be shared: it is not written to. */
  read(at: number, length: number): Promise<Uint8Array>;
}>;

export function bytesSource(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: async (at, length) => bytes.subarray(at, at + length) };
}

/** The same file, read ahead by so many bytes: for many small pieces that lie near each other. */
export function readAhead(source: ByteSource, ahead: number): ByteSource {
  let [from, held] = [0, new Uint8Array()];
  return {
    size: source.size,
    async read(at, length) {
      if (at < from || at + length > from + held.length) {
        held = new Uint8Array(await source.read(at, Math.max(length, ahead)));
        from = at;
      }
      return held.subarray(at - from, at - from + length);
    },
  };
}

const pieceBytes = 262_144;

/** A part of the file, piece by piece. */
export async function* piecesOf(
  source: ByteSource,
  from: number,
  length: number,
): AsyncGenerator<Uint8Array> {
  for (let at = from; at < from + length; ) {
    const piece = await source.read(at, Math.min(pieceBytes, from + length - at));
    if (piece.length === 0) throw new Error(`piecesOf: expected ${length} bytes from ${from}, got fewer`);
    yield piece;
    at += piece.length;
  }
}

/** All pieces as one. */
export async function joined(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const list: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    list.push(piece);
    size += piece.length;
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of list) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
