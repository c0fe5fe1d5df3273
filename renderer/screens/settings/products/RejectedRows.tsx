import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RejectedRow } from '../../../../shared/goods/catalogue.ts';
import { textCell } from '../../../../shared/inspection/cells.ts';
import { csvRows } from '../../../../shared/inspection/csv.ts';
import { saveFile } from '../../../documents/save-file.ts';
import type { ProductsUnderstood } from '../../../workers/catalogue-messages.ts';
import classes from './Products.module.css';

type Props = {
  readonly understood: ProductsUnderstood;
  readonly fileName: string;
  /** All of them, from the reader. */
  readonly all: () => Promise<readonly RejectedRow[]>;
};

/** A list of thousands of broken rows helps nobody on a screen: the file of them has all. */
const most = 20;

/** Each row that is not taken: where it stands in the file, why, and what it says; and all of them as CSV. */
export function RejectedRows({ understood, fileName, all }: Props) {
  const { t } = useTranslation('products');
  const { left, rejected } = understood;
  if (left === 0) return null;
  const save = async (): Promise<void> => {
    const rows = (await all()).map((one) => [String(one.row), t(`reason.${one.reason}`), one.text]);
    const body = csvRows([[t('row'), t('why'), t('text')], ...rows].map((cells) => cells.map(textCell)));
    const bytes = new Uint8Array(body.length + 3);
    // With its mark, a spreadsheet reads UTF-8 as such.
    bytes.set([0xef, 0xbb, 0xbf]);
    bytes.set(body, 3);
    saveFile(bytes, `${t('rejectedFile')}-${fileName.replace(/\.[^.]*$/, '')}.csv`, 'text/csv');
  };
  return (
    <section>
      <h2>{t('rejected', { count: left })}</h2>
      <Button variant="default" onClick={() => void save()}>
        {t('saveRejected')}
      </Button>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('row')}</th>
            <th scope="col">{t('why')}</th>
            <th scope="col">{t('text')}</th>
          </tr>
        </thead>
        <tbody>
          {rejected.slice(0, most).map((row) => (
            <tr key={row.row}>
              <th scope="row" className="number">
                {row.row}
              </th>
              <td>{t(`reason.${row.reason}`)}</td>
              <td className={classes.soft}>{row.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {left > most ? <p className={classes.hint}>{t('more', { count: left - most })}</p> : null}
    </section>
  );
}
