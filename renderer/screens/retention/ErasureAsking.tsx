import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract.ts';
import { useDesk, useGo } from '../../app-context.ts';
import { useRefusal } from '../../parts/use-refusal.ts';
import type { useChange } from '../settings/use-change.ts';
import classes from './Keeping.module.css';

type Props = {
  readonly owner: boolean;
  readonly doubted: boolean;
  readonly change: ReturnType<typeof useChange>['change'];
};

/** What may be erased today and what must stay, and the enterprise head's wish to erase it. */
export function ErasureAsking({ owner, doubted, change }: Props) {
  const { t } = useTranslation(['retention', 'domain', 'common']);
  const desk = useDesk();
  const say = useRefusal();
  const [found, setFound] = useState<Output<'retention'> | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let here = true;
    desk.retention({}).then(
      (outcome) => {
        if (!here) return;
        if (outcome.ok) setFound(outcome.value);
        else setProblem(say(outcome.refusal));
      },
      () => here && setProblem(t('unread')),
    );
    return () => {
      here = false;
    };
  }, [desk, say, t]);
  if (!found) return <p role="status">{problem ?? t('reading')}</p>;
  const { today, count, ready, kept } = found;
  const ask = async (): Promise<void> =>
    setProblem(
      await change((api, base, pin) => api.askErasure({ ...base, until: today, ...(pin && { pin }) })),
    );
  return (
    <>
      <section aria-labelledby="may-go">
        <h2 id="may-go">{t('ready')}</h2>
        <p role="status">
          {count === 0 ? t('none') : t('count', { count })}
          {ready.length < count ? ` · ${t('more', { shown: ready.length })}` : ''}
        </p>
        <OldTable rows={ready} />
        {owner ? (
          <div className={classes.foot}>
            <p className={classes.problem} role="alert">
              {problem}
            </p>
            <Button size="lg" disabled={count === 0 || doubted} onClick={() => void ask()}>
              {t('ask')}
            </Button>
          </div>
        ) : (
          <p>{t('onlyOwner')}</p>
        )}
      </section>
      {kept.length > 0 ? (
        <section aria-labelledby="must-stay">
          <h2 id="must-stay">{t('keptTitle')}</h2>
          <OldTable rows={kept} />
        </section>
      ) : null}
    </>
  );
}

type Row = Output<'retention'>['ready'][number] & Partial<Output<'retention'>['kept'][number]>;

function OldTable({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useTranslation(['retention', 'domain']);
  const go = useGo();
  if (rows.length === 0) return null;
  const withReason = rows.some((row) => row.because);
  return (
    <table className={classes.old}>
      <thead>
        <tr>
          <th scope="col">{t('number')}</th>
          <th scope="col">{t('until')}</th>
          {withReason ? <th scope="col">{t('because')}</th> : null}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ about, number, until, because }) => (
          <tr key={about}>
            <td>
              <button
                type="button"
                className={classes.number}
                onClick={() => go({ at: 'complaint', id: about })}
              >
                {number}
              </button>
            </td>
            <td>{until}</td>
            {withReason ? (
              <td>{because?.map((reason) => t(`domain:keepReason.${reason}`)).join(t('list'))}</td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
