import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useGo } from '../../app-context.ts';
import classes from './Origin.module.css';
import { OutsideDue } from './OutsideDue.tsx';
import type { ReplyRow } from './reply-row.ts';

const most = 6;

type Props = {
  readonly ref: Ref<HTMLElement>;
  readonly rows: readonly ReplyRow[];
  readonly now: number;
};

/** What waits for a reply outside, ended complaints too: settling here answers nobody there (T8). */
export function RepliesDue({ ref, rows, now }: Props) {
  const { t } = useTranslation('origin');
  const go = useGo();
  if (rows.length === 0) return null;
  return (
    <section ref={ref} className={classes.replies} aria-label={t('waiting')}>
      <h2>
        {t('waiting')} <small>{rows.length}</small>
      </h2>
      <ul>
        {rows.slice(0, most).map((row) => (
          <li key={row.id}>
            <button type="button" onClick={() => go({ at: 'complaint', id: row.id })}>
              <span className="number">{row.number}</span>
              {row.ended ? <span className={classes.soft}>{t('ended')}</span> : null}
              <OutsideDue reply={row.reply} now={now} short />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
