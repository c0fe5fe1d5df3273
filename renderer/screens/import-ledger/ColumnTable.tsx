import { useTranslation } from 'react-i18next';
import { type Layout, type SheetField, sheetFields } from '../../../shared/import/ledger-columns.ts';
import classes from './ImportLedger.module.css';

type Props = {
  readonly layout: Layout;
  readonly samples: readonly (readonly string[])[];
  readonly onColumn: (at: number, field: SheetField) => void;
};

/** What each column was taken for, with what stands in it; a person may say otherwise, and the desk remembers. */
export function ColumnTable({ layout, samples, onColumn }: Props) {
  const { t } = useTranslation('importing');
  const heading = (at: number): string => layout.headings[at] || t('column', { number: at + 1 });
  return (
    <section>
      <h2>{t('columns')}</h2>
      <p className={classes.hint}>
        {layout.header === null ? t('noHeader') : t('header', { row: layout.header })}
      </p>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('inFile')}</th>
            <th scope="col">{t('takenAs')}</th>
            <th scope="col">{t('samples')}</th>
          </tr>
        </thead>
        <tbody>
          {layout.columns.map((field, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place in the sheet
            <tr key={at}>
              <th scope="row">{heading(at)}</th>
              <td>
                <select
                  value={field}
                  aria-label={t('takenAsOf', { heading: heading(at) })}
                  onChange={(event) => {
                    const chosen = sheetFields.find((one) => one === event.currentTarget.value);
                    if (chosen) onColumn(at, chosen);
                  }}
                >
                  {sheetFields.map((one) => (
                    <option key={one} value={one}>
                      {t(`field.${one}`)}
                    </option>
                  ))}
                </select>
              </td>
              {/* Who complained stays covered here too (X4): that it is one is seen from the heading. */}
              <td className={classes.soft}>
                {['name', 'phone', 'name-and-phone'].includes(field)
                  ? t('covered')
                  : (samples[at] ?? []).map((one) => one.slice(0, 24)).join(' ｜ ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
