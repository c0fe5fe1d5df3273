import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useGo } from '../../app-context.ts';
import classes from './CounterHome.module.css';
import type { OpenRow } from './open-row.ts';
import { TimeLeft } from './TimeLeft.tsx';

const most = 6;

type Props = {
  readonly ref: Ref<HTMLElement>;
  readonly rows: readonly OpenRow[] | undefined;
  readonly now: number;
};

/** What waits for the tier of whoever is signed in; `rows` come once the ledger is read. */
export function Waiting({ ref, rows, now }: Props) {
  const { t } = useTranslation(['home', 'common']);
  const go = useGo();
  if (rows === undefined)
    return (
      <section ref={ref} className={classes.waiting} aria-label={t('waiting')}>
        <h2 className={classes.heading}>{t('waiting')}</h2>
        <p className={classes.quiet}>{t('common:loading')}</p>
      </section>
    );
  return (
    <section ref={ref} className={classes.waiting} aria-label={t('waiting')}>
      <h2 className={classes.heading}>
        {t('waiting')} {rows.length > 0 ? <kbd>F4</kbd> : null}
      </h2>
      {rows.length === 0 ? <p className={classes.quiet}>{t('waitingNone')}</p> : null}
      <ul>
        {rows.slice(0, most).map((row) => (
          <li key={row.id}>
            <button
              type="button"
              className={classes.mine}
              onClick={() => go({ at: 'complaint', id: row.id })}
            >
              <span className="number">{row.number}</span>
              <span>{t(`steps.${row.next.what}`)}</span>
              <TimeLeft row={row} now={now} />
            </button>
          </li>
        ))}
      </ul>
      {rows.length > most ? (
        <p className={classes.quiet}>{t('waitingMore', { count: rows.length - most })}</p>
      ) : null}
    </section>
  );
}
