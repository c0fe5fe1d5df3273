import { sha256 } from './text.ts';

const leafMark = Buffer.of(0);
const nodeMark = Buffer.of(1);

export const leafOf = (line: Uint8Array): Buffer => sha256(leafMark, line);

/** RFC 6962 §2.1 as it is written: the tree head over the first `size` leaves. Whole subtrees are kept, as they never change. */
export class Tree {
  private readonly whole = new Map<string, Buffer>();
  readonly leaves: readonly Buffer[];

  constructor(leaves: readonly Buffer[]) {
    this.leaves = leaves;
  }

  /** Null where there are not so many leaves. */
  root(size: number): Buffer | null {
    if (!Number.isSafeInteger(size) || size < 0 || size > this.leaves.length) return null;
    return size === 0 ? sha256() : this.head(0, size);
  }

  private head(from: number, count: number): Buffer {
    const only = this.leaves[from];
    if (count === 1 && only) return only;
    const key = `${from} ${count}`;
    const known = this.whole.get(key);
    if (known) return known;
    let left = 1;
    while (left * 2 < count) left *= 2;
    const head = sha256(nodeMark, this.head(from, left), this.head(from + left, count - left));
    if (left * 2 === count) this.whole.set(key, head);
    return head;
  }
}
