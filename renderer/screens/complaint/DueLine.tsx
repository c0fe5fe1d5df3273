import { useTranslation } from 'react-i18next';
import type { Complaint } from '../../../shared/complaint/state.ts';
import type { Judging } from '../../../shared/judging.ts';
import { useZone } from '../../app-context.ts';
import { dateTime } from '../../parts/format.ts';
import { TimeBar } from '../../parts/TimeBar.tsx';
import { useDuration } from '../../parts/use-duration.ts';
import classes from './DueLine.module.css';
import { timeLeft } from './time-left.ts';

type Props = { readonly complaint: Complaint; readonly judging: Judging };

/** By when the next step is due, what is left in words and as a bar; of an ended complaint when it ended. */
export function DueLine({ complaint, judging }: Props) {
  const { t } = useTranslation('complaint');
  const { until } = useDuration();
  const zone = useZone();
  const { standing } = complaint;
  const { at, urgency, share } = timeLeft(complaint, judging);
  if (at === null)
    return (
      <small className={classes.line}>
        {standing.kind === 'ended' ? dateTime(standing.at, zone) : t('noDue')}
      </small>
    );
  return (
    <small className={classes.line} data-urgency={urgency}>
      {urgency === 'calm' ? '' : '⚠ '}
      {`${t('dueAt', { time: dateTime(at, zone) })} · ${until(at, judging.at)}`}
      <TimeBar left={share} urgency={urgency} />
    </small>
  );
}
