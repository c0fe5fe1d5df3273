/** UTF-8 that is put together from many short texts, without a string of all of them between. */
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
      for (let i = 0; i < text.length; i++) {
        let code = text.charCodeAt(i);
        if (code < 0x80) {
          buffer[at++] = code;
          continue;
        }
        if (code < 0x800) buffer[at++] = 0xc0 | (code >> 6);
        else {
          if ((code & 0xf800) === 0xd800) {
            const low = code < 0xdc00 ? text.charCodeAt(i + 1) : Number.NaN;
            if (!((low & 0xfc00) === 0xdc00)) throw new Error('TextBytes: expected a well-formed string');
            i += 1;
            code = 0x10000 + ((code & 0x3ff) << 10) + (low & 0x3ff);
            buffer[at++] = 0xf0 | (code >> 18);
            buffer[at++] = 0x80 | ((code >> 12) & 63);
          } else buffer[at++] = 0xe0 | (code >> 12);
          buffer[at++] = 0x80 | ((code >> 6) & 63);
        }
        buffer[at++] = 0x80 | (code & 63);
      }
    },
    length: () => at,
    take() {
      const taken = buffer.slice(0, at);
      at = 0;
      return taken;
    },
  };
}
