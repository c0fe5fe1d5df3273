import { TextInput } from '@mantine/core';
import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { wishes } from '../../../shared/codes.ts';
import { ChoiceRow } from '../../parts/ChoiceRow.tsx';
import type { ComplaintForm, OnTheSpot } from './complaint-form.ts';
import type { DirectRemedy } from './direct-remedy.ts';
import { onEnter } from './enter-goes-on.ts';
import { useFormFacts } from './form-context.ts';
import classes from './NewComplaint.module.css';
import { useFault } from './use-fault.ts';

type Props = {
  readonly remedy: DirectRemedy;
  readonly onTheSpot: OnTheSpot;
  readonly mayReceive: boolean;
};

/** ④ What the consumer wants, and how far the clerk goes at once. */
export function WishPart({ remedy, onTheSpot, mayReceive }: Props) {
  const { t } = useTranslation(['newComplaint', 'domain']);
  const { control, register } = useFormContext<ComplaintForm>();
  const wish = useController({ control, name: 'wish' }).field;
  const spot = useController({ control, name: 'onTheSpot' }).field;
  const { leadOn } = useFormFacts();
  const faultOf = useFault();
  const agreed = remedy.ok ? t(`domain:remedy.${remedy.kind}`) : '';
  const why = remedy.ok ? null : t(`notDirect.${mayReceive ? remedy.why : 'head'}`);

  return (
    <>
      <div className={classes.wishes}>
        <div data-field="wish">
          <ChoiceRow
            label={t('wish')}
            hideLabel
            choices={wishes.map((value) => ({ value, label: t(`domain:wish.${value}`) }))}
            value={wish.value}
            onChange={wish.onChange}
            error={faultOf('wish')}
            {...(leadOn && { onGoOn: leadOn })}
          />
        </div>
        {wish.value === 'compensation' ? (
          <div data-field="compensation" className={classes.compensation}>
            <TextInput
              aria-label={t('compensation')}
              placeholder={t('compensation')}
              inputMode="decimal"
              {...register('compensation')}
              onKeyDown={onEnter(leadOn)}
              error={faultOf('compensation')}
            />
          </div>
        ) : null}
      </div>
      <div className={classes.spot}>
        <ChoiceRow
          label={t('onTheSpot')}
          hideLabel
          choices={[
            { value: 'register', label: t('spot.register') },
            { value: 'receive', label: t('spot.receive'), off: !mayReceive },
            ...(remedy.ok && mayReceive
              ? [{ value: 'agree' as const, label: t('spot.agree', { remedy: agreed }) }]
              : []),
          ]}
          value={onTheSpot}
          onChange={spot.onChange}
        />
        {why && (wish.value !== null || !mayReceive) ? <p className={classes.why}>{why}</p> : null}
      </div>
    </>
  );
}
