import { utf8Into } from '../bytes.ts';

/** UTF-8 that is put together from many texts, without a string of all of them between. */
export type TextBytes = Readonly<{
  add(text: string): void;
  length(): number;
  /** What was added since it was last taken. */
  take(): Uint8Array;
}>;

/** Throws at an unpaired surrogate, as it could never be read back. */
export function createTextBytes(size = 2 ** 18): TextBytes {
  let buffer = new Uint8Array(size);
  let at = 0;
  return {
    add(text) {
      // A unit of UTF-16 takes at most three bytes.
      if (at + 3 * text.length > buffer.length) {
        const larger = new Uint8Array(2 * buffer.length + 3 * text.length);
        larger.set(buffer.subarray(0, at));
        buffer = larger;
      }
      at += utf8Into(text, buffer.subarray(at));
    },
    length: () => at,
    take() {
      const taken = buffer.slice(0, at);
      at = 0;
      return taken;
    },
  };
}
