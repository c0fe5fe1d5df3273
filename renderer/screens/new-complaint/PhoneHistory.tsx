import { useTranslation } from 'react-i18next';
import type { End } from '../../../shared/codes.ts';
import { useGo } from '../../app-context.ts';
import type { Answers, PastComplaint } from '../../workers/search-messages.ts';
import { usePunctuation } from '../complaint/punctuation.ts';
import classes from './PhoneHistory.module.css';

type Props = { readonly history: Answers['history'] | undefined };

/** This phone's last five complaints; what may be this very matter stands above (LikelyPart). */
export function PhoneHistory({ history }: Props) {
  const { t } = useTranslation('newComplaint');
  if (!history || history.count === 0) return null;
  const others = history.latest.filter((one) => !one.duplicate);
  if (others.length === 0) return null;
  return (
    <section className={classes.block} aria-label={t('past.title')}>
      <h2>{t('past.title')}</h2>
      {others.slice(0, 5).map((one) => (
        <Past key={one.id} past={one} opens={null} />
      ))}
      {history.count > history.latest.length ? (
        <p className={classes.soft}>{t('past.count', { count: history.count })}</p>
      ) : null}
    </section>
  );
}

/** One of them; a press opens it, and the draft is kept. */
export function Past({ past, opens }: { readonly past: PastComplaint; readonly opens: string | null }) {
  const { t } = useTranslation(['newComplaint', 'domain']);
  const { list } = usePunctuation();
  const go = useGo();
  const goods = past.goods.filter((name) => name !== '');
  return (
    <button type="button" className={classes.past} onClick={() => go({ at: 'complaint', id: past.id })}>
      <span className={classes.number}>{opens ?? past.number}</span>
      <span className={classes.day}>{past.day}</span>
      <span className={classes.goods}>{goods.length > 0 ? list(goods) : t('past.noGoods')}</span>
      <span className={classes.end}>
        {past.status === 'open' ? t('past.running') : t(`domain:end.${past.status as End}`)}
      </span>
    </button>
  );
}
