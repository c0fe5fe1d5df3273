import { Button, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupStatus } from '../../../shared/contract/backup-verbs.ts';
import { useDesk, useZone } from '../../app-context.ts';
import { newCommandId } from '../../parts/command-id.ts';
import { dateTime } from '../../parts/format.ts';
import { useRefusal } from '../../parts/use-refusal.ts';
import classes from './Backup.module.css';
import { Running } from './Running.tsx';

type Props = { readonly status: BackupStatus; readonly look: () => Promise<void> };

/** Tries the newest backup with the passphrase as somebody has it on paper, and says how the last try went. */
export function RehearsalPart({ status, look }: Props) {
  const { t } = useTranslation('backup');
  const desk = useDesk();
  const zone = useZone();
  const say = useRefusal();
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const { running, rehearsal, rehearsalRefusal } = status;
  const begin = async (): Promise<void> => {
    const asked = desk.rehearseBackup({ id: newCommandId(), passphrase });
    const outcome = await asked.catch(() => null);
    setProblem(outcome === null ? t('unread') : outcome.ok ? null : say(outcome.refusal));
    if (outcome?.ok) setPassphrase('');
    await look();
  };
  const wrong = problem ?? (rehearsalRefusal ? say(rehearsalRefusal) : null);
  return (
    <section aria-labelledby="rehearsal" className={classes.part}>
      <h2 id="rehearsal">{t('rehearsal')}</h2>
      <p>{t('rehearsalWhy')}</p>
      {rehearsal && !rehearsalRefusal ? (
        <p className={classes.good}>
          ✓{' '}
          {t('rehearsed', {
            time: dateTime(rehearsal.at, zone),
            size: rehearsal.size,
            took: t('seconds', { count: Math.max(1, Math.round(rehearsal.ms / 1000)) }),
          })}
          {rehearsal.whole ? null : <strong> {t('partly')}</strong>}
          <small>
            {t('root')} <code>{rehearsal.root.slice(0, 20)}</code>
          </small>
        </p>
      ) : null}
      {running?.what === 'rehearsal' ? <Running running={running} look={look} /> : null}
      <form
        className={classes.try}
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          if (passphrase !== '') void begin();
        }}
      >
        <PasswordInput
          label={t('passphrase')}
          value={passphrase}
          autoComplete="off"
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          error={wrong}
        />
        <Button type="submit" variant="default" disabled={running !== null || passphrase === ''}>
          {t('rehearse')}
        </Button>
      </form>
    </section>
  );
}
