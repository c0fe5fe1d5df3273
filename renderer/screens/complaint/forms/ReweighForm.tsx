import { NativeSelect, TextInput } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { CommandOf } from '../../../../shared/complaint/commands.ts';
import { kilograms, netGrams, provesWeight } from '../../../../shared/complaint/weighing.ts';
import { today } from '../../../../shared/judging.ts';
import { quantityFromText, thousandths } from '../../../../shared/quantity.ts';
import { dateFromText } from '../../../../shared/typed-date.ts';
import { useNameOf } from '../../../app-context.ts';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { ChoiceField, NoteField } from '../fields.tsx';
import classes from '../Panel.module.css';
import { rememberedScale, rememberScale } from '../remembered-scale.ts';
import { useSealing } from '../use-sealing.ts';
import { useWeighingWords } from '../weighing-words.ts';

const outside = '-outside';
type Values = {
  item: string;
  said: string;
  gross: string;
  tare: string;
  scale: string;
  verifiedUntil: string;
  seen: 'consumer' | 'witness';
  witness: string;
  outsideWitness: string;
  note: string;
};

/** Grams of a weight as typed; null where it is none. */
function gramsOf(typed: string): number | null {
  const weight = quantityFromText(typed, 'kg');
  return weight?.unit === 'kg' ? thousandths(weight.quantity, 'kg') : null;
}

function tareOf(typed: string): number | null {
  // No tare is no weight either, in whatever unit it is written.
  return /^0*(\.0*)?\s*\p{L}*$/u.test(typed.trim()) ? 0 : gramsOf(typed);
}

/** Goods weighed again on the fair scale: both weights, the scale and how long it is verified, who saw it (D6). */
export function ReweighForm({ complaint, judging, onSealed }: ActionProps) {
  const { t } = useTranslation(['weighing', 'complaint', 'common']);
  const nameOf = useNameOf();
  const words = useWeighingWords(complaint);
  const first = complaint.items.find(({ unit }) => unit === 'kg') ?? complaint.items[0];
  const form = useForm<Values>({
    defaultValues: {
      item: first?.item ?? '',
      said: first?.unit === 'kg' ? `${first.quantity}kg` : '',
      gross: '',
      tare: '0',
      ...rememberedScale(),
      seen: 'consumer',
      witness: '',
      outsideWitness: '',
      note: '',
    },
  });
  const { register, watch, formState } = form;
  const { errors } = formState;
  const typed = watch();
  const day = today(judging);
  const until = dateFromText(typed.verifiedUntil, day);
  const [said, gross, tare] = [gramsOf(typed.said), gramsOf(typed.gross), tareOf(typed.tare)];
  const weights = said !== null && gross !== null && tare !== null ? { said, gross, tare } : null;
  const others = Object.values(judging.store.operators).filter(
    (one) => one.active && one.id !== judging.by.operator && one.role !== 'inspector',
  );
  const commandOf = (values: Values): CommandOf<'Reweigh'> => {
    const witnessed = values.seen === 'witness';
    const stranger = witnessed && values.witness === outside;
    const verifiedUntil = dateFromText(values.verifiedUntil, day) ?? '';
    rememberScale({ scale: values.scale.trim(), verifiedUntil });
    return {
      type: 'Reweigh',
      item: values.item,
      said: gramsOf(values.said) ?? 0,
      gross: gramsOf(values.gross) ?? 0,
      tare: tareOf(values.tare) ?? 0,
      verifiedUntil,
      consumerPresent: !witnessed,
      witness: witnessed && !stranger ? values.witness || null : null,
      outsideWitness: stranger ? values.outsideWitness.trim() : '',
      scale: values.scale.trim(),
      note: values.note,
    };
  };
  const isWeight = (text: string) => gramsOf(text) !== null || t('weightWrong');
  return (
    <ActionForm
      form={form}
      sealing={useSealing(complaint)}
      submit={t('submit')}
      commandsOf={(values) => [commandOf(values)]}
      onSealed={onSealed}
    >
      <p>{t('hint')}</p>
      {complaint.items.length > 1 ? (
        <NativeSelect
          label={t('which')}
          data={complaint.items.map((one) => ({ value: one.item, label: one.words.name ?? one.item }))}
          {...register('item')}
        />
      ) : (
        <p className={classes.strong}>{first?.words.name}</p>
      )}
      <TextInput
        label={t('said')}
        placeholder={t('weightHint')}
        {...register('said', { validate: isWeight })}
        error={errors.said?.message}
      />
      <div className={classes.two}>
        <TextInput
          label={t('gross')}
          placeholder={t('weightHint')}
          {...register('gross', { validate: isWeight })}
          error={errors.gross?.message}
        />
        <TextInput
          label={t('tare')}
          {...register('tare', { validate: (text) => tareOf(text) !== null || t('tareWrong') })}
          error={errors.tare?.message}
        />
      </div>
      {weights && netGrams(weights) > 0 ? (
        <p role="status" className={classes.strong}>
          {t('net', {
            net: kilograms(netGrams(weights)),
            said: kilograms(weights.said),
            difference: words.difference(weights),
          })}
        </p>
      ) : null}
      <div className={classes.two}>
        <TextInput
          label={t('scale')}
          maxLength={40}
          {...register('scale', { validate: (text) => text.trim() !== '' || t('common:required') })}
          error={errors.scale?.message}
        />
        <TextInput
          label={t('verifiedUntil')}
          {...register('verifiedUntil', {
            validate: (text) => dateFromText(text, day) !== null || t('dayWrong'),
          })}
          error={errors.verifiedUntil?.message}
        />
      </div>
      {until !== null && !provesWeight({ verifiedUntil: until }, day) ? (
        <p className={classes.warning} role="alert">
          {t('expired')}
        </p>
      ) : null}
      <ChoiceField
        control={form.control}
        name="seen"
        label={t('seen')}
        choices={(['consumer', 'witness'] as const).map((value) => ({ value, label: t(`seenBy.${value}`) }))}
      />
      {typed.seen === 'witness' ? (
        <NativeSelect
          label={t('complaint:form.witness')}
          data={[
            { value: '', label: '—' },
            ...others.map(({ id }) => ({ value: id, label: nameOf(id) })),
            { value: outside, label: t('complaint:form.outside') },
          ]}
          {...register('witness', { required: t('complaint:form.choose') })}
          error={errors.witness?.message}
        />
      ) : null}
      {typed.seen === 'witness' && typed.witness === outside ? (
        <TextInput
          label={t('complaint:form.outsideName')}
          maxLength={60}
          {...register('outsideWitness', { validate: (text) => text.trim() !== '' || t('common:required') })}
          error={errors.outsideWitness?.message}
        />
      ) : null}
      <NoteField control={form.control} name="note" />
    </ActionForm>
  );
}
