import { Textarea } from '@mantine/core';
import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type Cause, causes } from '../../../shared/codes.ts';
import { ChoiceRow } from '../../parts/ChoiceRow.tsx';
import type { ComplaintForm } from './complaint-form.ts';
import { useFormFacts } from './form-context.ts';
import { useFault } from './use-fault.ts';

/** ③ The reason as numbered chips; choosing one fills the content, which stays free to change. */
export function ReasonPart() {
  const { t } = useTranslation(['newComplaint', 'domain']);
  const { control, register, getValues, setValue } = useFormContext<ComplaintForm>();
  const cause = useController({ control, name: 'cause' }).field;
  const { leadOn } = useFormFacts();
  const faultOf = useFault();

  const textFor = (chosen: Cause): string => {
    const { lines, noGoods } = getValues();
    const name = noGoods ? '' : (lines[0]?.name.trim() ?? '');
    return t(`causeText.${chosen}`, { goods: name || t('thisProduct') });
  };
  const choose = (chosen: Cause): void => {
    const { content } = getValues();
    const untouched = content.trim() === '' || (cause.value !== null && content === textFor(cause.value));
    cause.onChange(chosen);
    if (untouched) setValue('content', textFor(chosen), { shouldDirty: true });
  };

  return (
    <>
      <div data-field="cause">
        <ChoiceRow
          label={t('cause')}
          hideLabel
          choices={causes.map((value) => ({ value, label: t(`domain:cause.${value}`) }))}
          value={cause.value}
          onChange={choose}
          error={faultOf('cause')}
          {...(leadOn && { onGoOn: leadOn })}
        />
      </div>
      <div data-field="content">
        <Textarea
          aria-label={t('content')}
          placeholder={t('contentHint')}
          rows={2}
          maxLength={4000}
          {...register('content')}
          error={faultOf('content')}
        />
      </div>
    </>
  );
}
