import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { lineDone, standingDecision } from '../../../../shared/complaint/state.ts';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { ManyChoiceField, NoteField } from '../fields.tsx';
import { useRemedyWords } from '../remedy-words.ts';
import { useSealing } from '../use-sealing.ts';

/** What was promised besides money is done (T6). */
export function StepForm({ complaint, onSealed }: ActionProps) {
  const { t } = useTranslation('complaint');
  const words = useRemedyWords(complaint);
  const decision = standingDecision(complaint);
  const open = decision?.lines.filter((line) => line.amount === 0 && !lineDone(decision, line)) ?? [];
  const form = useForm({ defaultValues: { lines: open.map((line) => line.line), note: '' } });
  return (
    <ActionForm
      form={form}
      sealing={useSealing(complaint)}
      submit={t('form.stepSubmit')}
      commandsOf={({ lines, note }) => lines.map((line) => ({ type: 'DoStep', line, note }))}
      onSealed={onSealed}
    >
      <ManyChoiceField
        control={form.control}
        name="lines"
        label={t('form.steps')}
        choices={open.map((line) => ({ value: line.line, label: words(line) }))}
      />
      <NoteField control={form.control} name="note" />
    </ActionForm>
  );
}
