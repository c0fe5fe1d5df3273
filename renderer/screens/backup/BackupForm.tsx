import { PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { BackupStatus } from '../../../shared/contract/backup-verbs.ts';
import { leastBackupDays, mostBackupDays } from '../../../shared/store/backup-events.ts';
import { useKeys } from '../../frame/keys.ts';
import { FormFoot } from '../../parts/FormFoot.tsx';
import classes from './Backup.module.css';
import { Places } from './Places.tsx';

type Props = {
  readonly before: BackupStatus['configured'];
  /** Null when it was taken, else the sentence that says why not. */
  readonly onSave: (setting: { folder: string; days: number; passphrase: string }) => Promise<string | null>;
};

/** Where backups go from now on, how long each is kept, and the passphrase, twice. */
export function BackupForm({ before, onSave }: Props) {
  const { t } = useTranslation('backup');
  const [problem, setProblem] = useState<string | null>(null);
  const { register, handleSubmit, formState, watch, setValue, getValues } = useForm({
    defaultValues: {
      folder: before?.folder ?? '',
      days: String(before?.days ?? 30),
      passphrase: '',
      again: '',
    },
  });
  const { errors, isSubmitting } = formState;
  const send = handleSubmit(async ({ folder, days, passphrase }) =>
    setProblem(await onSave({ folder, days: Number(days), passphrase })),
  );
  useKeys([{ key: 'Ctrl+Enter', label: t('save'), run: () => void send() }]);
  const [least, most] = [leastBackupDays, mostBackupDays];
  return (
    <form className={classes.part} noValidate autoComplete="off" onSubmit={send}>
      <h2>{t(before ? 'setUpAnew' : 'setUp')}</h2>
      <Places
        chosen={watch('folder')}
        onChoose={(folder) => setValue('folder', folder, { shouldValidate: true })}
      />
      <div className={classes.fields}>
        <TextInput
          className={classes.wide ?? ''}
          label={t('folder')}
          description={t('folderHint')}
          spellCheck={false}
          {...register('folder', { validate: (typed) => typed.trim() !== '' || t('needed') })}
          error={errors.folder?.message}
        />
        <TextInput
          label={t('keepDays')}
          description={t('daysHint')}
          inputMode="numeric"
          {...register('days', {
            validate: (typed) =>
              (/^\d{1,2}$/.test(typed) && Number(typed) >= least && Number(typed) <= most) ||
              t('daysWrong', { least, most }),
          })}
          error={errors.days?.message}
        />
        <PasswordInput
          className={classes.wide ?? ''}
          label={t('passphrase')}
          description={t('passphraseHint')}
          autoComplete="off"
          {...register('passphrase', { validate: (typed) => typed.trim() !== '' || t('needed') })}
          error={errors.passphrase?.message}
        />
        <PasswordInput
          label={t('again')}
          autoComplete="off"
          {...register('again', {
            validate: (typed) => typed === getValues('passphrase') || t('differs'),
          })}
          error={errors.again?.message}
        />
      </div>
      {before ? <p className={classes.note}>{t('leaveOld')}</p> : null}
      <FormFoot problem={problem} submit={t('save')} busy={isSubmitting} />
    </form>
  );
}
