/** Lines without the newline that ends each. Only the very last one of a file may be without: then `ended` is false. */
export type Lines = Readonly<{ lines: readonly Uint8Array[]; ended: boolean }>;

/** In bytes. No line of ours comes near it; a file that is one endless line is not kept in memory. */
const longestLine = 16 * 2 ** 20;

/**
 * The lines of a file, as many at once as its pieces bring. They are views of one buffer that is used again for the
 * next, each with a byte before it that whoever reads may write to. A line too long to be one counts as not ended, and
 * nothing after it is read.
 */
export async function* linesIn(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Lines> {
  let buffer = new Uint8Array(2 ** 16);
  /** What is kept begins at 1 and ends here. */
  let filled = 1;
  for await (const piece of pieces) {
    if (filled + piece.length > buffer.length) {
      const larger = new Uint8Array(Math.max(2 * buffer.length, filled + piece.length));
      larger.set(buffer.subarray(0, filled));
      buffer = larger;
    }
    buffer.set(piece, filled);
    const search = filled;
    filled += piece.length;
    const lines: Uint8Array[] = [];
    let begun = 1;
    for (let end = buffer.indexOf(10, search); end >= 0 && end < filled; end = buffer.indexOf(10, end + 1)) {
      lines.push(buffer.subarray(begun, end));
      begun = end + 1;
    }
    if (lines.length > 0) yield { lines, ended: true };
    buffer.copyWithin(1, begun, filled);
    filled -= begun - 1;
    if (filled > longestLine) break;
  }
  if (filled > 1) yield { lines: [buffer.subarray(1, filled)], ended: false };
}
