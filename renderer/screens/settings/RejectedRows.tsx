import { useTranslation } from 'react-i18next';
import type { RejectedRow } from '../../../shared/goods/catalogue.ts';
import classes from './Settings.module.css';

/** A list of thousands of broken rows helps nobody: the file itself has to be mended. */
const most = 200;

/** Each row that was not taken: where it stands in the file, why, and what it says. */
export function RejectedRows({ rows }: { readonly rows: readonly RejectedRow[] }) {
  const { t } = useTranslation('settings');
  if (rows.length === 0) return null;
  return (
    <>
      <table className={classes.people}>
        <caption>{t('goods.rejected', { count: rows.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('goods.row')}</th>
            <th scope="col">{t('goods.why')}</th>
            <th scope="col">{t('goods.text')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map((row) => (
            <tr key={row.row}>
              <th scope="row" className="number">
                {row.row}
              </th>
              <td>{t(`goods.reason.${row.reason}`)}</td>
              <td className={classes.rowText}>{row.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > most ? <p>{t('goods.more', { count: rows.length - most })}</p> : null}
    </>
  );
}
