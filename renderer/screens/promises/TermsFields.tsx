import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { goodsKinds } from '../../../shared/codes.ts';
import type { PromiseTemplate } from '../../../shared/promises/promise-codes.ts';
import { ChoiceRow } from '../../parts/ChoiceRow.tsx';
import { ManyChoiceRow } from '../../parts/ManyChoiceRow.tsx';
import classes from './Promises.module.css';
import type { TermsField, TypedTerms } from './terms-form.ts';

type Field = Exclude<TermsField, 'kinds'>;
type Label = Field | 'answerDays' | 'comeMinutes';
const fields: Readonly<Record<PromiseTemplate, readonly (readonly [Field, Label])[]>> = {
  returns: [
    ['refundDays', 'refundDays'],
    ['exchangeDays', 'exchangeDays'],
  ],
  'no-reason': [['days', 'days']],
  'advance-payment': [
    ['limit', 'limit'],
    ['minutes', 'minutes'],
  ],
  'three-tiers': [],
  'rapid-response': [
    ['minutes', 'comeMinutes'],
    ['days', 'answerDays'],
  ],
  'ways-12315': [],
  'complaint-ledger': [],
  training: [['times', 'times']],
};

type Props = {
  readonly template: PromiseTemplate;
  readonly typed: TypedTerms;
  readonly onChange: (typed: TypedTerms) => void;
  readonly wrong: TermsField | null;
};

/** What a template leaves to the store: days, minutes, an amount, which goods. */
export function TermsFields({ template, typed, onChange, wrong }: Props) {
  const { t } = useTranslation(['wall', 'domain']);
  return (
    <>
      {fields[template].length > 0 ? (
        <div className={classes.pair}>
          {fields[template].map(([field, label]) => (
            <TextInput
              key={field}
              label={t(`field.${label}`)}
              inputMode="decimal"
              value={typed[field]}
              error={wrong === field ? t(`wrong.${field}`) : null}
              onChange={(event) => onChange({ ...typed, [field]: event.currentTarget.value })}
            />
          ))}
        </div>
      ) : null}
      {template === 'no-reason' ? (
        <>
          <ManyChoiceRow
            label={t('field.kinds')}
            choices={goodsKinds.map((value) => ({ value, label: t(`domain:goodsKind.${value}`) }))}
            values={typed.kinds}
            onChange={(kinds) => onChange({ ...typed, kinds })}
            error={wrong === 'kinds' ? t('wrong.kinds') : null}
          />
          <ChoiceRow
            label={t('field.gives')}
            choices={(['refund', 'exchange'] as const).map((value) => ({
              value,
              label: t(`domain:remedy.${value}`),
            }))}
            value={typed.gives}
            onChange={(gives) => onChange({ ...typed, gives })}
          />
          <Checkbox
            label={t('field.opened')}
            checked={typed.opened}
            onChange={(event) => onChange({ ...typed, opened: event.currentTarget.checked })}
          />
        </>
      ) : null}
    </>
  );
}
