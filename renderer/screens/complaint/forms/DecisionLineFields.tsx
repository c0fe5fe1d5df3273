import { NativeSelect, TextInput } from '@mantine/core';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { moneyKinds, type RemedyKind, refusalReasons, remedyKinds } from '../../../../shared/codes.ts';
import type { Complaint } from '../../../../shared/complaint/state.ts';
import { type DecisionLine, decisionFault, type LineFault, withItem } from '../decision-lines.ts';
import classes from '../Panel.module.css';

export type DecisionValues = { lines: DecisionLine[]; note: string };

type Props = {
  readonly index: number;
  readonly form: UseFormReturn<DecisionValues>;
  readonly complaint: Complaint;
  /** What this tier may decide. */
  readonly kinds: ReadonlySet<RemedyKind>;
  readonly onRemove: (() => void) | null;
};

/** One remedy: what, for which goods, how much. */
export function DecisionLineFields({ index, form, complaint, kinds, onRemove }: Props) {
  const { t } = useTranslation(['complaint', 'domain', 'common']);
  const { register, control, setValue, getValues, formState } = form;
  const at = `lines.${index}` as const;
  const line = useWatch({ control, name: at });
  const pays = moneyKinds.includes(line.kind);
  const errors = formState.errors.lines?.[index];
  const follow = (): void => setValue(at, withItem(getValues(at), complaint));
  const readable = (fault: LineFault, sentence: string) => ({
    validate: () => decisionFault(getValues(at), complaint) !== fault || sentence,
  });

  return (
    <fieldset className={classes.line}>
      <legend className="unseen">{t('form.line', { line: index + 1 })}</legend>
      <div className={classes.two}>
        <NativeSelect
          label={t('form.kind')}
          data={remedyKinds.map((value) => ({
            value,
            label: t(`domain:remedy.${value}`),
            disabled: !kinds.has(value),
          }))}
          {...register(`${at}.kind`, { onChange: follow })}
        />
        <NativeSelect
          label={t('form.item')}
          data={[
            { value: '', label: t('form.whole') },
            ...complaint.items.map((item) => ({ value: item.item, label: item.words.name ?? item.item })),
          ]}
          {...register(`${at}.item`, { onChange: follow })}
        />
        {line.item === '' ? null : (
          <TextInput
            label={t('form.quantity')}
            {...register(`${at}.quantity`, readable('quantity', t('form.wrongQuantity')))}
            error={errors?.quantity?.message}
          />
        )}
        {pays ? (
          <TextInput
            label={t('form.amount')}
            inputMode="decimal"
            {...register(`${at}.amount`, readable('amount', t('common:wrongMoney')))}
            error={errors?.amount?.message}
          />
        ) : null}
      </div>
      {line.kind === 'refusal' ? (
        <NativeSelect
          label={t('form.refusalReason')}
          data={[
            { value: '', label: '—' },
            ...refusalReasons.map((value) => ({ value, label: t(`domain:refusalReason.${value}`) })),
          ]}
          {...register(`${at}.reason`, readable('reason', t('form.choose')))}
          error={errors?.reason?.message}
        />
      ) : null}
      {onRemove ? (
        <button type="button" className={classes.link} onClick={onRemove}>
          {t('form.removeLine', { line: index + 1 })}
        </button>
      ) : null}
    </fieldset>
  );
}
