import { useTranslation } from 'react-i18next';
import { useZone } from '../../app-context.ts';
import { dateTime } from '../../parts/format.ts';
import classes from './CounterHome.module.css';
import type { OpenRow } from './open-row.ts';

/** On wide screens: what the chosen complaint, at first the most urgent one, is about, without opening it. */
export function Preview({ row }: { readonly row: OpenRow | null }) {
  const { t } = useTranslation(['home', 'common']);
  const zone = useZone();
  if (row === null) return null;
  return (
    <aside className={classes.preview} aria-label={t('preview')}>
      <h2 className={classes.previewNumber}>{row.number}</h2>
      <dl>
        <dt>{t('openedAt')}</dt>
        <dd className="number">{dateTime(row.openedAt, zone)}</dd>
        <dt>{t('consumer')}</dt>
        <dd>{row.person ?? t('common:declined')}</dd>
        <dt>{t('goods')}</dt>
        <dd>{row.goods ?? t('noGoods')}</dd>
        <dt>{t('content')}</dt>
        <dd>{row.content}</dd>
      </dl>
      <p className={classes.quiet}>{t('previewKeys')}</p>
    </aside>
  );
}
