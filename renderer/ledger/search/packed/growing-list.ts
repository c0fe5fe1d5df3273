import type { Bits } from './postings.ts';

/** Positions as they are found: a word that every complaint has is found a million times. */
export type GrowingList = Readonly<{
  /** The places of the bits that are set, the last first, counted from `first`. */
  addBits: (bits: Bits, first: number) => void;
  /** What was found, and an empty list again; its memory stays for the next search. */
  taken: () => Uint32Array<ArrayBuffer>;
}>;

export function growingList(begin: number): GrowingList {
  let list = new Uint32Array(Math.max(16, begin));
  let length = 0;
  return {
    addBits(bits, first) {
      if (length + bits.length * 32 > list.length) {
        const larger = new Uint32Array(Math.max(list.length * 2, length + bits.length * 32));
        larger.set(list.subarray(0, length));
        list = larger;
      }
      for (let word = bits.length - 1; word >= 0; word--) {
        let left = bits[word] ?? 0;
        const base = first + word * 32;
        while (left !== 0) {
          const top = 31 - Math.clz32(left);
          list[length++] = base + top;
          left ^= 1 << top;
        }
      }
    },
    taken() {
      const all = list.slice(0, length);
      length = 0;
      return all;
    },
  };
}
