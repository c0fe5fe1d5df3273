import { Checkbox } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type WayOn, waysOn } from '../../../../shared/codes.ts';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { ManyChoiceField } from '../fields.tsx';
import { useSealing } from '../use-sealing.ts';

/** The ways on were told: at any tier, whenever asked (T4a). */
export function WaysOnForm({ complaint, onSealed }: ActionProps) {
  const { t } = useTranslation(['complaint', 'domain']);
  const form = useForm<{ ways: WayOn[]; printed: boolean }>({
    defaultValues: { ways: [...waysOn], printed: false },
  });
  return (
    <ActionForm
      form={form}
      sealing={useSealing(complaint)}
      submit={t('form.waysSubmit')}
      commandsOf={({ ways, printed }) => [{ type: 'GiveWaysOn', ways, printed }]}
      onSealed={onSealed}
    >
      <ManyChoiceField
        control={form.control}
        name="ways"
        label={t('form.waysOn')}
        choices={waysOn.map((value) => ({ value, label: t(`domain:wayOn.${value}`) }))}
      />
      <Checkbox label={t('form.printed')} {...form.register('printed')} />
    </ActionForm>
  );
}
