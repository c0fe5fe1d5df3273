import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { ManyChoiceField } from '../fields.tsx';
import { useReveal } from '../reveal.ts';
import { useSealing } from '../use-sealing.ts';

type Field = 'name' | 'phone';

/** Shows name or phone in this view; each look is an entry (X4). */
export function RevealForm({ complaint, onSealed }: ActionProps) {
  const { t } = useTranslation('complaint');
  const { reveal } = useReveal();
  const given = (['name', 'phone'] as const).filter((field) => complaint.facts[field] === 'given');
  const form = useForm<{ fields: Field[] }>({ defaultValues: { fields: [...given] } });
  return (
    <ActionForm
      form={form}
      sealing={useSealing(complaint)}
      submit={t('form.revealSubmit')}
      commandsOf={({ fields }) => [{ type: 'RevealPerson', fields }]}
      onSealed={(sealed) => {
        reveal(form.getValues('fields'));
        onSealed(sealed);
      }}
    >
      <p>{t('form.revealHint')}</p>
      <ManyChoiceField
        control={form.control}
        name="fields"
        label={t('form.reveal')}
        choices={given.map((value) => ({ value, label: t(`field.${value}`) }))}
      />
    </ActionForm>
  );
}
