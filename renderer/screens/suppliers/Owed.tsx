import { Button } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateIn } from '../../../shared/calendar.ts';
import { ages, nothingOwed, owedBy, sum } from '../../../shared/goods/ageing.ts';
import { useZone } from '../../app-context.ts';
import { useKeys } from '../../frame/keys.ts';
import { usePartyName } from '../../ledger/parties.ts';
import { money } from '../../parts/format.ts';
import { useGoodsWords } from './goods-words.ts';
import { PartyPaper } from './PartyPaper.tsx';
import classes from './Suppliers.module.css';
import { useOpenSent } from './use-lines.ts';

/** What each party owes by how long it has had the goods, whoever owes most first; F9 prints the statement of one (C3). */
export function Owed() {
  const { t } = useTranslation(['suppliers', 'common']);
  const zone = useZone();
  const lines = useOpenSent();
  const nameOf = usePartyName();
  const words = useGoodsWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const [printing, setPrinting] = useState(false);
  const body = useRef<HTMLTableSectionElement>(null);
  const parties = owedBy(lines ?? [], dateIn(Date.now(), zone), zone);
  const party = parties.some((one) => one.party === chosen) ? chosen : (parties[0]?.party ?? null);
  useKeys(
    party === null
      ? []
      : [{ key: 'F9', label: t('printStatement'), run: () => setPrinting(true), off: printing }],
  );
  if (lines === undefined) return <p className="starting">{t('common:loading')}</p>;
  if (parties.length === 0)
    return (
      <div className={classes.empty}>
        <p className={classes.emptyTitle}>{t('nothingOwed')}</p>
        <p>{t('nothingOwedMore')}</p>
      </div>
    );
  const onKeyDown = (event: KeyboardEvent<HTMLTableSectionElement>): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = parties[parties.findIndex((one) => one.party === party) + step];
    if (!next) return;
    setChosen(next.party);
    setPrinting(false);
    body.current?.querySelector<HTMLElement>(`[data-party="${next.party}"]`)?.focus();
  };
  const all = parties.map((one) => one.total).reduce(sum, nothingOwed);
  return (
    <div className={printing ? classes.besides : undefined}>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('party')}</th>
              {ages.map((age) => (
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
            {parties.map(({ party: id, byAge, total }) => (
              <tr key={id} data-ticked={id === party || undefined}>
                <th scope="row">
                  <button
                    type="button"
                    className={classes.link}
                    data-party={id}
                    aria-current={id === party}
                    onClick={() => {
                      setChosen(id);
                      setPrinting(false);
                    }}
                  >
                    {nameOf(id)}
                  </button>
                </th>
                {ages.map((age) => (
                  <td
                    key={age}
                    className="amount"
                    data-old={(age === 'more' && byAge[age].lines > 0) || undefined}
                  >
                    {byAge[age].lines === 0 ? (
                      '—'
                    ) : (
                      <>
                        {money(byAge[age].fen)}
                        <small>{words.owed(byAge[age])}</small>
                      </>
                    )}
                  </td>
                ))}
                <td className="amount">
                  <strong>{money(total.fen)}</strong>
                  <small>{words.owed(total)}</small>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className={classes.sum}>
          {t('allOwe', { count: all.lines })} <strong className="amount">{money(all.fen)}</strong>
          {all.unpriced > 0 ? (
            <span className={classes.soft}> {t('unpriced', { count: all.unpriced })}</span>
          ) : null}
        </p>
        <p className={classes.soft}>{t('owedHint')}</p>
        <p>
          <Button variant="default" onClick={() => setPrinting(true)} rightSection={<kbd>F9</kbd>}>
            {t('printStatementOf', { party: party ? nameOf(party) : '' })}
          </Button>
        </p>
      </div>
      {printing && party ? (
        <PartyPaper
          key={party}
          paper={{ kind: 'statement', party, lines: lines.filter((one) => one.sent.party === party) }}
          onClose={() => setPrinting(false)}
        />
      ) : null}
    </div>
  );
}
