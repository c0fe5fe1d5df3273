import { useState } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { today } from '../../../../shared/judging.ts';
import { type ComplaintForm, emptyForm } from '../../new-complaint/complaint-form.ts';
import { FormContext } from '../../new-complaint/form-context.ts';
import { GoodsLineFields } from '../../new-complaint/GoodsLineFields.tsx';
import { goodsInputFrom, readLine } from '../../new-complaint/read-line.ts';
import { focusField } from '../../new-complaint/use-fault.ts';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { type SealCommands, useSealing } from '../use-sealing.ts';

/** Goods that were forgotten or came later: the same line of fields as in a new complaint. */
export function AddItemForm({ complaint, judging, onSealed }: ActionProps) {
  const { t } = useTranslation('complaint');
  const form = useForm<ComplaintForm>({ defaultValues: emptyForm() });
  const line = useWatch({ control: form.control, name: 'lines.0' });
  const [tried, setTried] = useState(false);
  const sealing = useSealing(complaint);
  const day = today(judging);
  const faults = Object.entries(readLine(line, day).faults).map(([field, fault]) => ({
    field: `lines.0.${field}`,
    fault,
  }));

  const seal: SealCommands['seal'] = async (commands) => {
    setTried(true);
    const [first] = faults;
    if (!first) return sealing.seal(commands);
    focusField(first.field);
    return { ok: false, refusal: null };
  };

  return (
    <FormContext value={{ today: day, faults, tried, leadOn: null, onBarcode: null }}>
      <FormProvider {...form}>
        <ActionForm
          form={form}
          sealing={{ ...sealing, seal }}
          submit={t('form.addItemSubmit')}
          commandsOf={({ lines: [typed] }) => {
            const item = typed && goodsInputFrom(typed, day);
            return item ? [{ type: 'AddItem', item }] : [];
          }}
          onSealed={onSealed}
        >
          <GoodsLineFields index={0} />
        </ActionForm>
      </FormProvider>
    </FormContext>
  );
}
