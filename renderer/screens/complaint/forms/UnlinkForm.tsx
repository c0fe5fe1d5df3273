import { Textarea } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNumbersOf } from '../../origin/use-numbers.ts';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { ChoiceField } from '../fields.tsx';
import { useSealing } from '../use-sealing.ts';

type Values = { link: string; note: string };

/** A link made by mistake is undone, and why stays in the ledger (L1c, L2). */
export function UnlinkForm({ complaint, onSealed }: ActionProps) {
  const { t } = useTranslation(['origin', 'domain']);
  const { links } = complaint;
  const numbers = useNumbersOf(links.map((one) => one.other));
  const form = useForm<Values>({ defaultValues: { link: links.length === 1 ? '0' : '', note: '' } });
  return (
    <ActionForm
      form={form}
      sealing={useSealing(complaint)}
      submit={t('unlinkSubmit')}
      commandsOf={({ link, note }) => {
        const chosen = links[Number(link)];
        return chosen
          ? [{ type: 'UnlinkComplaint', other: chosen.other, kind: chosen.kind, note: note.trim() }]
          : [];
      }}
      onSealed={onSealed}
    >
      <ChoiceField
        control={form.control}
        name="link"
        label={t('unlinkWhich')}
        choices={links.map(({ other, kind }, index) => ({
          value: String(index),
          label: t('unlinkOf', { kind: t(`domain:linkKind.${kind}`), number: numbers.get(other) ?? '…' }),
        }))}
      />
      <Textarea
        label={t('unlinkWhy')}
        rows={2}
        maxLength={2000}
        {...form.register('note', { validate: (typed) => typed.trim() !== '' || t('whyNeeded') })}
        error={form.formState.errors.note?.message}
      />
    </ActionForm>
  );
}
