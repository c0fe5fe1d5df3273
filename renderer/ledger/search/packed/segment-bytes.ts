import type { Postings } from './postings.ts';
import type { Segment } from './segment.ts';

/** What a segment is written as: its arrays one after the other, each from a multiple of 8 on. Another: made anew. */
export const segmentFormat = 1;

const columns = {
  units: Uint16Array,
  starts: Uint32Array,
  known: Uint8Array,
  digits: Float64Array,
  digitCount: Uint8Array,
  day: Uint32Array,
  tier: Uint8Array,
  status: Uint16Array,
  results: Uint16Array,
  outside: Uint8Array,
  more: Uint32Array,
  moreStarts: Uint32Array,
} as const;
const postings = ['text', 'phones', 'initials', 'fens', 'codes', 'operators'] as const;
const parts = { keys: Uint32Array, ends: Uint32Array, bytes: Uint8Array } as const;

type Header = Readonly<{
  documents: number;
  words: readonly string[];
  amounts: readonly number[];
  /** How many elements each array has, in the order of the tables above. */
  lengths: readonly number[];
}>;

const padded = (length: number): number => (length + 7) & ~7;

/** A segment as bytes, in memory order; they are read again on the machine that wrote them. */
export function bytesOfSegment(segment: Segment): Uint8Array<ArrayBuffer> {
  const arrays = [
    ...Object.keys(columns).map((name) => segment[name as keyof typeof columns]),
    ...postings.flatMap((name) => [segment[name].keys, segment[name].ends, segment[name].bytes]),
  ];
  const { documents, words, amounts } = segment;
  const header: Header = { documents, words, amounts, lengths: arrays.map((array) => array.length) };
  const head = new TextEncoder().encode(JSON.stringify(header));
  const size = 8 + padded(head.length) + arrays.reduce((sum, array) => sum + padded(array.byteLength), 0);
  const bytes = new Uint8Array(size);
  new DataView(bytes.buffer).setUint32(0, head.length, true);
  bytes.set(head, 8);
  let at = 8 + padded(head.length);
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += padded(array.byteLength);
  }
  return bytes;
}

/** Reads {@link bytesOfSegment}; the arrays are views on the bytes. Throws where they are not such bytes. */
export function segmentOfBytes(bytes: Uint8Array<ArrayBuffer>): Segment {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const { documents, words, amounts, lengths } = JSON.parse(
    new TextDecoder().decode(bytes.subarray(8, 8 + length)),
  ) as Header;
  let at = bytes.byteOffset + 8 + padded(length);
  let next = 0;
  const view = <Some>(kind: {
    new (buffer: ArrayBuffer, offset: number, length: number): Some;
    BYTES_PER_ELEMENT: number;
  }): Some => {
    const count = lengths[next++] ?? 0;
    const array = new kind(bytes.buffer, at, count);
    at += padded(count * kind.BYTES_PER_ELEMENT);
    return array;
  };
  const read = Object.entries(columns).map(([name, kind]) => [
    name,
    view(kind as unknown as Parameters<typeof view>[0]),
  ]);
  const sets = postings.map((name): [string, Postings] => [
    name,
    { documents, keys: view(parts.keys), ends: view(parts.ends), bytes: view(parts.bytes) },
  ]);
  return { documents, words, amounts, ...Object.fromEntries([...read, ...sets]) } as Segment;
}
