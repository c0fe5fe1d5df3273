import { useTranslation } from 'react-i18next';
import type { Pareto } from '../../../shared/figures/pareto.ts';
import classes from './Figures.module.css';

type Props = Readonly<{
  pareto: Pareto;
  head: string;
  nameOf: (of: string) => string;
  pastOf: (of: string) => number;
  /** A number as it is written: how many, or money. */
  write?: (count: number) => string;
  onOpen: ((of: string) => void) | null;
}>;

/** The greatest first, with a bar, how many, how many before, and what share it and all above come to. */
export function ParetoRows({ pareto, head, nameOf, pastOf, write = String, onOpen }: Props) {
  const { t } = useTranslation('figures');
  const most = Math.max(1, ...pareto.bars.map((bar) => bar.count));
  if (pareto.total === 0) return <p className={classes.nothing}>{t('nothing')}</p>;
  return (
    <table className={classes.pareto}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <td />
          <th scope="col">{t('now')}</th>
          <th scope="col">{t('past')}</th>
          <th scope="col">{t('upTo')}</th>
        </tr>
      </thead>
      <tbody>
        {pareto.bars.map(({ of, count, upTo }) => (
          <tr key={of}>
            <th scope="row">
              {onOpen ? (
                <button type="button" className={classes.open} onClick={() => onOpen(of)} title={nameOf(of)}>
                  {nameOf(of)}
                </button>
              ) : (
                nameOf(of)
              )}
            </th>
            <td>
              <svg className={classes.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect className={classes.track} width="100" height="10" />
                <rect className={classes.now} width={(count / most) * 100} height="10" />
              </svg>
            </td>
            <td className="number">{write(count)}</td>
            <td className="number" data-soft="true">
              {write(pastOf(of))}
            </td>
            <td className="number" data-soft="true">
              {upTo}%
            </td>
          </tr>
        ))}
      </tbody>
      {pareto.rest > 0 ? (
        <tfoot>
          <tr>
            <th scope="row">{t('others')}</th>
            <td />
            <td className="number">{write(pareto.rest)}</td>
            <td />
            <td className="number" data-soft="true">
              100%
            </td>
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
}
