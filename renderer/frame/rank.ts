import { useState } from 'react';

let ranks = 0;

/**
 * A number that grows from the outside of the screen to the inside, and with time.
 * Rendering goes from the outside in, effects do not: so an inner claim on a key or a scan can win over an outer one.
 */
export function useRank(): number {
  const [rank] = useState(() => ++ranks);
  return rank;
}
