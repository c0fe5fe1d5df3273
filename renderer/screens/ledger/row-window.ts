/**
 * How many rows the list lays out at once. Chromium makes nothing higher than 33,554,432 px, which are 699,050 rows of
 * 48 px: what is further down could never be scrolled to.
 */
export const mostRows = 600_000;

/** So near to an end of the window, in rows, another is laid out. */
const near = 200;

/** Where the window that shows the last of `total` rows begins. */
export function furthestBase(total: number, most: number = mostRows): number {
  return Math.max(0, total - most);
}

/**
 * The first row of the window of at most `most` rows that a list of `total` is seen through while the rows from `first` to
 * `last` are in view: the one it had, or one with these rows in its middle where they come near an end that is not the
 * list's own.
 */
export function windowAround(
  base: number,
  { first, last, total }: Readonly<{ first: number; last: number; total: number }>,
  most: number = mostRows,
): number {
  const furthest = furthestBase(total, most);
  const early = base > 0 && first < base + near;
  const late = base < furthest && last >= base + most - near;
  if (!early && !late) return Math.min(base, furthest);
  return Math.max(0, Math.min(furthest, Math.floor((first + last - most) / 2)));
}
