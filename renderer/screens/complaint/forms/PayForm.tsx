import { NativeSelect, TextInput } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type PayingChannel, payingChannels } from '../../../../shared/codes.ts';
import type { CommandOf } from '../../../../shared/complaint/commands.ts';
import { paidBackable } from '../../../../shared/complaint/permits-remedy.ts';
import { type Leg, lineDone, standingDecision } from '../../../../shared/complaint/state.ts';
import { fenFromText, yuanText } from '../../../../shared/money.ts';
import { money } from '../../../parts/format.ts';
import { ActionForm, type ActionProps } from '../ActionForm.tsx';
import { ChoiceField } from '../fields.tsx';
import classes from '../Panel.module.css';
import { usePunctuation } from '../punctuation.ts';
import { useRemedyWords } from '../remedy-words.ts';
import { useSealing } from '../use-sealing.ts';
import { legsUnderWay } from '../what-can-be-done.ts';

type Values = {
  /** A line of the decision, or `leg:` and a leg begun before. */
  what: string;
  channel: PayingChannel;
  amount: string;
  state: 'initiated' | 'succeeded';
  transaction: string;
};

/** Money goes back to the channel it came by, leg by leg; only 退款成功 settles (T6a). */
export function PayForm({ complaint, onSealed }: ActionProps) {
  const { t } = useTranslation(['complaint', 'domain', 'common']);
  const words = useRemedyWords(complaint);
  const { list } = usePunctuation();
  const decision = standingDecision(complaint);
  const lines = decision?.lines.filter((line) => line.amount > 0 && !lineDone(decision, line)) ?? [];
  const legs = legsUnderWay(complaint);
  const leftOf = (id: string): number => {
    const line = lines.find((one) => one.line === id);
    const gone = decision?.legs.filter((leg) => leg.line === id).reduce((sum, leg) => sum + leg.amount, 0);
    return (line?.amount ?? 0) - (gone ?? 0);
  };
  const unbegun = lines.filter((line) => leftOf(line.line) > 0);
  const channels = payingChannels.filter((channel) => paidBackable(complaint, channel, '') !== 0);
  const first = legs[0] ? `leg:${legs[0].leg}` : (unbegun[0]?.line ?? '');
  const amountFor = (what: string, channel: PayingChannel): string => {
    const most = paidBackable(complaint, channel, '');
    return yuanText(most === null ? leftOf(what) : Math.min(leftOf(what), most));
  };
  const form = useForm<Values>({
    defaultValues: {
      what: first,
      channel: channels[0] ?? 'cash',
      amount: amountFor(first, channels[0] ?? 'cash'),
      state: 'succeeded',
      transaction: '',
    },
  });
  const { register, watch, setValue, getValues, formState } = form;
  const [what, channel, state] = watch(['what', 'channel', 'state']);
  const leg: Leg | undefined = legs.find((one) => `leg:${one.leg}` === what);
  const through = leg?.channel ?? channel;
  const needsNumber = (leg !== undefined || state === 'succeeded') && through !== 'cash';
  const propose = (): void => setValue('amount', amountFor(getValues('what'), getValues('channel')));

  const commandOf = (values: Values): CommandOf<'ReturnMoney'> => {
    const { transaction } = values;
    if (leg) {
      const { at: _, ...begun } = leg;
      return { type: 'ReturnMoney', ...begun, state: 'succeeded', transaction };
    }
    const amount = fenFromText(values.amount) ?? 0;
    const { what: line, channel, state } = values;
    return { type: 'ReturnMoney', line, leg: null, channel, amount, state, transaction };
  };

  return (
    <ActionForm
      form={form}
      sealing={useSealing(complaint)}
      submit={t('form.paySubmit')}
      commandsOf={(values) => [commandOf(values)]}
      onSealed={onSealed}
    >
      <NativeSelect
        label={t('form.moneyLine')}
        data={[
          ...legs.map((one) => ({
            value: `leg:${one.leg}`,
            label: t('form.begun', {
              channel: t(`domain:payingChannel.${one.channel}`),
              amount: money(one.amount),
            }),
          })),
          ...unbegun.map((line) => ({ value: line.line, label: words(line) })),
        ]}
        {...register('what', { onChange: propose })}
      />
      {complaint.facts.payments.length > 0 ? (
        <p className={classes.soft}>
          {t('form.paid', {
            paid: list(
              complaint.facts.payments.map(
                (one) => `${t(`domain:payingChannel.${one.channel}`)} ${money(one.amount)}`,
              ),
            ),
          })}
        </p>
      ) : null}
      {leg ? null : (
        <>
          <ChoiceField
            control={form.control}
            name="channel"
            label={t('form.channel')}
            choices={payingChannels.map((value) => ({
              value,
              label: t(`domain:payingChannel.${value}`),
              off: paidBackable(complaint, value, '') === 0,
            }))}
            onChosen={propose}
          />
          <TextInput
            label={t('form.amount')}
            description={t('form.left', { amount: money(leftOf(what)) })}
            inputMode="decimal"
            {...register('amount', { validate: (typed) => !!fenFromText(typed) || t('common:wrongMoney') })}
            error={formState.errors.amount?.message}
          />
          <ChoiceField
            control={form.control}
            name="state"
            label={t('form.state')}
            choices={(['succeeded', 'initiated'] as const).map((value) => ({
              value,
              label: t(`domain:moneyState.${value}`),
            }))}
          />
        </>
      )}
      {through === 'cash' ? null : (
        <TextInput
          label={t('form.transaction')}
          maxLength={80}
          {...register('transaction', {
            validate: (typed) => !needsNumber || typed.trim() !== '' || t('common:required'),
          })}
          error={formState.errors.transaction?.message}
        />
      )}
    </ActionForm>
  );
}
