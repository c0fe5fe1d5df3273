import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BackupStatus } from '../../../shared/contract/backup-verbs.ts';
import { useDesk } from '../../app-context.ts';
import classes from './Backup.module.css';

type Props = {
  readonly running: NonNullable<BackupStatus['running']>;
  readonly look: () => Promise<void>;
};

/** How far a backup or a rehearsal is, and its end before its time. */
export function Running({ running, look }: Props) {
  const { t } = useTranslation('backup');
  const desk = useDesk();
  const { what, done, total } = running;
  const said = t(what === 'backup' ? 'running' : 'rehearsing');
  const share = total > 0 ? Math.round((100 * done) / total) : 0;
  const cancel = async (): Promise<void> => {
    await desk.cancelBackup({}).catch((error: unknown) => console.warn('cancelBackup:', error));
    await look();
  };
  return (
    <div className={classes.running}>
      <p role="status">
        {said} {share} %
      </p>
      <Progress className={classes.bar} aria-label={said} value={share} />
      <Button variant="default" onClick={() => void cancel()}>
        {t('cancel')}
      </Button>
    </div>
  );
}
