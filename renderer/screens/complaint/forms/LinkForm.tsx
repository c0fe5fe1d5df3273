import { TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type LinkKind, linkKinds } from '../../../../shared/complaint/origin-codes.ts';
import { useFindComplaint } from '../../../ledger/queries.ts';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { ChoiceField, NoteField } from '../fields.tsx';
import { useSealing } from '../use-sealing.ts';

type Values = { kind: LinkKind | ''; number: string; note: string };

/** This complaint belongs with another (L1c): a duplicate, the same incident, the same matter. */
export function LinkForm({ complaint, onSealed }: ActionProps) {
  const { t } = useTranslation(['origin', 'domain', 'complaint']);
  const find = useFindComplaint();
  const other = useRef<string | null>(null);
  const form = useForm<Values>({ defaultValues: { kind: '', number: '', note: '' } });
  return (
    <ActionForm
      form={form}
      sealing={useSealing(complaint)}
      submit={t('linkSubmit')}
      commandsOf={({ kind, note }) => [
        { type: 'LinkComplaint', other: other.current ?? '', kind: kind || 'same-matter', note },
      ]}
      onSealed={onSealed}
    >
      <p>{t('linkHint')}</p>
      <ChoiceField
        control={form.control}
        name="kind"
        label={t('linkKind')}
        choices={linkKinds.map((value) => ({ value, label: t(`domain:linkKind.${value}`) }))}
      />
      <TextInput
        label={t('linkNumber')}
        {...form.register('number', {
          validate: async (number) => {
            other.current = await find(number);
            return other.current !== null || t('complaint:form.wrongNumber');
          },
        })}
        error={form.formState.errors.number?.message}
      />
      <NoteField control={form.control} name="note" />
    </ActionForm>
  );
}
