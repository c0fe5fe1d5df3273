import { useTranslation } from 'react-i18next';
import { type Tier, tiers } from '../../../shared/codes.ts';
import { authorityOf } from '../../../shared/complaint/authority.ts';
import type { Complaint } from '../../../shared/complaint/state.ts';
import type { Judging } from '../../../shared/judging.ts';
import { useZone } from '../../app-context.ts';
import { useActedName } from '../../duty-reads.ts';
import { dateTime, money } from '../../parts/format.ts';
import { TimeBar } from '../../parts/TimeBar.tsx';
import { useDuration } from '../../parts/use-duration.ts';
import classes from './Ladder.module.css';
import { timeLeft } from './time-left.ts';

type Props = { readonly complaint: Complaint; readonly judging: Judging };

/** The three tiers as a ladder, from the bottom up; each rise stands between its rungs, with its reason. */
export function Ladder({ complaint, judging }: Props) {
  const { t } = useTranslation(['complaint', 'domain']);
  return (
    <section className={classes.ladder} aria-label={t('ladder.title')}>
      <ol className={classes.rungs}>
        {tiers.map((tier) => (
          <li key={tier} className={classes.step}>
            {complaint.rises
              .filter((rise) => rise.to === tier)
              .map((rise) => (
                <p key={rise.at} className={classes.rise}>
                  ↑ {t('ladder.rise', { reason: t(`domain:escalationReason.${rise.reason}`) })}
                </p>
              ))}
            <Rung tier={tier} complaint={complaint} judging={judging} />
          </li>
        ))}
      </ol>
    </section>
  );
}

const marks = { passed: '✓ ', now: '● ', ahead: '○ ' } as const;

const dueClasses = { calm: classes.fact, soon: classes.soon, over: classes.late } as const;

function Rung({ tier, complaint, judging }: Props & { readonly tier: Tier }) {
  const { t } = useTranslation(['complaint', 'domain']);
  const actedName = useActedName();
  const zone = useZone();
  const { until } = useDuration();
  const receptions = complaint.receptions.filter((one) => one.tier === tier);
  const decision = complaint.decisions.findLast((one) => one.tier === tier);
  const authority = authorityOf(complaint, judging);
  const { limit } = authority[tier];
  const granted = complaint.authorisations.filter((one) => one.tier > tier && complaint.tier === tier);
  const current = complaint.tier === tier;
  const place = current ? 'now' : tier < complaint.tier ? 'passed' : 'ahead';
  const { at: due, urgency, share } = timeLeft(complaint, judging);
  const skipped = place === 'passed' && receptions.length === 0;

  return (
    <div className={classes.rung} data-place={place} aria-current={current ? 'step' : undefined}>
      <p className={classes.name}>
        <span aria-hidden="true">{skipped ? '– ' : marks[place]}</span>
        {t(`domain:tier.${tier}`)}
        <small>{t(`ladder.${skipped ? 'skipped' : place}`)}</small>
      </p>
      {receptions.map((one) => (
        <p key={one.receiver} className={classes.fact}>
          {t('ladder.received')} {actedName({ operator: one.receiver, tier, at: one.at })}{' '}
          {dateTime(one.at, zone).slice(5)}
          {one.confirmed ? null : <em>{t('ladder.unconfirmed')}</em>}
          {one.twoTiers ? <em>{t('ladder.twoTiers')}</em> : null}
        </p>
      ))}
      {(current && receptions.length === 0) || skipped ? (
        <p className={classes.fact}>{t('ladder.none')}</p>
      ) : null}
      {decision ? (
        <p className={classes.fact}>
          {t('ladder.decided')} {actedName(decision)} {dateTime(decision.at, zone).slice(5)}
        </p>
      ) : null}
      <p className={classes.limit}>
        {limit === null ? t('ladder.noLimit') : t('ladder.limit', { limit: money(limit) })}
      </p>
      {granted.map((one) => (
        <p key={one.at} className={classes.limit}>
          {t('ladder.authorised', { amount: money(one.amount) })} {actedName(one)}
        </p>
      ))}
      {current && due !== null ? (
        <p className={dueClasses[urgency]}>
          {t('ladder.until', { time: dateTime(due, zone).slice(5) })}
          {urgency === 'calm' ? '' : ` ⚠ ${urgency === 'over' ? t('ladder.late') : until(due, judging.at)}`}
          <TimeBar left={share} urgency={urgency} />
        </p>
      ) : null}
      {complaint.late
        .filter((one) => one.tier === tier)
        .map((one) => (
          <p key={`${one.what}-${one.due}`} className={classes.late}>
            {t(`ladder.markedLate.${one.what}`, { time: dateTime(one.due, zone).slice(5) })}
          </p>
        ))}
    </div>
  );
}
