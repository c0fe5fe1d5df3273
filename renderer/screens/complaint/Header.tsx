import { useTranslation } from 'react-i18next';
import { unanswered } from '../../../shared/complaint/origin.ts';
import type { Complaint } from '../../../shared/complaint/state.ts';
import { timeRanOut } from '../../../shared/complaint/warning.ts';
import type { Judging } from '../../../shared/judging.ts';
import { OutsideDue } from '../origin/OutsideDue.tsx';
import classes from './Complaint.module.css';
import { DueLine } from './DueLine.tsx';
import { nextStep } from './next-action.ts';
import { useStandingSatisfaction } from './satisfaction-words.ts';

type Props = { readonly complaint: Complaint; readonly judging: Judging };

/** Number, state, what happens next and by when: readable from where the consumer stands. */
export function Header({ complaint, judging }: Props) {
  const { t } = useTranslation(['complaint', 'domain']);
  const { standing } = complaint;
  const satisfied = useStandingSatisfaction()(complaint);
  const next = nextStep(complaint);
  const [reply] = unanswered(complaint);
  const ranOut = timeRanOut(complaint);
  return (
    <header className={classes.header}>
      <h1 className={classes.number}>{complaint.number}</h1>
      <p className={stateClass(complaint)}>
        {standing.kind === 'open' ? t('open') : t(`domain:end.${standing.end}`)}
        {satisfied ? ` · ${satisfied}` : ''}
      </p>
      {complaint.danger ? <p className={classes.danger}>⚠ {t('danger')}</p> : null}
      {ranOut ? <p className={classes.danger}>{t(`ranOut.${ranOut}`)}</p> : null}
      {complaint.reopened > 0 ? (
        <p className={classes.soft}>{t('reopened', { count: complaint.reopened })}</p>
      ) : null}
      <p className={classes.next}>
        {next === null ? t('nothing') : t('next', { step: t(`steps.${next as 'decide'}`) })}
        <DueLine complaint={complaint} judging={judging} />
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
