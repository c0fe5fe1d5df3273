import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateIn } from '../../../shared/calendar.ts';
import type { ClaimLetter } from '../../../shared/claims/claim-codes.ts';
import { claimNumber } from '../../../shared/claims/claim-number.ts';
import { claimSum, openOf } from '../../../shared/claims/claims.ts';
import { daysBetween } from '../../../shared/promises/day-counts.ts';
import { useGo, useNameOf, useSession, useZone } from '../../app-context.ts';
import { useKeys } from '../../frame/keys.ts';
import { useClaimCourse, useClaimedComplaints } from '../../ledger/claims.ts';
import type { ClaimRecord } from '../../ledger/database.ts';
import { useParties } from '../../ledger/parties.ts';
import { dateTime, money } from '../../parts/format.ts';
import { tierOf } from '../../session.ts';
import { PartyPaper } from '../suppliers/PartyPaper.tsx';
import { type Change, ClaimChange } from './ClaimChange.tsx';
import classes from './Claims.module.css';
import type { ClaimPaper } from './claim-letter-data.ts';
import { useClaimWords } from './claim-words.ts';

type Props = {
  readonly record: ClaimRecord;
  readonly onClose: () => void;
  /** A form is open here: what was typed in it is not to be left by a key. */
  readonly onDoing: (doing: boolean) => void;
};

/** One claim: what is open, what came of it, what can be done now; F9 prints the letter that is next. */
export function ClaimView({ record, onClose, onDoing }: Props) {
  const { t } = useTranslation(['claims', 'domain', 'common']);
  const zone = useZone();
  const go = useGo();
  const nameOf = useNameOf();
  const words = useClaimWords();
  const tier = tierOf(useSession().role) ?? 0;
  const course = useClaimCourse(record);
  const rows = useClaimedComplaints(record.claim);
  const parties = useParties();
  const [doing, setWhat] = useState<Change | null>(null);
  const setDoing = (what: Change | null): void => {
    setWhat(what);
    onDoing(what !== null);
  };
  /** As it was when it was asked for: that it is printed changes the claim, and makes no other letter of it. */
  const [letter, setLetter] = useState<ClaimPaper | null>(null);
  const { claim, state } = record;
  const today = dateIn(Date.now(), zone);
  const open = openOf(state);
  const level = state.levelAt !== null;
  const late = level ? 0 : daysBetween(state.due, today);
  const name =
    parties?.find((one) => one.party === state.party)?.words.name ?? course?.[0]?.event.words?.name ?? '…';
  const next: ClaimLetter = level ? 'settled' : late > 0 && state.demands > 0 ? 'reminder' : 'demand';
  const print = (): void => {
    if (!course || !rows) return;
    setDoing(null);
    setLetter({ kind: 'claim', letter: next, record, course, rows, party: state.party });
  };
  useKeys(
    doing === null
      ? [
          { key: 'F9', label: t('printKey'), run: print, off: letter !== null || !course || !rows },
          ...(letter === null ? [{ key: 'Esc' as const, label: t('common:close'), run: onClose }] : []),
        ]
      : [],
  );
  const changes: readonly Change[] = [
    ...(level ? [] : (['received', 'set-off', 'answered', 'written-off'] as const)),
    ...(state.entries.some((one) => !one.takenBack) ? (['taken-back'] as const) : []),
  ];
  const may = (change: Change): boolean =>
    change === 'written-off' ? tier >= 3 : change === 'set-off' || change === 'taken-back' ? tier >= 2 : true;
  const undone = new Set(state.entries.filter((one) => one.takenBack).map((one) => one.seq));
  return (
    <aside className={classes.view} aria-label={claimNumber(claim)}>
      <header>
        <h2 className="number">{claimNumber(claim)}</h2>
        <p className={classes.soft}>
          {name} · {t('due_on', { day: state.due })}
          {state.answer ? ` · ${t(`said.${state.answer}`)}` : ''}
        </p>
        {late > 0 ? <span className={classes.late}>{t('overdue', { count: late })}</span> : null}
      </header>
      <dl className={classes.sums}>
        <dt>{t('amountWord')}</dt>
        <dd>{money(state.amount)}</dd>
        {(['received', 'set-off', 'written-off'] as const).map((kind) =>
          claimSum(state, kind) > 0 ? (
            <div key={kind} className={classes.contents}>
              <dt>{t(`code.entry.${kind}`)}</dt>
              <dd>−{money(claimSum(state, kind))}</dd>
            </div>
          ) : null,
        )}
        <dt data-open>{level ? t('levelled') : t('open')}</dt>
        <dd data-open>{level ? <span className={classes.good}>✓</span> : money(open)}</dd>
      </dl>
      <div className={classes.buttons}>
        {changes.filter(may).map((change) => (
          <Button
            key={change}
            size="compact-md"
            variant={doing === change ? 'filled' : 'light'}
            onClick={() => {
              setLetter(null);
              setDoing(change);
            }}
          >
            {t(`action.${change}`)}
          </Button>
        ))}
        <Button size="compact-md" variant="default" onClick={print} rightSection={<kbd>F9</kbd>}>
          {t(`action.${next}`)}
        </Button>
      </div>
      {changes.every(may) ? null : <p className={classes.soft}>{t('onlyHead')}</p>}
      {doing ? <ClaimChange key={doing} what={doing} claim={state} onDone={() => setDoing(null)} /> : null}
      {letter ? <PartyPaper paper={letter} onClose={() => setLetter(null)} /> : null}
      <section className={classes.course}>
        <h3>{t('madeUp')}</h3>
        <ul>
          {(rows ?? []).map(({ id, number, state: { advances }, secrets }) => (
            <li key={id}>
              <button type="button" className={classes.link} onClick={() => go({ at: 'complaint', id })}>
                {number}
              </button>{' '}
              {secrets?.goods.join(t('and')) || '…'}{' '}
              <strong className="amount">
                {money(
                  advances
                    .flatMap((one) => one.claimed)
                    .reduce((sum, one) => sum + (one.claim === claim ? one.amount : 0), 0),
                )}
              </strong>
            </li>
          ))}
        </ul>
      </section>
      <section className={classes.course}>
        <h3>{t('course')}</h3>
        <ol>
          {(course ?? []).map(({ entry, event }) => (
            <li key={entry.seq}>
              <p className={classes.soft}>
                {dateTime(entry.at, zone)} · {nameOf(entry.by.operator)}
                {undone.has(entry.seq) ? ` · ${t('taken')}` : ''}
              </p>
              <p data-undone={undone.has(entry.seq) || undefined}>
                <strong>{t(`domain:event.${event.type}`)}</strong>{' '}
                {(words(event) ?? []).filter(Boolean).join(' · ')}
              </p>
              {event.words?.note ? <p className={classes.soft}>{event.words.note}</p> : null}
            </li>
          ))}
        </ol>
      </section>
    </aside>
  );
}
