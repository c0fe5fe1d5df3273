import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pauseHours } from '../../../shared/store/permits-retention.ts';
import type { Erasure } from '../../../shared/store/retention.ts';
import { useDesk, useNameOf, useSession, useZone } from '../../app-context.ts';
import { dateTime } from '../../parts/format.ts';
import { useNow } from '../../parts/use-now.ts';
import type { useChange } from '../settings/use-change.ts';
import classes from './Keeping.module.css';

type Props = {
  readonly erasure: Erasure;
  readonly owner: boolean;
  readonly doubted: boolean;
  readonly change: ReturnType<typeof useChange>['change'];
};

/** An erasure that waits for the second person, or is being carried out. */
export function ErasureWaiting({ erasure, owner, doubted, change }: Props) {
  const { t } = useTranslation('retention');
  const { operator } = useSession();
  const desk = useDesk();
  const nameOf = useNameOf();
  const zone = useZone();
  const now = useNow(60_000);
  const [problem, setProblem] = useState<string | null>(null);
  if (erasure.approved)
    return (
      <div className={classes.foot}>
        <p role="status">{t('running', { erased: erasure.erased })}</p>
        {owner ? (
          <Button variant="default" onClick={() => void desk.stopErasure({})}>
            {t('stop')}
          </Button>
        ) : null}
      </div>
    );
  const from = erasure.at + pauseHours * 3_600_000;
  const mine = erasure.asker === operator;
  const answer = async (approve: boolean): Promise<void> =>
    setProblem(
      await change((api, base, pin) => {
        const input = { ...base, erasure: erasure.erasure, ...(pin && { pin }) };
        return approve ? api.approveErasure(input) : api.declineErasure(input);
      }),
    );
  return (
    <section className={classes.waiting}>
      <p>
        {t('waiting', {
          who: nameOf(erasure.asker),
          time: dateTime(erasure.at, zone),
          until: erasure.until,
        })}
      </p>
      {now < from ? <p>{t('waitingFrom', { time: dateTime(from, zone) })}</p> : null}
      {mine ? <p>{t('another')}</p> : <p className={classes.doubt}>{t('approveWhy')}</p>}
      <div className={classes.foot}>
        <p className={classes.problem} role="alert">
          {problem}
        </p>
        <Button variant="default" onClick={() => void answer(false)}>
          {t(mine ? 'withdraw' : 'decline')}
        </Button>
        {mine ? null : (
          <Button disabled={now < from || doubted} onClick={() => void answer(true)}>
            {t('approve')}
          </Button>
        )}
      </div>
    </section>
  );
}
