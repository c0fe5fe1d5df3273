import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundBackup } from '../../../shared/contract/backup-verbs.ts';
import { useKeys } from '../../frame/keys.ts';
import { dateTime } from '../../parts/format.ts';
import backup from '../backup/Backup.module.css';

type Props = {
  readonly found: FoundBackup;
  /** How far it is, once it was begun; null before. */
  readonly course: ReactNode;
  readonly problem: string | null;
  readonly onBack: () => void;
  readonly onGo: () => void;
};

/** What the backup holds, what is missing, and what will be different: read before anything is restored. */
export function RestoreFound({ found, course, problem, onBack, onGo }: Props) {
  const { t } = useTranslation(['backup', 'common']);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useKeys(course ? [] : [{ key: 'Ctrl+Enter', label: t('restore.go'), run: onGo }]);
  const { store, at, size, files, damaged } = found;
  // Before the restore the store's own zone is not known here: the computer's.
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <section className={backup.part}>
      <h2 ref={heading} tabIndex={-1}>
        {t('restore.found')}
      </h2>
      <dl className={backup.facts}>
        <dt>{t('restore.store')}</dt>
        <dd>{store}</dd>
        <dt>{t('restore.at')}</dt>
        <dd>{dateTime(at, zone)}</dd>
        <dt>{t('restore.size')}</dt>
        <dd>{t('restore.sizeOf', { count: size })}</dd>
        <dt>{t('restore.files')}</dt>
        <dd>{t('restore.filesOf', { count: files })}</dd>
      </dl>
      {damaged ? (
        <p className={backup.alarm} role="alert">
          ⚠ {t('restore.damaged', { count: damaged.count })}{' '}
          {damaged.size === null ? '' : t('restore.missing', { from: size + 1, to: damaged.size })}
        </p>
      ) : null}
      <p>{t('restore.since')}</p>
      <p>{t('restore.chapter', { number: String(found.chapter).padStart(2, '0') })}</p>
      {course}
      {problem ? (
        <p className={backup.problem} role="alert">
          {problem}
        </p>
      ) : null}
      <div className={backup.foot}>
        <Button variant="default" size="lg" onClick={onBack}>
          {t(course ? 'cancel' : 'common:back')}
        </Button>
        <Button size="lg" disabled={course !== null} onClick={onGo} rightSection={<kbd>Ctrl+Enter</kbd>}>
          {t('restore.go')}
        </Button>
      </div>
    </section>
  );
}
