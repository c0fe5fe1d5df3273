/** Before this the desk did not exist: a machine that says so has lost its time. 2026-01-01 in UTC ms. */
const earliest = Date.UTC(2026, 0, 1);
/** Sealing and looking may be apart by the machine's own small corrections of its time. */
const slack = 60_000;
/** No store is closed for so long; a clock set forward looks like this. */
const longest = 28 * 86_400_000;

export type ClockDoubt = 'clock-behind' | 'clock-ahead';

/**
 * Whether the machine's time can be right, seen from the last entry (null where there is none); UTC ms. Only a notice: a
 * person looks at the clock, nothing is refused for it (L5).
 */
export function clockDoubt(now: number, lastAt: number | null): ClockDoubt | null {
  if (now < earliest || (lastAt !== null && now < lastAt - slack)) return 'clock-behind';
  return lastAt !== null && now > lastAt + longest ? 'clock-ahead' : null;
}
