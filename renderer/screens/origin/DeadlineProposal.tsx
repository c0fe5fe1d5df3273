import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../shared/calendar.ts';
import classes from './Origin.module.css';

type Props = {
  readonly day: CalendarDate;
  /** The store's calendar has the holidays of that time. */
  readonly kept: boolean;
  readonly onTake: () => void;
};

/** The ten working days of an ODR member as a date: it holds only once somebody has taken it over (T8a). */
export function DeadlineProposal({ day, kept, onTake }: Props) {
  const { t } = useTranslation('origin');
  return (
    <p className={classes.proposal}>
      <Button variant="default" size="compact-md" onClick={onTake}>
        {t('proposalTake', { day })}
      </Button>
      <span>{t(kept ? 'proposalHint' : 'proposalHintBare')}</span>
    </p>
  );
}
