import { useTranslation } from 'react-i18next';
import { useNameOf } from '../../../app-context.ts';
import type { ActionProps } from '../ActionForm.tsx';
import { ableBeside, stepBeside } from '../beside.ts';
import classes from '../Panel.module.css';
import { DecisionForm } from './DecideForm.tsx';

/** Whoever received the consumer at a higher tier decides at this screen, on a PIN of their own (T2). */
export function DecideHereForm(props: ActionProps) {
  const { t } = useTranslation('complaint');
  const nameOf = useNameOf();
  const { complaint, judging } = props;
  const step = stepBeside('decide-here', complaint, judging);
  // Those who have received here: as a rule one.
  const [as] = step ? ableBeside(step, complaint, judging) : [];
  if (as === undefined) return null;
  return (
    <>
      <p className={classes.soft}>{t('here.decide', { name: nameOf(as) })}</p>
      <DecisionForm {...props} asking={false} as={as} />
    </>
  );
}
