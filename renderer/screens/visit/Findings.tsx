import { Button, Textarea, TextInput } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { dateIn } from '../../../shared/calendar.ts';
import { dateFromText } from '../../../shared/typed-date.ts';
import { useZone } from '../../app-context.ts';
import { useFindComplaint, useRecords } from '../../ledger/queries.ts';
import type { Visit } from '../../ledger/visits.ts';
import { FormFoot } from '../../parts/FormFoot.tsx';
import { useFocusFirst } from '../../parts/use-focus-first.ts';
import { useVisitChange } from './use-visit-change.ts';
import classes from './Visit.module.css';

type Form = { found: string; about: string; mend: string; due: string };
const empty: Form = { found: '', about: '', mend: '', due: '' };

/** What was found, what must be mended and until when; a slip of the pen is withdrawn and stays readable. */
export function Findings({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation('visit');
  const { busy, problem, ask } = useVisitChange();
  const over = visit.signed !== null;
  const records = useRecords(visit.findings.flatMap(({ complaint }) => complaint ?? []));
  const numbers = new Map(records?.map(({ id, number }) => [id, number]));
  return (
    <div className={classes.two}>
      <section className={classes.form} aria-label={t('finding.title')}>
        {over ? null : <RecordFinding key={visit.findings.length} />}
      </section>
      <section className={classes.rows} aria-label={t('tab.findings')}>
        {visit.findings.length === 0 ? <p className={classes.soft}>{t('finding.none')}</p> : null}
        <ol className={classes.sample}>
          {visit.findings.map(({ finding, complaint, found, mend, due, withdrawn }) => (
            <li key={finding} className={withdrawn ? classes.gone : undefined}>
              <p className={classes.row}>
                <strong className="number">{finding}</strong>
                <span className={classes.words}>{found}</span>
                <span className="number">
                  {complaint === null ? t('finding.store') : (numbers.get(complaint) ?? '…')}
                </span>
                {withdrawn ? <span>{t('finding.withdrawn')}</span> : null}
                {withdrawn || over ? null : (
                  <Button
                    variant="default"
                    size="compact-md"
                    loading={busy}
                    onClick={() =>
                      void ask((desk, base) =>
                        desk.inspect({ ...base, command: { type: 'WithdrawFinding', finding } }),
                      )
                    }
                  >
                    {t('finding.withdraw')}
                  </Button>
                )}
              </p>
              <p className={classes.soft}>
                {due === null ? t('finding.noDue') : `${mend} · ${t('finding.until', { due })}`}
              </p>
            </li>
          ))}
        </ol>
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      </section>
    </div>
  );
}

function RecordFinding() {
  const { t } = useTranslation(['visit', 'common']);
  const today = dateIn(Date.now(), useZone());
  const find = useFindComplaint();
  const { busy, problem, ask } = useVisitChange();
  const form = useFocusFirst<HTMLFormElement>();
  const { register, handleSubmit, formState, setError, getValues } = useForm<Form>({
    defaultValues: empty,
  });
  const { errors } = formState;
  const send = handleSubmit(async ({ found, about, mend, due }) => {
    const complaint = about.trim() === '' ? null : await find(about);
    if (about.trim() !== '' && complaint === null)
      return setError('about', { message: t('finding.unknown') }, { shouldFocus: true });
    const command = {
      type: 'RecordFinding',
      complaint,
      found,
      mend,
      due: dateFromText(due, today),
    } as const;
    await ask((desk, base) => desk.inspect({ ...base, command }));
  });
  return (
    <form ref={form} autoComplete="off" onSubmit={send} noValidate>
      <h2>{t('finding.title')}</h2>
      <div className={classes.grid}>
        <Textarea
          className={classes.wide ?? ''}
          label={t('finding.found')}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={2000}
          {...register('found', { validate: (typed) => typed.trim() !== '' || t('common:required') })}
          error={errors.found?.message}
        />
        <TextInput
          className={classes.wide ?? ''}
          label={t('finding.about')}
          placeholder="01-000123-4"
          {...register('about')}
          error={errors.about?.message}
        />
        <Textarea
          className={classes.wide ?? ''}
          label={t('finding.mend')}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={2000}
          {...register('mend')}
        />
        <TextInput
          className={classes.wide ?? ''}
          label={t('finding.due')}
          description={t('finding.dueHint')}
          {...register('due', {
            validate: (typed) => {
              const until = dateFromText(typed, today);
              const nothing = typed.trim() === '' && getValues('mend').trim() === '';
              const both = until !== null && until >= today && getValues('mend').trim() !== '';
              return nothing || both || t('finding.wrongDue');
            },
          })}
          error={errors.due?.message}
        />
      </div>
      <FormFoot problem={problem} submit={t('finding.submit')} busy={busy} />
    </form>
  );
}
