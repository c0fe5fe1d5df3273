import { TextInput } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { RemedyKind, Tier } from '../../../../shared/codes.ts';
import { authorityOf, scopeOf } from '../../../../shared/complaint/authority.ts';
import { tierOfPerson } from '../../../../shared/complaint/tiers.ts';
import { fenFromText } from '../../../../shared/money.ts';
import { money } from '../../../parts/format.ts';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { ManyChoiceField, NoteField } from '../fields.tsx';
import { useSealing } from '../use-sealing.ts';

/** A higher tier allows an amount without receiving the consumer (T2a). */
export function AuthoriseForm({ complaint, judging, onSealed }: ActionProps) {
  const { t } = useTranslation(['complaint', 'domain', 'common']);
  const form = useForm({ defaultValues: { amount: '', kinds: [] as RemedyKind[], note: '' } });
  const table = authorityOf(complaint, judging);
  const own = table[(tierOfPerson(judging.by, judging) || 1) as Tier];
  const further = own.kinds.filter((kind) => !scopeOf(complaint, table).kinds.has(kind));
  return (
    <ActionForm
      form={form}
      sealing={useSealing(complaint)}
      submit={t('form.authoriseSubmit')}
      commandsOf={({ amount, kinds, note }) => [
        { type: 'Authorise', amount: fenFromText(amount) ?? 0, kinds, note },
      ]}
      onSealed={onSealed}
    >
      <p>{t('form.authoriseHint')}</p>
      <TextInput
        label={t('form.authorised')}
        description={own.limit === null ? t('form.noLimit') : t('form.limit', { limit: money(own.limit) })}
        inputMode="decimal"
        {...form.register('amount', {
          validate: (typed) => {
            const amount = fenFromText(typed);
            if (amount === null) return t('common:wrongMoney');
            return own.limit === null || amount <= own.limit || t('form.limit', { limit: money(own.limit) });
          },
        })}
        error={form.formState.errors.amount?.message}
      />
      {further.length > 0 ? (
        <ManyChoiceField
          control={form.control}
          name="kinds"
          required={false}
          label={t('form.kinds')}
          choices={further.map((value) => ({ value, label: t(`domain:remedy.${value}`) }))}
        />
      ) : null}
      <NoteField control={form.control} name="note" />
    </ActionForm>
  );
}
