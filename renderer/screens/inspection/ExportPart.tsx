import { Button, Progress, Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type CalendarDate, dateIn } from '../../../shared/calendar.ts';
import { dateFromText } from '../../../shared/typed-date.ts';
import { useStanding, useZone } from '../../app-context.ts';
import { sizeWords } from '../../inspection/size-words.ts';
import { saveVerifier, useVerifierFile } from '../../inspection/verifier-file.ts';
import { useLastExportEnd } from '../../ledger/last-export.ts';
import { FormFoot } from '../../parts/FormFoot.tsx';
import { firstDayOfPackage } from './first-day.ts';
import classes from './Inspection.module.css';
import { Passphrase } from './Passphrase.tsx';
import { type Period, useExport } from './use-export.ts';

/** The package for a period, with who takes it (X1). */
export function ExportPart() {
  const lastEnd = useLastExportEnd();
  const { t } = useTranslation('common');
  return lastEnd === undefined ? <p>{t('loading')}</p> : <ExportForm lastEnd={lastEnd} />;
}

function ExportForm({ lastEnd }: { readonly lastEnd: CalendarDate | null }) {
  const { t } = useTranslation(['inspection', 'common']);
  const { fingerprint } = useStanding().status;
  const today = dateIn(Date.now(), useZone());
  const verifier = useVerifierFile();
  const { exporting, problem, start, cancel, saveAgain, passphrase, forgetPassphrase } = useExport();
  const [givenTo, setGivenTo] = useState('');
  const { register, control, handleSubmit, formState } = useForm<Period>({
    defaultValues: { from: firstDayOfPackage(lastEnd, today), to: today, recipient: '', personal: true },
  });
  const { errors } = formState;
  const busy = exporting.state === 'running' || exporting.state === 'fetching';
  const day = { validate: (typed: string) => dateFromText(typed, today) !== null || t('export.wrongDate') };
  const send = handleSubmit(({ from, to, recipient, personal }) => {
    setGivenTo(recipient.trim());
    return start({
      from: dateFromText(from, today) ?? from,
      to: dateFromText(to, today) ?? to,
      recipient: recipient.trim(),
      personal,
    });
  });

  return (
    <section className={classes.part} aria-labelledby="export-title">
      <h2 id="export-title">{t('export.title')}</h2>
      <p>{t('export.intro')}</p>
      <form autoComplete="off" onSubmit={send} noValidate>
        <div className={classes.two}>
          <TextInput
            label={t('export.from')}
            description={t(lastEnd === null ? 'export.fromFirst' : 'export.fromLast')}
            {...register('from', day)}
            error={errors.from?.message}
          />
          <TextInput
            label={t('export.to')}
            description={t('export.toToday')}
            {...register('to', day)}
            error={errors.to?.message}
          />
          <TextInput
            className={classes.wide}
            label={t('export.recipient')}
            maxLength={120}
            {...register('recipient', { validate: (typed) => typed.trim() !== '' || t('common:required') })}
            error={errors.recipient?.message}
          />
          <Controller
            control={control}
            name="personal"
            render={({ field }) => (
              <Radio.Group
                className={classes.wide}
                label={t('export.names')}
                value={field.value ? 'with' : 'without'}
                onChange={(value) => field.onChange(value === 'with')}
              >
                <Radio value="with" label={t('export.withNames')} description={t('export.withNamesHint')} />
                <Radio
                  value="without"
                  label={t('export.withoutNames')}
                  description={t('export.withoutNamesHint')}
                />
              </Radio.Group>
            )}
          />
        </div>
        <FormFoot problem={problem} submit={t('export.submit')} busy={busy} />
      </form>
      {exporting.state === 'running' || exporting.state === 'fetching' ? (
        <div className={classes.progress}>
          <p role="status">
            {t(exporting.state === 'running' ? 'export.working' : 'export.fetching')}
            {exporting.state === 'running' && exporting.total > 0
              ? ` ${t('export.progress', { done: exporting.done, total: exporting.total })}`
              : ''}
          </p>
          <Progress
            aria-label={t('export.working')}
            value={exporting.total > 0 ? (100 * exporting.done) / exporting.total : 0}
          />
          {exporting.state === 'running' ? (
            <Button variant="default" onClick={() => void cancel()}>
              {t('export.cancel')}
            </Button>
          ) : null}
        </div>
      ) : null}
      {passphrase && exporting.state !== 'cancelled' && exporting.state !== 'idle' ? (
        <Passphrase passphrase={passphrase} recipient={givenTo} onWritten={forgetPassphrase} />
      ) : null}
      {exporting.state === 'cancelled' ? <p role="status">{t('export.cancelled')}</p> : null}
      {exporting.state === 'done' ? (
        <div className={classes.progress}>
          <p role="status" className={classes.good}>
            ✓ {t('export.done', { name: exporting.name, size: sizeWords(exporting.bytes.length) })}
          </p>
          <Button variant="default" onClick={saveAgain}>
            {t('export.saveAgain')}
          </Button>
          {verifier instanceof Uint8Array ? (
            <Button variant="default" onClick={() => saveVerifier(verifier)}>
              {t('verifier.beside')}
            </Button>
          ) : null}
        </div>
      ) : null}
      <div className={classes.key}>
        <p>{t('export.key')}</p>
        <p className="number">{fingerprint}</p>
        <p className={classes.soft}>{t('export.keyHint')}</p>
      </div>
    </section>
  );
}
