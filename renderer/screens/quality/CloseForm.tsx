import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseClose } from '../../../shared/goods/quality-codes.ts';
import { ChoiceRow } from '../../parts/ChoiceRow.tsx';
import type { CaseFormProps } from './CaseForms.tsx';
import { ActionSheet, NoteField } from './fields.tsx';
import { useAskQuality } from './use-quality.ts';

type Props = CaseFormProps & {
  readonly causes: readonly CaseClose[];
  /** Every line of goods that ever came under the case. */
  readonly lines: readonly Readonly<{ complaint: string; item: string }>[];
};

/** Ends a case as its result says; without one, only when the goods are gone or nobody had said a fault (G3, G4). */
export function CloseForm({ id, causes, lines, onDone, onBack }: Props) {
  const { t } = useTranslation('quality');
  const ask = useAskQuality();
  const [cause, setCause] = useState<CaseClose | null>(causes[0] ?? null);
  const [note, setNote] = useState('');
  const send = async (): Promise<string | null> => {
    if (cause === null) return t('wrong.required');
    const wantsNote = cause === 'goods-gone' || cause === 'corrected';
    if (wantsNote && note.trim() === '') return `${t('field.note')}: ${t('wrong.required')}`;
    const named = cause === 'corrected' ? [...lines] : [];
    const { problem } = await ask({ type: 'CloseCase', case: id, cause, note, lines: named });
    if (problem === null) onDone();
    return problem;
  };
  return (
    <ActionSheet title={t('actions.close')} onSeal={send} onBack={onBack}>
      <ChoiceRow
        label={t('field.cause')}
        choices={causes.map((value) => ({ value, label: t(`cause.${value}`) }))}
        value={cause}
        onChange={setCause}
      />
      <NoteField label={t('field.note')} value={note} onChange={setNote} />
    </ActionSheet>
  );
}
