import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { tierOfRole } from '../../../shared/complaint/tiers.ts';
import type { Unattended } from '../../../shared/complaint/unattended.ts';
import { useGo, useNameOf, useSession, useZone } from '../../app-context.ts';
import { dateTime, day } from '../../parts/format.ts';
import { useNow } from '../../parts/use-now.ts';
import { usePunctuation } from '../complaint/punctuation.ts';
import classes from './Duty.module.css';

type Props = {
  readonly unattended: Unattended;
  /** How many complaints wait so; null in the complaint itself. */
  readonly count: number | null;
  /** What else can be done about it, beside naming a deputy. */
  readonly children?: ReactNode;
};

/**
 * Nobody is on duty for a tier where a complaint waits: which tier, since when, who comes next, what to do; and that the
 * time runs on (T5).
 */
export function UnattendedBand({ unattended, count, children }: Props) {
  const { t } = useTranslation(['duty', 'domain']);
  const go = useGo();
  const nameOf = useNameOf();
  const zone = useZone();
  const now = useNow(60_000);
  const { list, clauses } = usePunctuation();
  const names = tierOfRole(useSession().role) >= 2;
  const { tier, since, next } = unattended;
  // Of today the hour is enough.
  const when = (at: number): string =>
    day(at, zone) === day(now, zone) ? dateTime(at, zone).slice(-5) : dateTime(at, zone).slice(5);
  return (
    <section className={classes.band} role="alert">
      <span className={classes.mark} aria-hidden="true">
        ⚠
      </span>
      <div>
        <h2>{t('band.title', { tier: t(`domain:tier.${tier}`) })}</h2>
        <p className={classes.facts}>
          {clauses([
            ...(count === null ? [] : [t('band.waiting', { count })]),
            t('band.since', { time: when(since) }),
            next
              ? t('band.next', { names: list(next.operators.map(nameOf)), time: when(next.at) })
              : t('band.none'),
          ])}
        </p>
        <p>{t('band.runs')}</p>
      </div>
      <div className={classes.actions}>
        {children}
        {names ? (
          <Button variant="default" onClick={() => go({ at: 'settings', tab: 'duty' })}>
            {t('band.name')}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
