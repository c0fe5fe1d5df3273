import { Button, TextInput } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSession, useZone } from '../../app-context.ts';
import { useVisits, type Visit } from '../../ledger/visits.ts';
import { FormFoot } from '../../parts/FormFoot.tsx';
import { dateTime } from '../../parts/format.ts';
import { useChange } from '../settings/use-change.ts';
import classes from './Inspection.module.css';
import { OwedFindings } from './OwedFindings.tsx';
import { PastVisits } from './PastVisits.tsx';
import { useProblem } from './use-problem.ts';

/** An inspector is let in, let in again or shown out; what was found, and the visits so far (D5). */
export function VisitPart() {
  const { t } = useTranslation(['visit', 'common']);
  const { role } = useSession();
  const visits = useVisits();
  if (!visits) return <p>{t('common:loading')}</p>;
  const open = visits.find(({ closedAt }) => closedAt === null);
  return (
    <section className={classes.part} aria-labelledby="visit-title">
      <h2 id="visit-title">{t('open.title')}</h2>
      {role === 'enterprise-head' ? open ? <GoOn visit={open} /> : <LetIn /> : <p>{t('open.intro')}</p>}
      <OwedFindings visits={visits} />
      <PastVisits visits={visits} />
    </section>
  );
}

const empty = { name: '', certificate: '', authority: '', secondName: '', secondCertificate: '' };

function LetIn() {
  const { t } = useTranslation(['visit', 'common']);
  const { change } = useChange();
  const { busy, problem, during } = useProblem();
  const { register, handleSubmit, formState } = useForm({ defaultValues: empty });
  const { errors } = formState;
  const needed = { validate: (typed: string) => typed.trim() !== '' || t('common:required') };
  const send = handleSubmit((inspector) =>
    during(() =>
      change((desk, base, pin) => desk.openInspection({ ...base, inspector, ...(pin && { pin }) })),
    ),
  );
  return (
    <form autoComplete="off" onSubmit={send} noValidate>
      <p>{t('open.intro')}</p>
      <div className={classes.two}>
        <TextInput
          label={t('open.name')}
          maxLength={60}
          {...register('name', needed)}
          error={errors.name?.message}
        />
        <TextInput
          label={t('open.certificate')}
          maxLength={60}
          {...register('certificate', needed)}
          error={errors.certificate?.message}
        />
        <TextInput
          className={classes.wide ?? ''}
          label={t('open.authority')}
          maxLength={120}
          {...register('authority', needed)}
          error={errors.authority?.message}
        />
        <TextInput label={t('open.secondName')} maxLength={60} {...register('secondName')} />
        <TextInput label={t('open.secondCertificate')} maxLength={60} {...register('secondCertificate')} />
      </div>
      <FormFoot problem={problem} submit={t('open.submit')} busy={busy} />
    </form>
  );
}

function GoOn({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation('visit');
  const zone = useZone();
  const { change } = useChange();
  const { busy, problem, during } = useProblem();
  const { inspection } = visit;
  const number = t('number', { number: inspection });
  return (
    <div className={classes.progress}>
      <p>
        <strong>
          {t('open.running', { number, name: visit.words.name, time: dateTime(visit.at, zone) })}
        </strong>
      </p>
      <p>{t('open.locked')}</p>
      <p role="alert">{problem}</p>
      <Button
        size="lg"
        loading={busy}
        onClick={() =>
          void during(() =>
            change((desk, base, pin) => desk.resumeInspection({ ...base, inspection, ...(pin && { pin }) })),
          )
        }
      >
        {t('open.resume')}
      </Button>
      <Button
        variant="default"
        disabled={busy}
        onClick={() =>
          void during(() =>
            change((desk, base, pin) => desk.closeInspection({ ...base, inspection, ...(pin && { pin }) })),
          )
        }
      >
        {t('open.close')}
      </Button>
    </div>
  );
}
