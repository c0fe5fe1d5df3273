/**
 * Upper edges of the spans that times are counted in, in minutes of opening hours, each including itself; the last span
 * has no end. Fixed for ever: counts in the same spans can be added up over days, averages of averages cannot.
 */
export const bucketEdges = [5, 10, 15, 30, 60, 120, 240, 480, 1440, 4320] as const;
export const bucketCount = bucketEdges.length + 1;

/** The span that so many minutes fall in, 0 for the shortest. */
export function bucketOf(minutes: number): number {
  const found = bucketEdges.findIndex((edge) => minutes <= edge);
  return found === -1 ? bucketEdges.length : found;
}

/**
 * The edge (minutes) that at least such a share (0 to 1) of what was counted does not pass; null where nothing was
 * counted, `'beyond'` where it lies in the last span.
 */
export function shareWithin(counts: readonly number[], share: number): number | 'beyond' | null {
  const total = counts.reduce((sum, one) => sum + one, 0);
  if (total === 0) return null;
  let seen = 0;
  for (const [index, one] of counts.entries()) {
    seen += one;
    if (seen >= share * total) return bucketEdges[index] ?? 'beyond';
  }
  return 'beyond';
}
