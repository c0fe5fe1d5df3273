import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { testOutcomes } from '../../../shared/goods/quality-codes.ts';
import { dateFromText } from '../../../shared/typed-date.ts';
import { useDesk } from '../../app-context.ts';
import { ChoiceRow } from '../../parts/ChoiceRow.tsx';
import { evidenceFile } from '../../parts/evidence-file.ts';
import { FilePick } from '../../parts/FilePick.tsx';
import { useRefusal } from '../../parts/use-refusal.ts';
import { type CaseFormProps, useResult } from './CaseForms.tsx';
import { ActionSheet, NoteField, TextField } from './fields.tsx';

type Props = CaseFormProps & {
  /** The complaint with which the report is kept as evidence; null where the case has none. */
  readonly keeper: string | null;
};

/** What the test found, with the report's number, and the report itself as evidence of a complaint of the case (G4). */
export function ResultForm(props: Props) {
  const { id, today, keeper, onBack } = props;
  const { t } = useTranslation('quality');
  const desk = useDesk();
  const say = useRefusal();
  const { values, set, seal } = useResult(props);
  const { outcome, day: typed, number, laboratory, note } = values;
  const [file, setFile] = useState<File | null>(null);
  const send = async (): Promise<string | null> => {
    const day = dateFromText(typed, today);
    if (outcome === null) return `${t('field.outcome')}: ${t('wrong.required')}`;
    if (!day) return t('wrong.day');
    if (number.trim() === '') return `${t('field.number')}: ${t('wrong.required')}`;
    const base = {
      type: 'TakeResult',
      case: id,
      outcome,
      day,
      number: number.trim(),
      laboratory,
      note,
    } as const;
    if (!file || keeper === null) return seal({ ...base, report: null });
    const ready = await evidenceFile(file);
    const staged = ready.ok ? await desk.stageFile(ready.value) : ready;
    if (!staged.ok) return say(staged.refusal);
    return seal({ ...base, report: { complaint: keeper, file: staged.value.file } });
  };
  return (
    <ActionSheet title={t('actions.result')} onSeal={send} onBack={onBack}>
      <ChoiceRow
        label={t('field.outcome')}
        choices={testOutcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        value={outcome}
        onChange={set.setOutcome}
      />
      <TextField label={t('field.number')} value={number} onChange={set.setNumber} />
      <TextField label={t('field.day')} value={typed} onChange={set.setDay} />
      <TextField label={t('field.laboratory')} value={laboratory} onChange={set.setLaboratory} />
      {keeper === null ? null : (
        <FilePick
          label={t('field.report')}
          choose={t('choose')}
          chosen={file?.name ?? t('noFile')}
          accept="application/pdf,image/png,image/jpeg"
          onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
        />
      )}
      <NoteField label={t('field.note')} value={note} onChange={set.setNote} />
    </ActionSheet>
  );
}
