import { useTranslation } from 'react-i18next';
import {
  type ProductField,
  type ProductLayout,
  productFields,
} from '../../../../shared/import/product-columns.ts';
import classes from './Products.module.css';

type Props = {
  readonly layout: ProductLayout;
  readonly samples: readonly (readonly string[])[];
  readonly onColumn: (at: number, field: ProductField) => void;
};

const needed = ['code', 'name', 'kind'] as const;

/** What each column was taken for, with what stands in it; a person may say otherwise, and the desk remembers. */
export function ListColumns({ layout, samples, onColumn }: Props) {
  const { t } = useTranslation('products');
  const heading = (at: number): string => layout.headings[at] || t('column', { number: at + 1 });
  const missing = needed.filter((field) => !layout.columns.includes(field));
  return (
    <section>
      <h2>{t('columns')}</h2>
      <p className={classes.hint}>
        {layout.header === null ? t('noHeader') : t('header', { row: layout.header })}
      </p>
      {missing.length > 0 ? (
        <p className={classes.doubt}>
          <span aria-hidden="true">⚠ </span>
          {t('missing', { fields: missing.map((field) => t(`field.${field}`)).join(' · ') })}
        </p>
      ) : null}
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
                    const chosen = productFields.find((one) => one === event.currentTarget.value);
                    if (chosen) onColumn(at, chosen);
                  }}
                >
                  {productFields.map((one) => (
                    <option key={one} value={one}>
                      {t(`field.${one}`)}
                    </option>
                  ))}
                </select>
              </td>
              <td className={classes.soft}>
                {(samples[at] ?? []).map((one) => one.slice(0, 24)).join(' ｜ ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
