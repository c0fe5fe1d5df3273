import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './Calendar.module.css';

type Props = {
  /** Lines of the calendar in force that the text typed here has not. */
  readonly theirs: readonly string[];
  readonly onTake: (lines: readonly string[]) => void;
  readonly onBeginAnew: () => void;
};

/** Somebody else saved the calendar while it was typed here: both are kept, and the person chooses. */
export function MovedCalendar({ theirs, onTake, onBeginAnew }: Props) {
  const { t } = useTranslation('forms');
  return (
    <div className={classes.moved} role="alert">
      <p>{t('calendar.moved')}</p>
      {theirs.length > 0 ? (
        <>
          <ul>
            {theirs.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <Button variant="default" onClick={() => onTake(theirs)}>
            {t('calendar.take', { count: theirs.length })}
          </Button>
        </>
      ) : null}
      <Button variant="default" onClick={onBeginAnew}>
        {t('calendar.anew')}
      </Button>
    </div>
  );
}
