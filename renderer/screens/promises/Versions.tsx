import { useTranslation } from 'react-i18next';
import type { PromiseVersion } from '../../../shared/promises/promises.ts';
import { useNameOf, useZone } from '../../app-context.ts';
import { versionKey } from '../../ledger/promise-books.ts';
import { day } from '../../parts/format.ts';
import classes from './Promises.module.css';
import type { PromiseProps } from './PromiseView.tsx';

/** Every version with its days, the newest first: what comes, what is in force, what was (C1). */
export function Versions({ here: { template, inForce }, books, today }: PromiseProps) {
  const { t } = useTranslation('wall');
  const zone = useZone();
  const nameOf = useNameOf();
  const all = books.promises.versions.filter((one) => one.template === template).toReversed();
  if (all.length === 0) return null;
  const stands = (one: PromiseVersion) =>
    one.from > today ? 'coming' : one.version === inForce?.version ? 'inForce' : one.terms ? 'past' : 'ended';
  return (
    <section aria-label={t('versions')}>
      <h3 className={classes.small}>{t('versions')}</h3>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('version')}</th>
            <th scope="col">{t('from')}</th>
            <th scope="col">{t('standing')}</th>
            <th scope="col">{t('madeBy')}</th>
          </tr>
        </thead>
        <tbody>
          {all.map((one) => {
            const said = books.said.get(versionKey(template, one.version));
            return (
              <tr key={one.version} data-now={stands(one) === 'inForce' || undefined}>
                <th scope="row" className="number">
                  {one.version}
                </th>
                <td className="number">{one.from}</td>
                <td>{t(one.terms ? `stands.${stands(one)}` : 'stands.ends')}</td>
                <td className={classes.soft}>
                  {said ? `${nameOf(said.operator)} · ${day(said.at, zone)}` : ''}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
