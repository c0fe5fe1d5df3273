import { Deflate as Deflating } from 'fflate';
import { crc32 } from './crc32.ts';

/** One stream of raw deflate (RFC 1951) under way; gives what is ready. */
export type Packing = {
  push(bytes: Uint8Array): Promise<readonly Uint8Array[]>;
  end(): Promise<readonly Uint8Array[]>;
};

/** 0 leaves the bytes as they are; 1 is quick, 6 packs well. */
export type Level = 0 | 1 | 6;

/** What a zip is packed with: the same everywhere, or the machine's own where it is faster. */
export type PackTools = Readonly<{
  pack: (level: Level) => Packing;
  crc32: (bytes: Uint8Array, before: number) => number;
}>;

/** The same bytes on every machine. */
export const packAnywhere: PackTools = {
  crc32,
  pack(level) {
    const ready: Uint8Array[] = [];
    const deflating = new Deflating({ level }, (piece) => ready.push(piece));
    return {
      async push(bytes) {
        deflating.push(bytes);
        return ready.splice(0);
      },
      async end() {
        deflating.push(new Uint8Array(), true);
        return ready.splice(0);
      },
    };
  },
};
