import { useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { evidenceKinds } from '../../../../shared/codes.ts';
import { useDesk } from '../../../app-context.ts';
import { evidenceFile } from '../../../parts/evidence-file.ts';
import { FilePick } from '../../../parts/FilePick.tsx';
import { useRefusal } from '../../../parts/use-refusal.ts';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { ChoiceField } from '../fields.tsx';
import { type SealCommands, useSealing } from '../use-sealing.ts';

type Values = { kind: (typeof evidenceKinds)[number] | ''; files: FileList | null };

/** A picture or a PDF as evidence: handed to the desk first, then named by an entry. */
export function AddEvidenceForm({ complaint, onSealed }: ActionProps) {
  const { t } = useTranslation(['complaint', 'domain']);
  const desk = useDesk();
  const sentence = useRefusal();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const sealing = useSealing(complaint);
  // A retry must name the same staged file, or it would be another command.
  const handed = useRef<{ file: File; id: string } | null>(null);
  const form = useForm<Values>({ defaultValues: { kind: 'photo', files: null } });

  const chosen = form.watch('files')?.[0]?.name;

  const seal: SealCommands['seal'] = async ([command]) => {
    const file = form.getValues('files')?.[0];
    if (!file || command?.type !== 'AddEvidence') return { ok: false, refusal: null };
    setBusy(true);
    setProblem(null);
    try {
      if (handed.current?.file === file) return await sealing.seal([{ ...command, file: handed.current.id }]);
      const ready = await evidenceFile(file);
      const staged = ready.ok ? await desk.stageFile(ready.value) : ready;
      if (staged.ok) {
        handed.current = { file, id: staged.value.file };
        return await sealing.seal([{ ...command, file: staged.value.file }]);
      }
      setProblem(sentence(staged.refusal));
      return { ok: false, refusal: staged.refusal };
    } catch (error) {
      // Nothing was sealed yet: the file is still chosen, and can be sent again.
      console.warn('stageFile: no answer from the desk', error);
      setProblem(t('lost'));
      return { ok: false, refusal: null };
    } finally {
      setBusy(false);
    }
  };

  return (
    <ActionForm
      form={form}
      sealing={{ ...sealing, seal, busy: busy || sealing.busy, problem: problem ?? sealing.problem }}
      submit={t('form.evidenceSubmit')}
      commandsOf={({ kind }) => [{ type: 'AddEvidence', kind: kind || 'other', file: 'staged-first' }]}
      onSealed={onSealed}
    >
      <ChoiceField
        control={form.control}
        name="kind"
        label={t('form.evidenceKind')}
        choices={evidenceKinds.map((value) => ({ value, label: t(`domain:evidenceKind.${value}`) }))}
      />
      <FilePick
        label={t('form.file')}
        choose={t('form.chooseFile')}
        chosen={chosen ?? t('form.noFile')}
        accept="image/jpeg,image/png,application/pdf"
        {...form.register('files', {
          validate: (files) => (files?.length ?? 0) > 0 || t('form.fileMissing'),
        })}
        error={form.formState.errors.files?.message}
      />
    </ActionForm>
  );
}
