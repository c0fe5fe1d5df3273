import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RestoreStatus } from '../../../shared/contract/backup-verbs.ts';
import type { Outcome } from '../../../shared/refusals.ts';
import { useDesk } from '../../app-context.ts';
import { useKeys } from '../../frame/keys.ts';
import { FormFoot } from '../../parts/FormFoot.tsx';
import { useFocusFirst } from '../../parts/use-focus-first.ts';
import { useRefusal } from '../../parts/use-refusal.ts';
import backup from '../backup/Backup.module.css';
import { Places } from '../backup/Places.tsx';
import { RestoreCourse } from './RestoreCourse.tsx';
import { RestoreFound } from './RestoreFound.tsx';

/** Begins this desk from a backup: where it is, its passphrase, what was found, and then all of it (N2). */
export function Restore({ onBack, onDone }: { readonly onBack: () => void; readonly onDone: () => void }) {
  const { t } = useTranslation(['backup', 'common']);
  const desk = useDesk();
  const say = useRefusal();
  const [status, setStatus] = useState<RestoreStatus | null>(null);
  const [folder, setFolder] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const state = status?.state ?? 'idle';
  const busy = state === 'checking' || state === 'restoring' || state === 'done';

  const take = async (asked: Promise<Outcome<RestoreStatus>>): Promise<void> => {
    const outcome = await asked.catch(() => null);
    if (outcome?.ok) setStatus(outcome.value);
    setProblem(outcome === null ? t('restore.lost') : outcome.ok ? null : say(outcome.refusal));
  };

  useEffect(() => {
    if (!busy) return;
    const look = async (): Promise<void> => {
      // The desk opens anew once all lies ready: from then on it has a ledger and knows of no restoring.
      const now = await desk.status({}).catch(() => null);
      if (now?.ok && now.value.state !== 'first-run') return onDone();
      const outcome = await desk.restoreStatus({}).catch(() => null);
      if (outcome?.ok) setStatus((known) => (known?.state === 'done' ? known : outcome.value));
    };
    const timer = setInterval(() => void look(), 500);
    return () => clearInterval(timer);
  }, [busy, desk, onDone]);

  const find = (event?: FormEvent): void => {
    event?.preventDefault();
    if (folder.trim() === '' || passphrase.trim() === '') setProblem(t('restore.both'));
    else void take(desk.findBackup({ folder, passphrase }));
  };
  const back = (): void => {
    void desk.cancelRestore({}).catch((error: unknown) => console.warn('cancelRestore:', error));
    if (state === 'idle' || state === 'failed') onBack();
    else setStatus(null);
  };
  const form = useFocusFirst<HTMLFormElement>();
  useKeys([
    ...(busy || state === 'found'
      ? []
      : [{ key: 'Ctrl+Enter', label: t('restore.find'), run: () => find() } as const]),
    { key: 'Esc', label: t('common:back'), run: back, off: state === 'done' },
  ]);
  const refused = problem ?? (status?.refusal ? say(status.refusal) : null);

  if (status?.found && (state === 'found' || state === 'restoring' || state === 'done'))
    return (
      <RestoreFound
        found={status.found}
        course={busy ? <RestoreCourse status={status} /> : null}
        problem={refused}
        onBack={back}
        onGo={() => void take(desk.restoreBackup({}))}
      />
    );
  return (
    <form ref={form} className={backup.part} noValidate autoComplete="off" onSubmit={find}>
      <Places chosen={folder} onChoose={setFolder} />
      <div className={backup.fields}>
        <TextInput
          className={backup.wide ?? ''}
          label={t('restore.folder')}
          spellCheck={false}
          disabled={busy}
          value={folder}
          onChange={(event) => setFolder(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('restore.passphrase')}
          autoComplete="off"
          disabled={busy}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
      </div>
      {busy && status ? <RestoreCourse status={status} /> : null}
      <FormFoot problem={busy ? null : refused} submit={t('restore.find')} busy={busy}>
        <Button variant="default" size="lg" onClick={back}>
          {t(busy ? 'cancel' : 'common:back')}
        </Button>
      </FormFoot>
    </form>
  );
}
