import { TextInput } from '@mantine/core';
import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { unlikeReasons } from '../../../shared/complaint/origin-codes.ts';
import { ChoiceRow } from '../../parts/ChoiceRow.tsx';
import type { ComplaintForm, LikelyAnswer } from './complaint-form.ts';
import { useFormFacts } from './form-context.ts';
import classes from './PhoneHistory.module.css';
import { Past } from './PhoneHistory.tsx';
import { useFault } from './use-fault.ts';
import type { LikelyComplaint } from './use-likely.ts';

type Props = { readonly likely: readonly LikelyComplaint[] };

/** What this complaint may repeat: told before it is sealed, and answered; linking forbids nothing (L1c). */
export function LikelyPart({ likely }: Props) {
  const { t } = useTranslation(['origin', 'newComplaint']);
  if (likely.length === 0) return null;
  return (
    <section className={classes.likely} aria-label={t('likely.title')}>
      <p>
        <span aria-hidden="true">⚠ </span>
        {t('likely.title')}
      </p>
      {likely.map((one) => (
        <Likely key={one.id} one={one} />
      ))}
    </section>
  );
}

function Likely({ one }: { readonly one: LikelyComplaint }) {
  const { t } = useTranslation(['origin', 'domain', 'newComplaint']);
  const { control } = useFormContext<ComplaintForm>();
  const { leadOn } = useFormFacts();
  const faultOf = useFault();
  const { field } = useController({ control, name: 'likely' });
  const said = field.value.find((other) => other.complaint === one.id);
  const say = (answer: LikelyAnswer['answer'], note: string): void =>
    field.onChange([
      ...field.value.filter((other) => other.complaint !== one.id),
      { complaint: one.id, answer, note },
    ]);
  const name = `likely.${one.id}`;
  return (
    <div className={classes.likelyOne}>
      <Past past={one} opens={t('newComplaint:past.open', { number: one.number })} />
      <span className={classes.soft}>{t(`likely.${one.by}`)}</span>
      <div data-field={name}>
        <ChoiceRow
          label={t('likely.same', { number: one.number })}
          choices={[
            { value: 'duplicate' as const, label: t('likely.link') },
            ...unlikeReasons.map((value) => ({ value, label: t(`domain:unlikeReason.${value}`) })),
          ]}
          value={said?.answer ?? null}
          onChange={(answer) => say(answer, said?.note ?? '')}
          error={said ? null : faultOf(name)}
          {...(leadOn && { onGoOn: leadOn })}
        />
        {said?.answer === 'other' ? (
          <TextInput
            label={t('likely.note')}
            maxLength={200}
            value={said.note}
            onChange={(event) => say('other', event.currentTarget.value)}
            error={faultOf(name)}
          />
        ) : null}
      </div>
    </div>
  );
}
