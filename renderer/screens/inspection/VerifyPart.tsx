import { Button, Progress, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { readReceiptClaim } from '../../../shared/inspection/receipt.ts';
import type { VerifyReport } from '../../../shared/inspection/report.ts';
import { type VerifyOptions, verifyPackage } from '../../inspection/verify-package.ts';
import { FilePick } from '../../parts/FilePick.tsx';
import { FormFoot } from '../../parts/FormFoot.tsx';
import classes from './Inspection.module.css';
import { Report } from './Report.tsx';

type Values = { file: FileList | null; since: FileList | null; key: string; receipt: string };
type Verifying =
  | { readonly state: 'idle' | 'failed' }
  | { readonly state: 'running'; readonly done: number; readonly total: number; readonly stop: () => void }
  | { readonly state: 'done'; readonly report: VerifyReport };

/** Verifies a package from any store, in a worker, with nothing but the file (X2). */
export function VerifyPart() {
  const { t } = useTranslation('inspection');
  const [verifying, setVerifying] = useState<Verifying>({ state: 'idle' });
  const { register, handleSubmit, formState, watch } = useForm<Values>({
    defaultValues: { file: null, since: null, key: '', receipt: '' },
  });
  const { errors } = formState;
  const [file, since] = watch(['file', 'since']);
  const stopping = useRef<AbortController | null>(null);
  useEffect(() => () => stopping.current?.abort(), []);

  const send = handleSubmit(async ({ file, since, key, receipt }) => {
    const chosen = file?.[0];
    if (!chosen) return;
    const abort = new AbortController();
    stopping.current = abort;
    const stop = (): void => abort.abort();
    setVerifying({ state: 'running', done: 0, total: 0, stop });
    const earlier = await since?.[0]?.text();
    const options: VerifyOptions = {
      signal: abort.signal,
      onProgress: (done, total) => setVerifying({ state: 'running', done, total, stop }),
      ...(earlier === undefined ? {} : { since: earlier }),
      ...(key.trim() === '' ? {} : { key: key.trim().toLowerCase() }),
      ...(receipt.trim() === '' ? {} : { receipt: receipt.trim() }),
    };
    try {
      setVerifying({ state: 'done', report: await verifyPackage(chosen, options) });
    } catch (error) {
      if (abort.signal.aborted) return setVerifying({ state: 'idle' });
      console.error('verifyPackage:', error);
      setVerifying({ state: 'failed' });
    }
  });

  return (
    <section className={classes.part} aria-labelledby="verify-title">
      <h2 id="verify-title">{t('verify.title')}</h2>
      <p>{t('verify.intro')}</p>
      <form onSubmit={send} noValidate>
        <div className={classes.two}>
          <FilePick
            label={t('verify.file')}
            choose={t('verify.choose')}
            chosen={file?.[0]?.name ?? t('verify.noFile')}
            accept=".zip,application/zip"
            {...register('file', { validate: (files) => !!files?.length || t('verify.fileMissing') })}
            error={errors.file?.message}
          />
          <FilePick
            label={t('verify.since')}
            choose={t('verify.choose')}
            chosen={since?.[0]?.name ?? t('verify.noFile')}
            accept=".txt,text/plain"
            {...register('since')}
          />
          <TextInput
            label={t('verify.key')}
            autoComplete="off"
            {...register('key', {
              validate: (typed) =>
                typed.trim() === '' ||
                /^([0-9a-f]{4}-){7}[0-9a-f]{4}$/i.test(typed.trim()) ||
                t('verify.wrongKey'),
            })}
            error={errors.key?.message}
          />
          <TextInput
            label={t('verify.receipt')}
            placeholder={t('verify.receiptHint')}
            autoComplete="off"
            {...register('receipt', {
              validate: (typed) =>
                typed.trim() === '' || readReceiptClaim(typed) !== null || t('verify.wrongReceipt'),
            })}
            error={errors.receipt?.message}
          />
        </div>
        <FormFoot
          problem={verifying.state === 'failed' ? t('verify.failed') : null}
          submit={t('verify.submit')}
          busy={verifying.state === 'running'}
        />
      </form>
      {verifying.state === 'running' ? (
        <div className={classes.progress}>
          <p role="status">
            {verifying.total === 0
              ? t('verify.unpacking')
              : `${t('verify.working')} ${verifying.done} / ${verifying.total}`}
          </p>
          <Progress
            aria-label={t('verify.working')}
            value={verifying.total > 0 ? (100 * verifying.done) / verifying.total : 0}
          />
          <Button variant="default" onClick={verifying.stop}>
            {t('verify.cancel')}
          </Button>
        </div>
      ) : null}
      {verifying.state === 'done' ? <Report report={verifying.report} /> : null}
    </section>
  );
}
