import { useTranslation } from 'react-i18next';
import { authorityOf } from '../../../shared/complaint/authority.ts';
import { dueOf } from '../../../shared/complaint/due.ts';
import { unanswered } from '../../../shared/complaint/origin.ts';
import type { Complaint } from '../../../shared/complaint/state.ts';
import { timeRanOut, urgencyAt, warnedFrom } from '../../../shared/complaint/warning.ts';
import type { Judging } from '../../../shared/judging.ts';
import { useZone } from '../../app-context.ts';
import { dateTime } from '../../parts/format.ts';
import { useDuration } from '../../parts/use-duration.ts';
import { OutsideDue } from '../origin/OutsideDue.tsx';
import classes from './Complaint.module.css';
import { nextStep } from './next-action.ts';

type Props = { readonly complaint: Complaint; readonly judging: Judging };

/** Number, state, what happens next and by when: readable from where the consumer stands. */
export function Header({ complaint, judging }: Props) {
  const { t } = useTranslation(['complaint', 'domain']);
  const { until } = useDuration();
  const zone = useZone();
  const { standing } = complaint;
  const next = nextStep(complaint);
  const [reply] = unanswered(complaint);
  const authority = authorityOf(complaint, judging);
  const due = dueOf(complaint, authority, judging.store.openings)?.at ?? null;
  const urgency = urgencyAt(judging.at, due, warnedFrom(complaint, authority, judging.store.openings));
  const ranOut = timeRanOut(complaint);
  return (
    <header className={classes.header}>
      <h1 className={classes.number}>{complaint.number}</h1>
      <p className={stateClass(complaint)}>
        {standing.kind === 'open' ? t('open') : t(`domain:end.${standing.end}`)}
        {standing.kind === 'ended' && standing.satisfaction
          ? ` · ${t(`domain:satisfaction.${standing.satisfaction}`)}`
          : ''}
      </p>
      {complaint.danger ? <p className={classes.danger}>⚠ {t('danger')}</p> : null}
      {ranOut ? <p className={classes.danger}>{t(`ranOut.${ranOut}`)}</p> : null}
      {complaint.reopened > 0 ? (
        <p className={classes.soft}>{t('reopened', { count: complaint.reopened })}</p>
      ) : null}
      <p className={classes.next}>
        {next === null ? t('nothing') : t('next', { step: t(`steps.${next as 'decide'}`) })}
        <small data-urgency={urgency}>
          {urgency === 'calm' ? '' : '⚠ '}
          {due !== null
            ? `${t('dueAt', { time: dateTime(due, zone) })} · ${until(due, judging.at)}`
            : standing.kind === 'ended'
              ? dateTime(standing.at, zone)
              : t('noDue')}
        </small>
        {reply ? <OutsideDue reply={reply} now={judging.at} /> : null}
      </p>
    </header>
  );
}

/** Only a settlement is good news; the other ends are just ends. */
function stateClass({ standing }: Complaint): string | undefined {
  if (standing.kind === 'open') return classes.stateOpen;
  return standing.end === 'settled' ? classes.stateSettled : classes.stateEnded;
}
