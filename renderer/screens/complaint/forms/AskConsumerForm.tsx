import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useGo } from '../../../app-context.ts';
import type { ActionProps } from '../ActionForm.tsx';
import classes from '../Panel.module.css';

/** One key turns the screen to the consumer (K2). */
export function AskConsumerForm({ complaint }: ActionProps) {
  const { t } = useTranslation('satisfaction');
  const go = useGo();
  return (
    <div className={classes.form}>
      <p>{t('turnHint')}</p>
      <Button
        size="lg"
        fullWidth
        className={classes.main}
        onClick={() => go({ at: 'turned', id: complaint.id })}
      >
        <span className={classes.mainWords}>{t('turn')}</span>
        <kbd className={classes.key}>F7</kbd>
      </Button>
    </div>
  );
}
