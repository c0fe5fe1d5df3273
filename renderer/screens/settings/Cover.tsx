import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Tier, tiers } from '../../../shared/codes.ts';
import { tierOfRole } from '../../../shared/complaint/tiers.ts';
import { weekday } from '../../../shared/opening-hours.ts';
import { uncoveredOn } from '../../../shared/store/on-duty.ts';
import { keepsRoster, openSpans } from '../../../shared/store/roster.ts';
import type { StoreState } from '../../../shared/store/state.ts';
import { clock } from '../../parts/format.ts';
import classes from './Duty.module.css';
import { weekdays } from './roster-form.ts';

const dayMs = 86_400_000;
/** From this area on the law wants two or more people and cover for all opening hours (D2). */
const largeStore = { area: 6000, people: 2 };

/** A week at a glance: for each tier the opening hours in which nobody is on duty (D2). */
export function Cover({ store, today }: { readonly store: StoreState; readonly today: string }) {
  const { t } = useTranslation(['duty', 'domain', 'common']);
  const [week, setWeek] = useState(0);
  const monday = Date.parse(today) - (weekday(today) - 1) * dayMs + week * 7 * dayMs;
  const dates = weekdays.map((index) => new Date(monday + index * dayMs).toISOString().slice(0, 10));
  const serving = Object.values(store.operators).filter((one) => one.active && tierOfRole(one.role) > 0);
  const large = (store.settings?.areaSquareMetres ?? 0) >= largeStore.area;
  return (
    <section>
      <div className={classes.coverHead}>
        <h2>{t('cover.title')}</h2>
        <Button variant="default" size="xs" disabled={week === 0} onClick={() => setWeek(week - 1)}>
          {t('cover.before')}
        </Button>
        <Button variant="default" size="xs" onClick={() => setWeek(week + 1)}>
          {t('cover.after')}
        </Button>
      </div>
      <p className={classes.hint}>{keepsRoster(store) ? t('cover.hint') : t('noRoster')}</p>
      {large ? (
        <p className={serving.length < largeStore.people ? classes.missing : classes.hint}>
          {t('cover.largeStore', { count: serving.length })}
        </p>
      ) : null}
      {keepsRoster(store) ? (
        <table className={classes.cover}>
          <thead>
            <tr>
              <th scope="col">{t('cover.tier')}</th>
              {dates.map((date, index) => (
                <th key={date} scope="col" aria-current={date === today ? 'date' : undefined}>
                  {t(`common:weekdays.${index as 0}`)} {date.slice(5)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tiers.map((tier) => (
              <tr key={tier}>
                <th scope="row">{t(`domain:tier.${tier}`)}</th>
                {dates.map((date) => (
                  <CoverCell key={date} store={store} tier={tier} date={date} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  );
}

type CellProps = { readonly store: StoreState; readonly tier: Tier; readonly date: string };

function CoverCell({ store, tier, date }: CellProps) {
  const { t } = useTranslation('duty');
  const gaps = uncoveredOn(store, tier, date);
  if (openSpans(store, date).length === 0) return <td className={classes.soft}>{t('cover.closed')}</td>;
  if (gaps.length === 0) return <td className={classes.full}>✓ {t('cover.full')}</td>;
  return (
    <td className={classes.gap}>
      {gaps.map(({ from, to }) => (
        <span key={from}>⚠ {t('cover.gap', { from: clock(from), to: clock(to) })}</span>
      ))}
    </td>
  );
}
