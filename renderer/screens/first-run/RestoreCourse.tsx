import { Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RestoreStatus } from '../../../shared/contract/backup-verbs.ts';
import backup from '../backup/Backup.module.css';

/** How far the checking or the restoring is. */
export function RestoreCourse({ status: { state, done, total } }: { readonly status: RestoreStatus }) {
  const { t } = useTranslation('backup');
  const said = t(
    state === 'checking' ? 'restore.checking' : state === 'done' ? 'restore.done' : 'restore.restoring',
  );
  const share = state === 'done' ? 100 : total > 0 ? Math.round((100 * done) / total) : 0;
  return (
    <div className={backup.running}>
      <p role="status">
        {said} {share} %
      </p>
      <Progress className={backup.bar} aria-label={said} value={share} />
    </div>
  );
}
