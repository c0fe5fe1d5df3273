import { NativeSelect, TextInput } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import {
  type DestroyReason,
  type DispositionWay,
  destroyReasons,
  dispositionWays,
} from '../../../../shared/codes.ts';
import type { CommandOf } from '../../../../shared/complaint/commands.ts';
import { type Item, undisposed, undisposedText } from '../../../../shared/complaint/state.ts';
import { judgeGoods } from '../../../../shared/goods/disposition.ts';
import { today } from '../../../../shared/judging.ts';
import { quantityFromText, quantityText, thousandths } from '../../../../shared/quantity.ts';
import { useNameOf } from '../../../app-context.ts';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { ChoiceField, NoteField } from '../fields.tsx';
import classes from '../Panel.module.css';
import { usePunctuation } from '../punctuation.ts';
import { useSealing } from '../use-sealing.ts';

const outside = '-outside';
type Values = {
  item: string;
  way: DispositionWay | '';
  quantity: string;
  witness: string;
  outsideWitness: string;
  reason: DestroyReason | '';
  note: string;
};

/** What becomes of goods that came back: only ways the rules leave open, with the article and the reasons (G1-G3). */
export function DisposeForm({ complaint, judging, onSealed }: ActionProps) {
  const { t } = useTranslation(['complaint', 'domain', 'newComplaint', 'common', 'shelf']);
  const { clauses } = usePunctuation();
  const nameOf = useNameOf();
  const here = complaint.items.filter((item) => item.taking === 'taken-back' && undisposed(item) > 0);
  const judge = (id: string) => {
    const item = here.find((one) => one.item === id);
    return item ? judgeGoods(item, today(judging), judging.store, complaint.danger) : null;
  };
  const first = here[0];
  const form = useForm<Values>({
    defaultValues: {
      item: first?.item ?? '',
      way: judge(first?.item ?? '')?.ways[0] ?? '',
      quantity: first ? undisposedText(first) : '',
      witness: '',
      outsideWitness: '',
      reason: '',
      note: '',
    },
  });
  const { register, watch, setValue, getValues, formState } = form;
  const [itemId, way, witness, reason, typed] = watch(['item', 'way', 'witness', 'reason', 'quantity']);
  const item = here.find((one) => one.item === itemId);
  const judgement = judge(itemId);
  const others = Object.values(judging.store.operators).filter(
    (one) => one.active && one.id !== judging.by.operator && one.role !== 'inspector',
  );
  const follow = (): void => {
    const chosen = here.find((one) => one.item === getValues('item'));
    setValue('quantity', chosen ? undisposedText(chosen) : '');
    setValue('way', judge(getValues('item'))?.ways[0] ?? '');
  };

  /** How much there is, and what is left of it by what was typed: three of five leaves two to decide about. */
  const leftWords = (one: Item): string => {
    const unit = t(`domain:unit.${one.unit}`);
    const asked = quantityFromText(typed, one.unit);
    const left = undisposed(one) - (asked ? (thousandths(asked.quantity, one.unit) ?? 0) : 0);
    const all = t('goods.left', { quantity: `${undisposedText(one)} ${unit}` });
    return left > 0 && asked?.unit === one.unit
      ? `${all} · ${t('shelf:leftAfter', { quantity: `${quantityText(left)} ${unit}` })}`
      : all;
  };

  const commandOf = (values: Values): CommandOf<'DisposeItem'> => {
    const destroys = values.way === 'destroy';
    const stranger = destroys && values.witness === outside;
    return {
      type: 'DisposeItem',
      item: values.item,
      way: values.way || 'hold-for-test',
      quantity: quantityFromText(values.quantity, item?.unit ?? 'piece')?.quantity ?? '',
      witness: destroys && !stranger ? values.witness || null : null,
      outsideWitness: stranger ? values.outsideWitness : '',
      ...(destroys && values.reason && { reason: values.reason }),
      note: values.note,
    };
  };

  return (
    <ActionForm
      form={form}
      sealing={useSealing(complaint)}
      submit={way ? t('form.disposeSubmit', { way: t(`domain:dispositionWay.${way}`) }) : t('form.dispose')}
      commandsOf={(values) => [commandOf(values)]}
      onSealed={onSealed}
    >
      {here.length > 1 ? (
        <NativeSelect
          label={t('form.which')}
          data={here.map((one) => ({ value: one.item, label: one.words.name ?? one.item }))}
          {...register('item', { onChange: follow })}
        />
      ) : (
        <p className={classes.strong}>{item?.words.name}</p>
      )}
      {judgement ? (
        <p className={judgement.reasons.length > 0 ? classes.warning : classes.free}>
          {judgement.reasons.length > 0
            ? t('form.judged', {
                rule: judgement.rule,
                reasons: clauses(judgement.reasons.map((reason) => t(`newComplaint:bar.${reason}`))),
              })
            : t('form.judgedFree', { rule: judgement.rule })}
        </p>
      ) : null}
      <ChoiceField
        control={form.control}
        name="way"
        label={t('form.way')}
        choices={dispositionWays.map((value) => ({
          value,
          label: t(`domain:dispositionWay.${value}`),
          off: !judgement?.ways.includes(value),
        }))}
      />
      <TextInput
        label={t('form.quantity')}
        description={item ? leftWords(item) : null}
        {...register('quantity', {
          validate: (typed) =>
            quantityFromText(typed, item?.unit ?? 'piece')?.unit === item?.unit || t('form.wrongQuantity'),
        })}
        error={formState.errors.quantity?.message}
      />
      {way === 'destroy' ? (
        <>
          <ChoiceField
            control={form.control}
            name="reason"
            label={t('shelf:destroyReason')}
            choices={destroyReasons.map((value) => ({ value, label: t(`domain:destroyReason.${value}`) }))}
          />
          <NativeSelect
            label={t('form.witness')}
            data={[
              { value: '', label: '—' },
              ...others.map(({ id }) => ({ value: id, label: nameOf(id) })),
              { value: outside, label: t('form.outside') },
            ]}
            {...register('witness', { required: t('form.choose') })}
            error={formState.errors.witness?.message}
          />
          {witness === outside ? (
            <TextInput
              label={t('form.outsideName')}
              maxLength={60}
              {...register('outsideWitness', { required: t('common:required') })}
              error={formState.errors.outsideWitness?.message}
            />
          ) : null}
        </>
      ) : null}
      {way === 'destroy' && reason === 'other' ? (
        <TextInput
          label={t('shelf:destroyReasonWords')}
          maxLength={2000}
          {...register('note', { required: t('common:required') })}
          error={formState.errors.note?.message}
        />
      ) : (
        <NoteField control={form.control} name="note" />
      )}
    </ActionForm>
  );
}
