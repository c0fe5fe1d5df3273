import { useTranslation } from 'react-i18next';
import { askedAuthority } from '../../../shared/complaint/approval.ts';
import { authorityOf } from '../../../shared/complaint/authority.ts';
import { type Approval, type Complaint, decisionFen } from '../../../shared/complaint/state.ts';
import type { Judging } from '../../../shared/judging.ts';
import { useTier } from '../../duty-reads.ts';
import { money } from '../../parts/format.ts';
import { usePunctuation } from '../complaint/punctuation.ts';
import { isOverDay, useConsumerDay } from '../complaint/use-consumer-day.ts';
import classes from './Approvals.module.css';

type Props = { readonly complaint: Complaint; readonly approval: Approval; readonly judging: Judging };

/** What the tier that asks and whoever is asked may give, in this complaint and to this consumer today (T2, T2a). */
export function Limits({ complaint, approval, judging }: Props) {
  const { t } = useTranslation(['approvals', 'domain']);
  const { list, named } = usePunctuation();
  const own = useTier();
  const day = useConsumerDay(complaint);
  const table = authorityOf(complaint, judging);
  const limitWords = (limit: number | null): string =>
    limit === null ? t('noLimit') : t('limit', { limit: money(limit) });
  const asked = askedAuthority(complaint, approval);
  const mine = own === null ? null : table[own];
  const missing = mine ? asked.kinds.filter((kind) => !mine.kinds.includes(kind)) : [];
  const dayLimit = own === null ? null : (day?.limits?.[own] ?? null);
  return (
    <section>
      <h3>{t('limits')}</h3>
      <p>{named(t(`domain:tier.${complaint.tier}`), limitWords(table[complaint.tier].limit))}</p>
      {mine ? (
        <>
          <p className={classes.strong}>{named(t('mine'), limitWords(mine.limit))}</p>
          <p className={classes.soft}>{list(mine.kinds.map((kind) => t(`domain:remedy.${kind}`)))}</p>
        </>
      ) : null}
      {day ? (
        <>
          <p className={classes.strong}>{t('givenToday', { amount: money(day.given) })}</p>
          <p className={classes.soft}>
            {day.complaints.length > 0 ? `${list(day.complaints)} · ` : ''}
            {dayLimit === null ? t('noDayLimit') : t('dayLimit', { limit: money(dayLimit) })}
          </p>
        </>
      ) : null}
      {mine && mine.limit !== null && asked.amount > mine.limit ? (
        <p className={classes.warning} role="alert">
          ⚠ {t('overMine', { amount: money(asked.amount) })}
        </p>
      ) : null}
      {missing.length > 0 ? (
        <p className={classes.warning} role="alert">
          ⚠ {t('notMine', { kinds: list(missing.map((kind) => t(`domain:remedy.${kind}`))) })}
        </p>
      ) : null}
      {own !== null && day && isOverDay(day, own, decisionFen(approval.lines)) ? (
        <p className={classes.warning} role="alert">
          ⚠ {t('overDay', { total: money(day.given + decisionFen(approval.lines)) })}
        </p>
      ) : null}
    </section>
  );
}
