/** The most documents that one set of postings tells apart: a gap between two of them fits two bytes. */
export const mostDocuments = 32_768;

/**
 * Which documents hold a key. Keys ascend; the documents of key `i` end at `ends[i]` of the bytes, as the gaps between
 * them or, where the top bit of `ends[i]` is set, as one bit a document, whichever is shorter.
 */
export type Postings = Readonly<{
  documents: number;
  keys: Uint32Array<ArrayBuffer>;
  ends: Uint32Array<ArrayBuffer>;
  bytes: Uint8Array<ArrayBuffer>;
}>;

/** A set of documents: one bit each. */
export type Bits = Uint32Array<ArrayBuffer>;

const asBits = 0x80000000;

export const emptyBits = (documents: number): Bits => new Uint32Array((documents + 31) >> 5);

export const setBit = (bits: Bits, at: number): void => {
  bits[at >> 5] = (bits[at >> 5] ?? 0) | (1 << (at & 31));
};

export const clearBit = (bits: Bits, at: number): void => {
  bits[at >> 5] = (bits[at >> 5] ?? 0) & ~(1 << (at & 31));
};

export const hasBit = (bits: Bits, at: number): boolean => (((bits[at >> 5] ?? 0) >>> (at & 31)) & 1) === 1;

/** Calls back for every document of a set, the last first, until told to stop by `false`. */
export function eachBitDown(bits: Bits, visit: (at: number) => boolean | undefined): void {
  for (let word = bits.length - 1; word >= 0; word--) {
    let left = bits[word] ?? 0;
    while (left !== 0) {
      const top = 31 - Math.clz32(left);
      if (visit(word * 32 + top) === false) return;
      left &= ~(1 << top);
    }
  }
}

/** The place of the first key that is not below this one. */
export function placeOf({ keys }: Postings, key: number): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Adds the documents of a key to a set; nothing where no document holds it. */
export function addDocuments(postings: Postings, key: number, bits: Bits): void {
  const place = placeOf(postings, key);
  if (postings.keys[place] === key) addPlace(postings, place, bits);
}

/** Adds the documents of the key at a place. */
export function addPlace({ documents, ends, bytes }: Postings, place: number, bits: Bits): void {
  const end = ends[place] ?? 0;
  let at = place === 0 ? 0 : (ends[place - 1] ?? 0) & ~asBits;
  const stop = end & ~asBits;
  if ((end & asBits) !== 0) {
    for (let byte = 0; byte < (documents + 7) >> 3; byte++, at++)
      bits[byte >> 2] = (bits[byte >> 2] ?? 0) | ((bytes[at] ?? 0) << ((byte & 3) * 8));
    return;
  }
  let document = -1;
  while (at < stop) {
    let gap = bytes[at++] ?? 0;
    if (gap > 127) gap = ((gap & 127) << 8) | (bytes[at++] ?? 0);
    document += gap;
    bits[document >> 5] = (bits[document >> 5] ?? 0) | (1 << (document & 31));
  }
}

/** Takes keys document by document, in their order; a key that a document has twice counts once. */
export type PostingsMaker = Readonly<{
  add: (key: number, document: number) => void;
  finish: (documents: number) => Postings;
}>;

export function makePostings(): PostingsMaker {
  let table = new Int32Array(1 << 12).fill(-1);
  let keys = new Uint32Array(1 << 11);
  let lastDocument = new Int32Array(1 << 11);
  let known = 0;
  let pairKeys = new Uint32Array(1 << 14);
  let pairDocuments = new Uint16Array(1 << 14);
  let pairs = 0;

  const slotOf = (key: number): number => {
    const mask = table.length - 1;
    let slot = (Math.imul(key ^ (key >>> 15), 0x9e3779b1) >>> 7) & mask;
    for (let id = table[slot] ?? -1; id >= 0 && keys[id] !== key; id = table[slot] ?? -1)
      slot = (slot + 1) & mask;
    return slot;
  };
  const grow = (): void => {
    table = new Int32Array(table.length * 2).fill(-1);
    keys = larger(keys, new Uint32Array(keys.length * 2));
    lastDocument = larger(lastDocument, new Int32Array(lastDocument.length * 2));
    for (let id = 0; id < known; id++) table[slotOf(keys[id] ?? 0)] = id;
  };
  return {
    add(key, document) {
      let slot = slotOf(key);
      let id = table[slot] ?? -1;
      if (id < 0) {
        if (known === keys.length) {
          grow();
          slot = slotOf(key);
        }
        id = known++;
        table[slot] = id;
        keys[id] = key;
        lastDocument[id] = -1;
      }
      if (lastDocument[id] === document) return;
      lastDocument[id] = document;
      if (pairs === pairKeys.length) {
        pairKeys = larger(pairKeys, new Uint32Array(pairs * 2));
        pairDocuments = larger(pairDocuments, new Uint16Array(pairs * 2));
      }
      pairKeys[pairs] = id;
      pairDocuments[pairs] = document;
      pairs += 1;
    },
    finish: (documents) =>
      packed(documents, keys.subarray(0, known), pairKeys.subarray(0, pairs), pairDocuments),
  };
}

function larger<Some extends Uint32Array | Int32Array | Uint16Array>(from: Some, to: Some): Some {
  to.set(from);
  return to;
}

/** Groups the pairs by their keys, ascending, and writes each group as short as it can be. */
function packed(
  documents: number,
  keys: Uint32Array,
  pairKeys: Uint32Array,
  pairDocuments: Uint16Array,
): Postings {
  const order = Float64Array.from(keys, (key, id) => key * 0x200000 + id).sort();
  const rankOf = new Uint32Array(keys.length);
  for (const [rank, both] of order.entries()) rankOf[both % 0x200000] = rank;
  const begins = new Uint32Array(keys.length + 1);
  for (const id of pairKeys) {
    const rank = (rankOf[id] ?? 0) + 1;
    begins[rank] = (begins[rank] ?? 0) + 1;
  }
  for (let rank = 1; rank <= keys.length; rank++)
    begins[rank] = (begins[rank] ?? 0) + (begins[rank - 1] ?? 0);
  const grouped = new Uint16Array(pairKeys.length);
  const next = begins.slice();
  for (const [pair, id] of pairKeys.entries()) {
    const rank = rankOf[id] ?? 0;
    grouped[next[rank] ?? 0] = pairDocuments[pair] ?? 0;
    next[rank] = (next[rank] ?? 0) + 1;
  }
  const bitmap = (documents + 7) >> 3;
  const bytes = new Uint8Array(pairKeys.length * 2);
  const ends = new Uint32Array(keys.length);
  let at = 0;
  for (let rank = 0; rank < keys.length; rank++) {
    const group = grouped.subarray(begins[rank], begins[rank + 1]);
    const begin = at;
    let before = -1;
    for (const document of group) {
      const gap = document - before;
      before = document;
      if (gap > 127) bytes[at++] = 128 | (gap >> 8);
      bytes[at++] = gap & 255;
    }
    if (at - begin <= bitmap) {
      ends[rank] = at;
      continue;
    }
    bytes.fill(0, begin, at);
    for (const document of group)
      bytes[begin + (document >> 3)] = (bytes[begin + (document >> 3)] ?? 0) | (1 << (document & 7));
    at = begin + bitmap;
    ends[rank] = (at | asBits) >>> 0;
  }
  const sorted = Uint32Array.from(order, (both) => Math.floor(both / 0x200000));
  return { documents, keys: sorted, ends, bytes: bytes.slice(0, at) };
}
