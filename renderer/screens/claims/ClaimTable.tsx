import { Fragment, type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { dateIn } from '../../../shared/calendar.ts';
import { claimAge, claimAges, claimsByParty } from '../../../shared/claims/claim-ageing.ts';
import { claimNumber } from '../../../shared/claims/claim-number.ts';
import { type Claim, openOf } from '../../../shared/claims/claims.ts';
import { daysBetween } from '../../../shared/promises/day-counts.ts';
import { useZone } from '../../app-context.ts';
import type { ClaimRecord } from '../../ledger/database.ts';
import { money } from '../../parts/format.ts';
import suppliers from '../suppliers/Suppliers.module.css';
import classes from './Claims.module.css';
import { useAnswererName } from './use-answerer-name.ts';

type Props = {
  readonly records: readonly ClaimRecord[];
  readonly chosen: number | null;
  readonly onChoose: (claim: number) => void;
};

/** Claims by party with their ages and sums, whoever owes most first, then those that are level; ↑↓ go through them. */
export function ClaimTable({ records, chosen, onChoose }: Props) {
  const { t } = useTranslation('claims');
  const today = dateIn(Date.now(), useZone());
  const body = useRef<HTMLTableSectionElement>(null);
  const claims = records.map(({ state }) => state);
  const nameOf = useAnswererName(claims);
  const parties = claimsByParty(claims, today);
  const level = claims.filter((one) => one.levelAt !== null);
  const onKeyDown = (event: KeyboardEvent<HTMLTableSectionElement>): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    const buttons = [...(body.current?.querySelectorAll<HTMLElement>('[data-claim]') ?? [])];
    event.preventDefault();
    const next = buttons[buttons.indexOf(document.activeElement as HTMLElement) + step];
    next?.focus();
    if (next) onChoose(Number(next.dataset.claim));
  };
  const total = parties.reduce((sum, one) => sum + one.total, 0);
  const count = claims.length - level.length;
  const name = (claim: Claim): string =>
    claim.party === null ? t('unregistered', { name: nameOf(claim) }) : nameOf(claim);
  return (
    <>
      <table className={suppliers.table}>
        <thead>
          <tr>
            <th scope="col">{t('party')}</th>
            {claimAges.map((age) => (
              <th scope="col" key={age} className="amount">
                {t(`age.${age}`)}
              </th>
            ))}
            <th scope="col" className="amount">
              {t('total')}
            </th>
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {parties.map(({ key, claims: own, byAge, total: owes }) => (
            <Fragment key={key}>
              <tr className={classes.partyRow}>
                <th scope="row">{own[0] ? name(own[0]) : ''}</th>
                {claimAges.map((age) => (
                  <td key={age} className="amount">
                    {byAge[age] === 0 ? '—' : money(byAge[age])}
                  </td>
                ))}
                <td className="amount">{money(owes)}</td>
              </tr>
              {own.map((claim) => rowOf(claim))}
            </Fragment>
          ))}
          {level.map((claim) => rowOf(claim, name(claim)))}
        </tbody>
      </table>
      {count > 0 ? (
        <p className={suppliers.sum}>
          {t('all', { count })} <strong className="amount">{money(total)}</strong>
        </p>
      ) : null}
    </>
  );

  function rowOf(claim: Claim, of?: string) {
    const age = claimAge(claim.due, today);
    const late = claim.levelAt === null ? daysBetween(claim.due, today) : 0;
    return (
      <tr key={claim.claim} data-ticked={claim.claim === chosen || undefined}>
        <td className={classes.claimCell}>
          <button
            type="button"
            className={classes.link}
            data-claim={claim.claim}
            aria-current={claim.claim === chosen}
            onClick={() => onChoose(claim.claim)}
          >
            {claimNumber(claim.claim)}
          </button>
          <small>
            {of ? `${of} · ` : ''}
            {t('due_on', { day: claim.due })}
            {late > 0 ? ` · ${t('overdue', { count: late })}` : ''}
            {claim.answer ? ` · ${t(`said.${claim.answer}`)}` : ''}
          </small>
        </td>
        {claimAges.map((one) => (
          <td key={one} className="amount" data-old={(one === 'more' && age === one) || undefined}>
            {one === age && claim.levelAt === null ? money(openOf(claim)) : ''}
          </td>
        ))}
        <td className="amount">
          {claim.levelAt === null ? (
            money(openOf(claim))
          ) : (
            <span className={classes.good}>✓ {t('levelled')}</span>
          )}
        </td>
      </tr>
    );
  }
}
