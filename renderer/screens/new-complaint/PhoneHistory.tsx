import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../shared/calendar.ts';
import type { End } from '../../../shared/codes.ts';
import { useGo } from '../../app-context.ts';
import { digitsOf } from '../../ledger/search/fold-text.ts';
import { useHistory } from '../../ledger/search/use-search.ts';
import type { PastComplaint } from '../../workers/search-messages.ts';
import { usePunctuation } from '../complaint/punctuation.ts';
import type { ComplaintForm } from './complaint-form.ts';
import classes from './PhoneHistory.module.css';

type Props = { readonly form: ComplaintForm; readonly today: CalendarDate };

/** This phone's last five complaints, and a warning where one of today may be this very matter (L1c). */
export function PhoneHistory({ form, today }: Props) {
  const { t } = useTranslation('newComplaint');
  const digits = digitsOf(form.phone);
  const whose = form.sameAs
    ? { sameAs: form.sameAs.complaint }
    : digits.length >= 7 && !form.phoneDeclined
      ? { phone: digits }
      : null;
  const lines = form.noGoods ? [] : form.lines;
  const history = useHistory(whose, {
    day: today,
    codes: lines.flatMap((line) => line.barcode ?? []),
    goods: lines.map((line) => line.name),
  });
  if (!history || history.count === 0) return null;
  const duplicates = history.latest.filter((one) => one.duplicate);
  return (
    <>
      {duplicates.length > 0 ? (
        <section className={classes.likely} aria-label={t('past.likely')}>
          <p>
            <span aria-hidden="true">⚠ </span>
            {t('past.likely')}
          </p>
          {duplicates.map((one) => (
            <Past key={one.id} past={one} opens={t('past.open', { number: one.number })} />
          ))}
        </section>
      ) : null}
      <section className={classes.block} aria-label={t('past.title')}>
        <h2>{t('past.title')}</h2>
        {history.latest
          .filter((one) => !one.duplicate)
          .slice(0, 5)
          .map((one) => (
            <Past key={one.id} past={one} opens={null} />
          ))}
        {history.count > history.latest.length ? (
          <p className={classes.soft}>{t('past.count', { count: history.count })}</p>
        ) : null}
      </section>
    </>
  );
}

/** One of them; a press opens it, and the draft is kept. */
function Past({ past, opens }: { readonly past: PastComplaint; readonly opens: string | null }) {
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
