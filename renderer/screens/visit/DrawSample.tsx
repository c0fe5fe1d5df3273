import { NativeSelect, TextInput } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { dateIn } from '../../../shared/calendar.ts';
import { type Cause, type Channel, causes, channels } from '../../../shared/codes.ts';
import { mostInSample } from '../../../shared/store/inspection-codes.ts';
import { dateFromText } from '../../../shared/typed-date.ts';
import { useZone } from '../../app-context.ts';
import { FormFoot } from '../../parts/FormFoot.tsx';
import { useFocusFirst } from '../../parts/use-focus-first.ts';
import { useVisitChange } from './use-visit-change.ts';
import classes from './Visit.module.css';

type Form = { seed: string; from: string; to: string; channel: string; cause: string; wanted: string };
const empty: Form = { seed: '', from: '', to: '', channel: '', cause: '', wanted: '10' };

/** The seed that the inspector says, and what to draw from. */
export function DrawSample({ onDrawn }: { readonly onDrawn: () => void }) {
  const { t } = useTranslation(['visit', 'domain']);
  const today = dateIn(Date.now(), useZone());
  const { busy, problem, ask } = useVisitChange();
  const form = useFocusFirst<HTMLFormElement>();
  const { register, handleSubmit, formState } = useForm<Form>({ defaultValues: empty });
  const { errors } = formState;
  const day = {
    validate: (typed: string) =>
      typed.trim() === '' || dateFromText(typed, today) !== null || t('draw.wrongDate'),
  };
  const send = handleSubmit(async (form) => {
    const done = await ask((desk, base) =>
      desk.inspect({
        ...base,
        command: {
          type: 'DrawSample',
          seed: Number(form.seed.normalize('NFKC')),
          from: dateFromText(form.from, today),
          to: dateFromText(form.to, today),
          channel: (form.channel || null) as Channel | null,
          cause: (form.cause || null) as Cause | null,
          wanted: Number(form.wanted.normalize('NFKC')),
        },
      }),
    );
    if (done) onDrawn();
  });
  const any = { value: '', label: t('draw.any') };
  return (
    <form ref={form} autoComplete="off" onSubmit={send} noValidate>
      <h2>{t('draw.title')}</h2>
      <div className={classes.grid}>
        <TextInput
          className={classes.wide ?? ''}
          label={t('draw.seed')}
          description={t('draw.seedHint')}
          inputMode="numeric"
          maxLength={8}
          {...register('seed', {
            validate: (typed) => /^\d{1,8}$/.test(typed.normalize('NFKC').trim()) || t('draw.wrongSeed'),
          })}
          error={errors.seed?.message}
        />
        <TextInput label={t('draw.from')} {...register('from', day)} error={errors.from?.message} />
        <TextInput label={t('draw.to')} {...register('to', day)} error={errors.to?.message} />
        <NativeSelect
          label={t('draw.channel')}
          data={[any, ...channels.map((value) => ({ value, label: t(`domain:channel.${value}`) }))]}
          {...register('channel')}
        />
        <NativeSelect
          label={t('draw.cause')}
          data={[any, ...causes.map((value) => ({ value, label: t(`domain:cause.${value}`) }))]}
          {...register('cause')}
        />
        <TextInput
          label={t('draw.wanted')}
          inputMode="numeric"
          {...register('wanted', {
            validate: (typed) => {
              const count = Number(typed.normalize('NFKC'));
              return (
                (Number.isInteger(count) && count >= 1 && count <= mostInSample) || t('draw.wrongWanted')
              );
            },
          })}
          error={errors.wanted?.message}
        />
      </div>
      <FormFoot problem={problem} submit={t('draw.submit')} busy={busy} />
    </form>
  );
}
