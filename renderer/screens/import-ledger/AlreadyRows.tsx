import { useTranslation } from 'react-i18next';
import type { ImportRow } from '../../../shared/import/ledger-rows.ts';
import { maskedName } from '../../../shared/masking.ts';
import classes from './ImportLedger.module.css';
import type { Checked } from './use-import.ts';

type Props = {
  readonly rows: readonly ImportRow[];
  readonly checked: Checked;
  readonly alsoTaken: ReadonlySet<number>;
  readonly onAlsoTake: (rows: readonly number[], take: boolean) => void;
};
/** More would not be read; all of them stand in the report. */
const shown = 200;

/** Rows that are complaints of this ledger already, with their numbers; a person may say that one is another. */
export function AlreadyRows({ rows, checked, alsoTaken, onAlsoTake }: Props) {
  const { t } = useTranslation('importing');
  const known = rows.flatMap((row) => {
    const same = checked.already.get(row.row);
    return same && row.kind === 'taken' ? [{ row, same }] : [];
  });
  if (known.length === 0) return null;
  // The same row of the same file is the same complaint for ever; only what is alike in another file is a question.
  const alike = known.filter(({ same }) => !same.sameFile);
  const sorted = [...alike, ...known.filter(({ same }) => same.sameFile)];
  const places = alike.map(({ row }) => row.row);
  return (
    <details className={classes.rows} open>
      <summary>{t('group', { caption: t('already'), number: known.length })}</summary>
      <p className={classes.hint}>{t(alike.length > 0 ? 'alreadyHint' : 'alreadyFile')}</p>
      {alike.length > 1 ? (
        <label className={classes.again}>
          <input
            type="checkbox"
            checked={places.every((row) => alsoTaken.has(row))}
            onChange={(event) => onAlsoTake(places, event.currentTarget.checked)}
          />
          <span>{t('takeAllAgain', { count: alike.length })}</span>
        </label>
      ) : null}
      <table className={classes.table}>
        <thead>
          <tr>
            {(['row', 'number', 'day', 'name', 'content', 'again'] as const).map((head) => (
              <th key={head} scope="col">
                {t(`head.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, shown).map(({ row, same }) => (
            <tr key={row.row}>
              <th scope="row" className="number">
                {row.row}
              </th>
              <td className="number">{same.number}</td>
              <td className="number">{row.data.day ?? '—'}</td>
              <td>{row.person.name ? maskedName(row.person.name) : t(`given.${row.data.name}`)}</td>
              <td>{row.words.content}</td>
              <td>
                {same.sameFile ? (
                  <span className={classes.soft}>{t('sameFile')}</span>
                ) : (
                  <label className={classes.again}>
                    <input
                      type="checkbox"
                      aria-label={t('takeAgainOf', { row: row.row })}
                      checked={alsoTaken.has(row.row)}
                      onChange={(event) => onAlsoTake([row.row], event.currentTarget.checked)}
                    />
                    <span>{t('takeAgain')}</span>
                  </label>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {sorted.length > shown ? (
        <p className={classes.hint}>{t('moreRows', { number: sorted.length - shown })}</p>
      ) : null}
    </details>
  );
}
