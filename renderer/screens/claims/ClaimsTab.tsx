import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unclaimed } from '../../../shared/claims/advances.ts';
import { useKeys } from '../../frame/keys.ts';
import { useAdvancing, useLastClaims, useOpenClaims } from '../../ledger/claims.ts';
import { money } from '../../parts/format.ts';
import suppliers from '../suppliers/Suppliers.module.css';
import classes from './Claims.module.css';
import { ClaimTable } from './ClaimTable.tsx';
import { ClaimView } from './ClaimView.tsx';
import { MakeClaim } from './MakeClaim.tsx';

/** So many of the last claims are shown with those that are level. */
const lately = 60;

/** What is claimed of whom, how old it is, and what can be done about it; F6 makes a claim of what waits for one (C3). */
export function ClaimsTab({ first }: { readonly first: number | null }) {
  const { t } = useTranslation(['claims', 'common']);
  const open = useOpenClaims();
  const last = useLastClaims(lately);
  const advancing = useAdvancing();
  const [chosen, setChosen] = useState<number | null>(first);
  const [making, setMaking] = useState(false);
  const [doing, setDoing] = useState(false);
  const [all, setAll] = useState(false);
  const waiting = (advancing ?? []).flatMap(({ state }) =>
    state.advances.filter((one) => unclaimed(one) > 0),
  );
  const fen = waiting.reduce((sum, one) => sum + unclaimed(one), 0);
  useKeys(
    waiting.length > 0 && !making && !doing
      ? [{ key: 'F6', label: t('make'), run: () => setMaking(true) }]
      : [],
  );
  if (open === undefined || last === undefined) return <p className="starting">{t('common:loading')}</p>;
  const level = last.filter(({ state }) => state.levelAt !== null);
  // Where nothing is open, what was is shown without being asked for.
  const showsLevel = all || open.length === 0;
  const shown = showsLevel ? [...open, ...level] : open;
  const record = [...open, ...last].find(({ claim }) => claim === chosen) ?? null;
  const beside = making || record !== null;
  return (
    <div className={beside ? suppliers.besides : undefined}>
      <div className={suppliers.scroll}>
        {waiting.length > 0 ? (
          <p className={classes.waiting}>
            <span>{t('waiting', { count: waiting.length, amount: money(fen) })}</span>
            <Button variant="light" onClick={() => setMaking(true)} rightSection={<kbd>F6</kbd>}>
              {t('make')}
            </Button>
          </p>
        ) : null}
        {shown.length === 0 ? (
          <div className={suppliers.empty}>
            <p className={suppliers.emptyTitle}>{t('empty')}</p>
            <p>{t('emptyMore')}</p>
          </div>
        ) : (
          <ClaimTable
            records={shown}
            chosen={making ? null : chosen}
            onChoose={(claim) => {
              setChosen(claim);
              setMaking(false);
              setDoing(false);
            }}
          />
        )}
        {level.length > 0 && open.length > 0 ? (
          <p>
            <Button variant="default" onClick={() => setAll(!all)}>
              {t(showsLevel ? 'hideLevel' : 'showLevel')}
            </Button>
          </p>
        ) : null}
      </div>
      {making ? (
        <MakeClaim
          rows={advancing ?? []}
          onClose={() => setMaking(false)}
          onMade={(claim) => {
            setMaking(false);
            setChosen(claim);
          }}
        />
      ) : record ? (
        <ClaimView key={record.claim} record={record} onClose={() => setChosen(null)} onDoing={setDoing} />
      ) : null}
    </div>
  );
}
