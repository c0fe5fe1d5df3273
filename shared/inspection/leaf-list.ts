const leafBytes = 32;
const inBlock = 32_768;

/** Leaf hashes, one behind the other: a log has hundreds of thousands. */
export type LeafList = {
  push(leaf: Uint8Array): void;
  /** Adds the leaf that 64 lower-case hex digits in ASCII say; false, and nothing, where they are not. */
  pushHex(digits: Uint8Array): boolean;
  at(index: number): Uint8Array;
  length(): number;
};

export function createLeafList(): LeafList {
  const blocks: Uint8Array[] = [];
  let count = 0;
  const read = new Uint8Array(leafBytes);
  function push(leaf: Uint8Array): void {
    const place = count % inBlock;
    if (place === 0) blocks.push(new Uint8Array(inBlock * leafBytes));
    blocks.at(-1)?.set(leaf, place * leafBytes);
    count += 1;
  }
  return {
    push,
    pushHex(digits) {
      if (digits.length !== 2 * leafBytes) return false;
      for (let i = 0; i < leafBytes; i += 1) {
        const [high, low] = [halfByte(digits[2 * i]), halfByte(digits[2 * i + 1])];
        if (high < 0 || low < 0) return false;
        read[i] = 16 * high + low;
      }
      push(read);
      return true;
    },
    at(index) {
      const block = blocks[Math.floor(index / inBlock)];
      if (!block || index >= count)
        throw new Error(`LeafList: expected an index below ${count}, got ${index}`);
      const from = (index % inBlock) * leafBytes;
      return block.subarray(from, from + leafBytes);
    },
    length: () => count,
  };
}

/** What a lower-case hex digit in ASCII says; -1 where it is none. */
function halfByte(code = 0): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  return code >= 0x61 && code <= 0x66 ? code - 0x57 : -1;
}
