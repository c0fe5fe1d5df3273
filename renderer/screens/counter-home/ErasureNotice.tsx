import { useTranslation } from 'react-i18next';
import { pauseHours } from '../../../shared/store/permits-retention.ts';
import { useGo, useNameOf, useSession, useZone } from '../../app-context.ts';
import { useRetention } from '../../ledger-reads.ts';
import { dateTime } from '../../parts/format.ts';
import { useNow } from '../../parts/use-now.ts';
import classes from './CounterHome.module.css';

/** An erasure that waits for this head's answer (L5); nothing for whoever asked it, and nothing for a clerk. */
export function ErasureNotice() {
  const { t } = useTranslation('retention');
  const go = useGo();
  const { operator, role } = useSession();
  const nameOf = useNameOf();
  const zone = useZone();
  const now = useNow(60_000);
  const erasure = useRetention()?.erasure;
  if (!erasure || erasure.approved || erasure.asker === operator) return null;
  if (role !== 'department-head' && role !== 'enterprise-head') return null;
  const from = erasure.at + pauseHours * 3_600_000;
  return (
    <button
      type="button"
      className={classes.qualityDue}
      onClick={() => go({ at: 'settings', tab: 'keeping' })}
    >
      {t('home', { who: nameOf(erasure.asker) })}
      <span>{now < from ? t('homeFrom', { time: dateTime(from, zone) }) : t('homeNow')}</span>
    </button>
  );
}
