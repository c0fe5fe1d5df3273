/** A full piece, and a small one at the end of the log until a full one is there. */
const [full, small] = [4096, 256] as const;

export type Range = Readonly<{ from: number; to: number }>;

/**
 * How a log of so many entries is cut: into full pieces, then small ones, then the rest. A cut that was made once stays
 * until its small pieces have become a full one, so that a backup writes little anew.
 */
export function rangesOf(size: number): Range[] {
  const ranges: Range[] = [];
  for (let from = 0; from < size; ) {
    const left = size - from;
    const step = left >= full ? full : Math.min(left, small);
    ranges.push({ from, to: from + step });
    from += step;
  }
  return ranges;
}
