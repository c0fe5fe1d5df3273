const leafBytes = 32;
const inBlock = 32_768;

/** Leaf hashes, one behind the other: a log has hundreds of thousands. */
export type LeafList = {
  push(leaf: Uint8Array): void;
  at(index: number): Uint8Array;
  length(): number;
};

export function createLeafList(): LeafList {
  const blocks: Uint8Array[] = [];
  let count = 0;
  return {
    push(leaf) {
      const place = count % inBlock;
      if (place === 0) blocks.push(new Uint8Array(inBlock * leafBytes));
      blocks.at(-1)?.set(leaf, place * leafBytes);
      count += 1;
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
