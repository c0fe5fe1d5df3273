import { useTranslation } from 'react-i18next';
import { dateIn } from '../../../shared/calendar.ts';
import { unaskedKey } from '../../../shared/figures/figure-keys.ts';
import { useGo, useZone } from '../../app-context.ts';
import { useTier } from '../../duty-reads.ts';
import { useComplaintsBehind } from '../../ledger/figures-queries.ts';
import { useNow } from '../../parts/use-now.ts';
import classes from './CounterHome.module.css';

/** So many are named; who has more has other worries. */
const most = 20;

/** Complaints that ended today and whose consumer nobody has asked, nor said why not (K2): each opens. */
export function Unasked() {
  const { t } = useTranslation('satisfaction');
  const go = useGo();
  const tier = useTier() ?? 0;
  const today = dateIn(useNow(60_000), useZone());
  const found = useComplaintsBehind({ range: { from: today, to: today }, keys: [unaskedKey] }, most);
  if (tier === 0 || !found || found.length === 0) return null;
  return (
    <details className={classes.unasked}>
      <summary>{t('unaskedCount', { count: found.length })}</summary>
      <ul>
        {found.map(({ id, number }) => (
          <li key={id}>
            <button type="button" onClick={() => go({ at: 'complaint', id })}>
              <span className="number">{number}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
