import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { useSealing } from '../use-sealing.ts';

type Values = { name: string; phone: string; authority: string; evidence: string };

/** Who speaks for this consumer, with recorded authority (L1c). */
export function SpokespersonForm({ complaint, onSealed }: ActionProps) {
  const { t } = useTranslation(['origin', 'domain', 'complaint']);
  const form = useForm<Values>({ defaultValues: { name: '', phone: '', authority: '', evidence: '' } });
  const { errors } = form.formState;
  return (
    <ActionForm
      form={form}
      sealing={useSealing(complaint)}
      submit={t('spokespersonSubmit')}
      commandsOf={({ name, phone, authority, evidence }) => [
        {
          type: 'NameSpokesperson',
          name: name.trim(),
          phone: phone.trim(),
          authority: authority.trim(),
          evidence: evidence || null,
        },
      ]}
      onSealed={onSealed}
    >
      <p>{t('spokespersonHint')}</p>
      <TextInput
        label={t('spokespersonName')}
        maxLength={60}
        autoComplete="off"
        {...form.register('name', { validate: (typed) => typed.trim() !== '' || t('whyNeeded') })}
        error={errors.name ? t('complaint:form.choose') : null}
      />
      <TextInput
        label={t('spokespersonPhone')}
        maxLength={40}
        autoComplete="off"
        {...form.register('phone')}
      />
      {complaint.evidence.length > 0 ? (
        <NativeSelect
          label={t('authorityEvidence')}
          data={[
            { value: '', label: t('authorityNone') },
            ...complaint.evidence.map(({ evidence, kind }, index) => ({
              value: evidence,
              label: `${index + 1} ${t(`domain:evidenceKind.${kind as 'photo'}`)}`,
            })),
          ]}
          {...form.register('evidence')}
        />
      ) : null}
      <Textarea
        label={t('authority')}
        rows={2}
        maxLength={2000}
        {...form.register('authority', {
          validate: (typed, { evidence }) => typed.trim() !== '' || evidence !== '' || t('authorityNeeded'),
        })}
        error={errors.authority?.message}
      />
    </ActionForm>
  );
}
