import { type ClockDoubt, clockDoubts } from '../../../../shared/codes.ts';
import type { DoubtedClock } from '../../../../shared/store/state.ts';

const off: Readonly<Record<ClockDoubt, number>> = {
  behind: 7_500_000,
  moved: -3_600_000,
  'long-away': 30 * 86_400_000,
};

/** The doubt a scene asks for: `?clock=behind|moved|long-away`. */
export function doubtOf(query: URLSearchParams): DoubtedClock | null {
  const cause = clockDoubts.find((one) => one === query.get('clock'));
  return cause ? { cause, at: Date.UTC(2026, 10, 26, 6, 30), by: off[cause] } : null;
}
