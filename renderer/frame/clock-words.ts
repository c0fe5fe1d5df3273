import { useTranslation } from 'react-i18next';
import type { DoubtedClock } from '../../shared/store/state.ts';
import { useZone } from '../app-context.ts';
import { dateTime } from '../parts/format.ts';
import { useDuration } from '../parts/use-duration.ts';

/** Why the clock is not believed, in a sentence: what it showed, what stood against it, and by how much. */
export function useClockWords(): (doubt: DoubtedClock) => string {
  const { t } = useTranslation('frame');
  const { span } = useDuration();
  const zone = useZone();
  return ({ cause, at, by }) => {
    // Behind, `by` is how far the last entry lies ahead; otherwise how far the clock is ahead of it, or was set.
    const against = cause === 'behind' ? at + by : at - by;
    const said = cause === 'moved' ? (by < 0 ? 'set-back' : 'set-forward') : cause;
    return t(`clock.${said}`, {
      shown: dateTime(at, zone),
      against: dateTime(against, zone),
      by: span(by),
    });
  };
}
