import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupStatus } from '../../../shared/contract/backup-verbs.ts';
import { useDesk, useZone } from '../../app-context.ts';
import { useKeys } from '../../frame/keys.ts';
import { dateTime } from '../../parts/format.ts';
import { useRefusal } from '../../parts/use-refusal.ts';
import classes from './Backup.module.css';
import { Running } from './Running.tsx';

type Props = {
  readonly status: BackupStatus;
  readonly owner: boolean;
  readonly look: () => Promise<void>;
  readonly onStop: () => Promise<string | null>;
  /** Null while the form for another place is open. */
  readonly onChange: (() => void) | null;
};

/** Where backups go, when the last good one was, what went wrong since. */
export function BackupState({ status, owner, look, onStop, onChange }: Props) {
  const { t } = useTranslation('backup');
  const desk = useDesk();
  const zone = useZone();
  const say = useRefusal();
  const [problem, setProblem] = useState<string | null>(null);
  const { configured, running, last, failure, late } = status;
  const begin = async (): Promise<void> => {
    const outcome = await desk.backUpNow({}).catch(() => null);
    setProblem(outcome === null ? t('unread') : outcome.ok ? null : say(outcome.refusal));
    await look();
  };
  useKeys([{ key: 'F9', label: t('now'), run: () => void begin(), off: running !== null }]);
  if (!configured) return null;
  return (
    <section aria-labelledby="backup-state" className={classes.part}>
      <h2 id="backup-state">{t('state')}</h2>
      {late ? (
        <p className={classes.alarm} role="alert">
          ⚠ {t('late')}
        </p>
      ) : null}
      <dl className={classes.facts}>
        <dt>{t('to')}</dt>
        <dd>{configured.folder}</dd>
        <dt>{t('last')}</dt>
        <dd>{last ? t('lastGood', { time: dateTime(last.at, zone), size: last.size }) : t('never')}</dd>
        <dt>{t('kept')}</dt>
        <dd>
          {t('days', { count: configured.days })}
          <small>{t('daysHint')}</small>
        </dd>
      </dl>
      {failure ? (
        <p className={classes.problem} role="alert">
          {t('failed', { time: dateTime(failure.at, zone), why: say(failure.refusal) })}
        </p>
      ) : null}
      {running?.what === 'backup' ? <Running running={running} look={look} /> : null}
      {problem ? (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      ) : null}
      <div className={classes.foot}>
        {owner ? (
          <>
            <Button variant="default" onClick={() => void onStop().then(setProblem)}>
              {t('stop')}
            </Button>
            {onChange ? (
              <Button variant="default" onClick={onChange}>
                {t('change')}
              </Button>
            ) : null}
          </>
        ) : null}
        <Button disabled={running !== null} onClick={() => void begin()} rightSection={<kbd>F9</kbd>}>
          {t('now')}
        </Button>
      </div>
    </section>
  );
}
