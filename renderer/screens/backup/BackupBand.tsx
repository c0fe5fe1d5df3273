import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useGo, useZone } from '../../app-context.ts';
import { dateTime } from '../../parts/format.ts';
import duty from '../duty/Duty.module.css';
import { useBackup } from './use-backup.ts';

/** The alarm on the home of the heads: no backup has succeeded for a day (N2). */
export function BackupBand() {
  const { t } = useTranslation('backup');
  const go = useGo();
  const zone = useZone();
  const { status } = useBackup();
  if (!status?.late) return null;
  const { configured, last } = status;
  const since = last ? dateTime(last.at, zone) : t('never');
  return (
    <section className={duty.band} role="alert">
      <span className={duty.mark} aria-hidden="true">
        ⚠
      </span>
      <div>
        <h2>{t('late')}</h2>
        <p>{configured ? t('lateSince', { time: since }) : t('lateNone')}</p>
      </div>
      <div className={duty.actions}>
        <Button variant="default" onClick={() => go({ at: 'settings', tab: 'backup' })}>
          {t('open')}
        </Button>
      </div>
    </section>
  );
}
