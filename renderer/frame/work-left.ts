/** How far a long work was at a moment (UTC ms). */
export type Reached = Readonly<{ at: number; done: number }>;

/** Before that the speed says nothing yet. */
const leastMs = 10_000;

/** How long (ms) the rest of a work takes at the speed since it was first seen; null until that can be said. */
export function workLeft(first: Reached, now: Reached, total: number): number | null {
  const [took, did] = [now.at - first.at, now.done - first.done];
  return took < leastMs || did <= 0 ? null : ((total - now.done) * took) / did;
}
