import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession, useZone } from '../app-context.ts';
import { dateTime } from '../parts/format.ts';
import classes from './FailedTries.module.css';

/** Tells a person of the wrong PINs typed at their name since they were here last, until they have read it. */
export function FailedTries() {
  const { t } = useTranslation('frame');
  const { failed } = useSession();
  const zone = useZone();
  const [read, setRead] = useState(false);
  if (failed === null || read) return null;
  return (
    <p className={classes.failed} role="status">
      <span>⚠ {t('failedTries', { count: failed.count, when: dateTime(failed.last, zone) })}</span>
      <Button variant="default" size="compact-md" onClick={() => setRead(true)}>
        {t('failedTriesRead')}
      </Button>
    </p>
  );
}
