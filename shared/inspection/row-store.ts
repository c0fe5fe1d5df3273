import { utf8 } from '../bytes.ts';
import type { Row } from './cells.ts';
import { decodeUtf8 } from './decode-utf8.ts';

/** The rows of a table, put in any order and read in that of their places; as text, for as objects they take tenfold. */
export type RowStore = Readonly<{
  /** The rows of the complaint at a place; put once. */
  put(place: number, rows: readonly Row[]): void;
  /** How many rows there are. */
  count(): number;
  /** All rows, a complaint's after those of the place before. */
  rows(): Iterable<Row>;
}>;

const blockBytes = 2 ** 20;

export function createRowStore(places: number): RowStore {
  const blocks: Uint8Array[] = [];
  let used = blockBytes;
  let count = 0;
  /** By place: the block, where in it, and how long. */
  const where = new Uint32Array(places * 3);
  return {
    put(place, rows) {
      const bytes = utf8(JSON.stringify(rows));
      if (used + bytes.length > blockBytes) {
        blocks.push(new Uint8Array(Math.max(blockBytes, bytes.length)));
        used = 0;
      }
      blocks.at(-1)?.set(bytes, used);
      where.set([blocks.length - 1, used, bytes.length], place * 3);
      used += bytes.length;
      count += rows.length;
    },
    count: () => count,
    *rows() {
      for (let place = 0; place < places; place++) {
        const [block = 0, from = 0, length = 0] = where.subarray(place * 3, place * 3 + 3);
        if (length === 0) continue;
        const text = decodeUtf8(blocks[block]?.subarray(from, from + length) ?? new Uint8Array());
        yield* JSON.parse(text ?? '[]') as Row[];
      }
    },
  };
}
