import { useTranslation } from 'react-i18next';
import type { Complaint } from '../../../shared/complaint/state.ts';
import { adviceFor } from '../../../shared/promises/floors.ts';
import type { StoreState } from '../../../shared/store/state.ts';
import classes from './Advice.module.css';
import { AdviceLines } from './AdviceLines.tsx';

type Props = { readonly complaint: Complaint; readonly store: StoreState };

/** What law, promise and goodwill give for each line of a complaint, by the promises of the purchase's day (C1, C2). */
export function ComplaintAdvice({ complaint, store }: Props) {
  const { t } = useTranslation('promises');
  const { items, standing } = complaint;
  if (items.length === 0 || standing.kind === 'ended') return null;
  return (
    <section className={classes.section} aria-label={t('advice.title')}>
      <h3>{t('advice.title')}</h3>
      {items.map((item) => (
        <div key={item.item}>
          {items.length > 1 ? <p className={classes.name}>{item.words.name ?? item.item}</p> : null}
          <AdviceLines advice={adviceFor(complaint, item, store)} />
        </div>
      ))}
    </section>
  );
}
