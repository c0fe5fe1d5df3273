import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { urgencyAt } from '../../../shared/complaint/warning.ts';
import { useGo, useNameOf } from '../../app-context.ts';
import { useTier } from '../../duty-reads.ts';
import { useApprovals } from '../../ledger-reads.ts';
import { money } from '../../parts/format.ts';
import { shareLeft, TimeBar } from '../../parts/TimeBar.tsx';
import { useDuration } from '../../parts/use-duration.ts';
import { useNow } from '../../parts/use-now.ts';
import classes from './Approvals.module.css';
import { ApprovalView } from './ApprovalView.tsx';
import type { ApprovalRow } from './approval-row.ts';
import { type Gone, GoneRequest } from './GoneRequest.tsx';

/** What waits for an answer from here: the queue by due time, and one request with all that deciding it needs. */
export function Approvals() {
  const { t } = useTranslation(['approvals', 'common']);
  const rows = useApprovals(useTier());
  const now = useNow();
  const go = useGo();
  const [chosen, setChosen] = useState<string | null>(null);
  const at = Math.max(0, rows?.findIndex((row) => row.id === chosen) ?? 0);
  const row = rows?.[at] ?? null;
  const place = useRef<HTMLDivElement>(null);
  const shown = row ? `${row.id} ${row.approval}` : null;

  // What was typed about a request that is gone meanwhile is not lost with it (N2).
  const typed = useRef<Gone | null>(null);
  const [gone, setGone] = useState<Gone | null>(null);
  const onTyped = (note: string): void => {
    typed.current = row && note.trim() !== '' ? { id: row.id, number: row.number, note } : null;
  };
  const last = typed.current;
  if (last && rows && last !== gone && !rows.some(({ id }) => id === last.id)) {
    typed.current = null;
    setGone(last);
  }

  // The next one loads itself, and the focus is where its answer is chosen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves with the request that is shown
  useEffect(() => {
    place.current?.focus({ preventScroll: true });
  }, [shown]);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target instanceof HTMLTextAreaElement) return;
    // Enter beside the answers is the answers' Enter: it says what to choose first.
    if (event.key === 'Enter' && event.target === place.current) {
      event.preventDefault();
      event.stopPropagation();
      place.current.querySelector('form')?.requestSubmit();
      return;
    }
    // The focus stays at the answers while the request above is read to its end.
    const turn = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : 0;
    const facts = turn === 0 ? null : place.current?.querySelector('[data-facts]');
    if (facts) {
      event.preventDefault();
      facts.scrollBy({ top: turn * facts.clientHeight * 0.8 });
      return;
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = rows?.[at + step];
    if (step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    if (next) setChosen(next.id);
  };

  if (rows === undefined) return <p className="starting">{t('common:loading')}</p>;
  if (!row)
    return (
      <div className={classes.empty}>
        {gone ? <GoneRequest {...gone} /> : null}
        <h1 className={classes.emptyTitle}>{t('empty')}</h1>
        <p>{t('emptyMore')}</p>
      </div>
    );
  return (
    <div ref={place} className={classes.screen} tabIndex={-1} onKeyDownCapture={onKeyDown}>
      <section className={classes.queue} aria-label={t('queue')}>
        <h1 className={classes.heading}>
          {t('title')} <small>{t('count', { count: rows.length })}</small>
        </h1>
        {gone ? <GoneRequest {...gone} /> : null}
        <ul>
          {rows.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                className={classes.row}
                aria-current={one === row}
                onClick={() => setChosen(one.id)}
              >
                <span className="number">{one.number}</span>
                <strong className={classes.amount}>{money(one.amount)}</strong>
                <span className={classes.goods}>{one.goods ?? t('noGoods')}</span>
                <Due row={one} now={now} />
              </button>
            </li>
          ))}
        </ul>
        <p className={classes.soft}>{t('keys')}</p>
      </section>
      <ApprovalView
        key={shown}
        row={row}
        onOpen={() => go({ at: 'complaint', id: row.id })}
        onTyped={onTyped}
      />
    </div>
  );
}

/** What is left of the time in words and as a bar; where none runs, who asks. */
function Due({ row, now }: { readonly row: ApprovalRow; readonly now: number }) {
  const nameOf = useNameOf();
  const { until } = useDuration();
  const { dueAt, soon, since, askedBy } = row;
  if (dueAt === null) return <span className={classes.due}>{nameOf(askedBy)}</span>;
  const urgency = urgencyAt(now, dueAt, soon);
  return (
    <span className={classes.due} data-urgency={urgency}>
      {urgency === 'calm' ? '' : '⚠ '}
      {until(dueAt, now)}
      <TimeBar left={shareLeft(since, dueAt, now)} urgency={urgency} />
    </span>
  );
}
