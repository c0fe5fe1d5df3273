import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type LabelSize, labelSizes } from '../../../shared/codes.ts';
import type { PrinterList, PrintStatus } from '../../../shared/contract-replies.ts';
import { type LabelLayout, placesOn, usualLayouts } from '../../../shared/documents/label-layout.ts';
import { useDesk } from '../../app-context.ts';
import { ChoiceRow } from '../../parts/ChoiceRow.tsx';
import { useRefusal } from '../../parts/use-refusal.ts';
import { rememberedLabelSize } from '../../printing/label-size.ts';
import { PrintState } from '../../printing/PrintState.tsx';
import { SheetPlaces } from '../../printing/SheetPlaces.tsx';
import { isUnderWay, useFollowedJob } from '../../printing/use-print-job.ts';
import classes from './LabelSheets.module.css';
import { type LayoutForm, layoutOf, layoutTexts, lengthOf } from './layout-form.ts';
import settings from './Settings.module.css';

type Props = { readonly list: PrinterList; readonly onSaved: () => void };

/** How labels lie on the sheets of this counter, in millimetres, and where the next one goes. */
export function LabelSheets({ list, onSaved }: Props) {
  const { t } = useTranslation(['labels', 'domain']);
  const [size, setSize] = useState<LabelSize>(rememberedLabelSize);
  return (
    <>
      <h2>{t('title')}</h2>
      <p className={settings.hint}>{t('hint')}</p>
      <ChoiceRow
        label={t('of')}
        choices={labelSizes.map((value) => ({ value, label: t(`domain:labelSize.${value}`) }))}
        value={size}
        onChange={setSize}
      />
      <LabelSheetForm key={size} size={size} list={list} onSaved={onSaved} />
    </>
  );
}

const counts = { columns: 20, rows: 40 } as const;
const lengths = ['left', 'top', 'across', 'down'] as const;

function LabelSheetForm({ size, list, onSaved }: Props & { readonly size: LabelSize }) {
  const { t } = useTranslation(['labels', 'printing']);
  const desk = useDesk();
  const sentence = useRefusal();
  const kept = list.sheets[size];
  const [next, setNext] = useState(kept.next);
  const [problem, setProblem] = useState<string | null>(null);
  const [saved, setSaved] = useState<LabelLayout | null>(null);
  const [status, setStatus] = useState<PrintStatus | null>(null);
  useFollowedJob(status, setStatus);
  const form = useForm<LayoutForm>({ defaultValues: layoutTexts(kept) });
  const { register, handleSubmit, reset, watch, formState } = form;
  const printer = list.chosen['A4-labels'];
  // The picture shows what is typed as far as it can be read.
  const shown = layoutOf(watch()) ?? kept;

  const guarded = async (task: () => Promise<void>): Promise<void> => {
    setProblem(null);
    setSaved(null);
    await task().catch((error: unknown) => {
      console.warn('LabelSheetForm: no answer from the desk', error);
      setProblem(t('printing:lost'));
    });
  };
  const save = handleSubmit((values) =>
    guarded(async () => {
      const layout = layoutOf(values);
      if (!layout) return;
      const place = next < placesOn(layout) ? next : 0;
      const outcome = await desk.setLabelSheet({ size, sheet: { ...layout, next: place } });
      if (!outcome.ok) return setProblem(sentence(outcome.refusal));
      setNext(place);
      setSaved(layout);
      onSaved();
    }),
  );
  const test = (): Promise<void> =>
    guarded(async () => {
      if (printer === null) return setProblem(t('noPrinter'));
      const outcome = await desk.testPrint({ id: crypto.randomUUID(), paper: 'A4-labels', printer, size });
      if (outcome.ok) setStatus(outcome.value);
      else setProblem(sentence(outcome.refusal));
    });

  return (
    <form className={classes.form} noValidate autoComplete="off" onSubmit={save}>
      <div className={classes.fields}>
        {(['columns', 'rows'] as const).map((name) => (
          <TextInput
            key={name}
            label={t(`field.${name}`)}
            inputMode="numeric"
            {...register(name, {
              validate: (text) =>
                (/^[1-9]\d?$/.test(text.trim()) && Number(text) <= counts[name]) ||
                t('wrongCount', { most: counts[name] }),
            })}
            error={formState.errors[name]?.message}
          />
        ))}
        {lengths.map((name) => (
          <TextInput
            key={name}
            label={t(`field.${name}`)}
            inputMode="decimal"
            {...register(name, { validate: (text) => lengthOf(text) !== null || t('wrongLength') })}
            error={formState.errors[name]?.message}
          />
        ))}
        <p className={settings.problem} role="alert">
          {problem}
        </p>
        {saved ? <p role="status">✓ {t('saved', { count: placesOn(saved) })}</p> : null}
        {status ? <PrintState course={status} list={list} /> : null}
        <div className={classes.buttons}>
          <Button type="submit" loading={formState.isSubmitting}>
            {t('save')}
          </Button>
          <Button
            variant="default"
            loading={status !== null && isUnderWay(status)}
            onClick={() => void test()}
          >
            {t('test')}
          </Button>
          <Button variant="subtle" onClick={() => reset(layoutTexts(usualLayouts[size]))}>
            {t('usual')}
          </Button>
        </div>
      </div>
      <SheetPlaces
        size={size}
        layout={shown}
        first={Math.min(next, placesOn(shown) - 1)}
        labels={0}
        onChange={setNext}
      />
    </form>
  );
}
