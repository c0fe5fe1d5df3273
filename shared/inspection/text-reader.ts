import { createTextDecoder } from './decode-utf8.ts';

/** A text that is read from its beginning on, as it is unpacked. */
export type TextReader = {
  /** Reads on, and past it, if this is what comes next. */
  take(text: string): Promise<boolean>;
  /** What comes next, up to so many characters and as much more as came with them; empty at the end. */
  ahead(length: number): Promise<string>;
  /** Goes past so many characters of what is ahead. */
  skip(length: number): void;
  atEnd(): Promise<boolean>;
};

/** Thrown where a text is not UTF-8. */
export class NotText extends Error {}

/** Strict UTF-8, without a byte order mark. Throws {@link NotText}, and what the pieces throw. */
export function createTextReader(pieces: AsyncIterable<Uint8Array>): TextReader {
  const decoder = createTextDecoder();
  const source = pieces[Symbol.asyncIterator]();
  let text = '';
  let at = 0;
  let ended = false;
  const decode = (piece: Uint8Array | null): string => {
    try {
      return piece ? decoder.decode(piece, { stream: true }) : decoder.decode(new Uint8Array());
    } catch {
      throw new NotText('expected UTF-8');
    }
  };
  const load = async (length: number): Promise<void> => {
    while (!ended && text.length - at < length) {
      const { value, done } = await source.next();
      ended = done === true;
      text = text.slice(at) + decode(done ? null : value);
      at = 0;
    }
  };
  return {
    async take(wanted) {
      if (text.length - at < wanted.length) await load(wanted.length);
      if (!text.startsWith(wanted, at)) return false;
      at += wanted.length;
      return true;
    },
    async ahead(length) {
      await load(length);
      return at === 0 ? text : text.slice(at);
    },
    skip(length) {
      at += length;
    },
    async atEnd() {
      await load(1);
      return at === text.length;
    },
  };
}
