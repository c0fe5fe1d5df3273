import { useTranslation } from 'react-i18next';
import { useGo } from '../../app-context.ts';
import { type Involved, sumOf, unitsText, type Where } from './involved.ts';
import classes from './Quality.module.css';

const places = ['takeOff', 'onShelf', 'sold', 'elsewhere', 'notBack'] as const;

/** Where units are, what must come off the shelf first. */
export function WhereWords({ where, free }: { readonly where: Where; readonly free: boolean }) {
  const { t } = useTranslation('quality');
  return places
    .filter((place) => where[place] > 0 && !(free && place === 'takeOff'))
    .map((place) => (
      <span key={place} className={place === 'takeOff' ? classes.off : undefined}>
        {place === 'takeOff' ? '⚠ ' : ''}
        {t(place, { quantity: unitsText(where[place]) })}{' '}
      </span>
    ));
}

/** Every complaint with goods of these lots, what was said, and where the goods are now. */
export function InvolvedTable({
  lines,
  free,
}: {
  readonly lines: readonly Involved[];
  readonly free: boolean;
}) {
  const { t } = useTranslation(['quality', 'domain']);
  const go = useGo();
  if (lines.length === 0) return <p className={classes.soft}>{t('noIncidents')}</p>;
  const complaints = new Set(lines.map((one) => one.complaint)).size;
  const said = new Set(lines.filter((one) => one.said).map((one) => one.complaint)).size;
  const sums = sumOf(lines);
  const units = unitsText(Object.values(sums).reduce((sum, count) => sum + count, 0));
  return (
    <>
      <p>{t('incidentsCount', { complaints, units, said })}</p>
      <table className={classes.table}>
        <thead>
          <tr>
            <th>{t('table.number')}</th>
            <th>{t('table.goods')}</th>
            <th>{t('table.lot')}</th>
            <th>{t('table.quantity')}</th>
            <th>{t('table.fault')}</th>
            <th>{t('table.where')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ complaint, number, item, name, lot, where }) => (
            <tr key={`${complaint}-${item.item}`}>
              <td>
                <button
                  type="button"
                  className={classes.link}
                  onClick={() => go({ at: 'complaint', id: complaint })}
                >
                  {number}
                </button>
              </td>
              <td>{name}</td>
              <td>{lot || '—'}</td>
              <td className="number">
                {item.quantity} {t(`domain:unit.${item.unit}`)}
              </td>
              <td>{t(`domain:fault.${item.fault}`)}</td>
              <td>
                <WhereWords where={where} free={free} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
