import { sha256 } from '../../electron/desk/crypto.ts';
import type { Entropy, PlatformKeyStore } from '../../electron/desk/ports.ts';
import { concatBytes, utf8 } from '../../shared/bytes.ts';

/** Bytes that look random and come from the seed alone: SHA-256 of seed, purpose and a counter. */
export function seededEntropy(seed: string, purpose: string): Entropy {
  const key = sha256(utf8(JSON.stringify(['fangxin-desk demonstration', seed, purpose])));
  let counter = 0;
  let left: Uint8Array = new Uint8Array();
  return {
    bytes(count) {
      while (left.length < count) {
        const block = new Uint8Array(8);
        new DataView(block.buffer).setBigUint64(0, BigInt(counter));
        counter += 1;
        left = concatBytes(left, sha256(concatBytes(key, block)));
      }
      const taken = left.slice(0, count);
      left = left.slice(count);
      return taken;
    },
  };
}

/** Choices of the story, all from the seed. */
export type Chance = Readonly<{
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  pick<Value>(values: readonly Value[]): Value;
  /** True `percent` times in a hundred. */
  maybe(percent: number): boolean;
  bytes(count: number): Uint8Array;
}>;

export function seededChance(seed: string, purpose: string): Chance {
  const entropy = seededEntropy(seed, purpose);
  const below = (limit: number) => {
    const bytes = entropy.bytes(4);
    return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) % limit;
  };
  return {
    between: (least, most) => least + below(most - least + 1),
    pick(values) {
      const value = values[below(values.length)];
      if (value === undefined) throw new Error('pick: expected at least one value, got none');
      return value;
    },
    maybe: (percent) => below(100) < percent,
    bytes: (count) => entropy.bytes(count),
  };
}

/** Holds the master key in memory, and gives it back: the demonstration's desk never outlives its run. */
export function memoryKeyStore(): PlatformKeyStore {
  return {
    kind: 'memory',
    protects: false,
    wrap: async (secret) => secret.slice(),
    unwrap: async (wrapped) => wrapped.slice(),
  };
}
