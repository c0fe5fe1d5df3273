import { Inflate as Inflating } from 'fflate';

/**
 * Unpacks raw deflate (RFC 1951) piece by piece. Throws where the pieces are no such stream, end before it does, or go
 * on after its end.
 */
export type Inflate = (packed: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

/** How much is unpacked at once: what a piece of a bomb may become. */
const atOnce = 16_384;

/** The same everywhere, without anything of the machine's; Node and browsers have their own, several times faster. */
export const inflateAnywhere: Inflate = async function* inflate(packed) {
  const ready: Uint8Array[] = [];
  const inflating = new Inflating((piece) => ready.push(piece));
  for await (const piece of packed)
    for (let at = 0; at < piece.length; at += atOnce) {
      inflating.push(piece.subarray(at, at + atOnce));
      yield* ready.splice(0);
    }
  inflating.push(new Uint8Array(), true);
  yield* ready.splice(0);
};
