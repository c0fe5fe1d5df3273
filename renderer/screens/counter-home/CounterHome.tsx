import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGo } from '../../app-context.ts';
import { useTier } from '../../duty-reads.ts';
import { useKeys } from '../../frame/keys.ts';
import { useOpenRows, useReplyRows } from '../../ledger-reads.ts';
import { useNow } from '../../parts/use-now.ts';
import { BackupBand } from '../backup/BackupBand.tsx';
import { DutyLine } from '../duty/DutyLine.tsx';
import { UnattendedBands } from '../duty/UnattendedBands.tsx';
import { OutsideBand } from '../origin/OutsideBand.tsx';
import { RepliesDue } from '../origin/RepliesDue.tsx';
import { QueuePanel } from '../queue/QueuePanel.tsx';
import classes from './CounterHome.module.css';
import { Drafts } from './Drafts.tsx';
import { ErasureNotice } from './ErasureNotice.tsx';
import { FindingsDue } from './FindingsDue.tsx';
import { MadePapers } from './MadePapers.tsx';
import { OpenTable } from './OpenTable.tsx';
import { OverdueBand } from './OverdueBand.tsx';
import { isOverdue, type OpenRow, waitsFor } from './open-row.ts';
import { Preview } from './Preview.tsx';
import { QualityDue } from './QualityDue.tsx';
import { RepliesNotice } from './RepliesNotice.tsx';
import { ShelfNotice } from './ShelfNotice.tsx';
import { Unasked } from './Unasked.tsx';
import { Waiting } from './Waiting.tsx';
import { WallNotice } from './WallNotice.tsx';

/** Where a clerk stands between two consumers: what is overdue, what waits for her, what is open. */
export function CounterHome() {
  const { t } = useTranslation(['home', 'common', 'frame']);
  const go = useGo();
  const tier = useTier();
  const now = useNow();
  const rows = useOpenRows();
  const replies = useReplyRows();
  const [looked, setLooked] = useState<OpenRow | null>(null);
  const begin = useRef<HTMLButtonElement>(null);
  const waiting = useRef<HTMLElement>(null);
  const outside = useRef<HTMLElement>(null);

  // Who is already somewhere (F3 pressed while this screen was still coming) is left alone.
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body || activeElement.id === 'main')
      begin.current?.focus({ preventScroll: true });
  }, []);
  const mine = rows?.filter((row) => waitsFor(row, tier)) ?? [];
  const toOutside = (): void => outside.current?.querySelector('button')?.focus();
  const toMine = (): void => waiting.current?.querySelector('button')?.focus();
  useKeys(mine.length > 0 ? [{ key: 'F4', label: t('frame:keys.mine'), run: toMine }] : []);

  const overdue = rows?.filter((row) => isOverdue(row, now)) ?? [];
  return (
    <div className={classes.home}>
      <h1 className="unseen">{t('title')}</h1>
      {overdue.length > 0 ? <OverdueBand rows={overdue} now={now} /> : null}
      <UnattendedBands />
      <BackupBand />
      <OutsideBand rows={replies} now={now} />
      <DutyLine />
      <MadePapers />
      <div className={classes.notices}>
        <ErasureNotice />
        <FindingsDue />
        <QualityDue />
        <ShelfNotice />
        <WallNotice />
        <RepliesNotice count={replies.length} onShow={toOutside} />
        <Unasked />
      </div>
      <div className={classes.columns}>
        <div className={classes.left}>
          <button
            ref={begin}
            type="button"
            className={classes.begin}
            onClick={() => go({ at: 'new-complaint' })}
          >
            {t('newComplaint')} <kbd>F2</kbd>
          </button>
          <QueuePanel />
          <Waiting ref={waiting} rows={rows && mine} now={now} />
          <Drafts />
          <RepliesDue ref={outside} rows={replies} now={now} />
        </div>
        <section className={classes.right} aria-label={t('open')}>
          {rows === undefined ? <p className="starting">{t('common:loading')}</p> : null}
          {rows?.length === 0 ? (
            <div className={classes.empty}>
              <p className={classes.emptyTitle}>{t('empty')}</p>
              <p>{t('emptyMore')}</p>
            </div>
          ) : null}
          {rows && rows.length > 0 ? (
            <>
              <h2 className={classes.heading}>
                {t('open')} <small>{t('openCount', { count: rows.length })}</small>
              </h2>
              <div className={classes.scroll}>
                <OpenTable rows={rows} now={now} onLook={setLooked} />
              </div>
            </>
          ) : null}
        </section>
        <Preview row={rows?.find((row) => row.id === looked?.id) ?? rows?.[0] ?? null} />
      </div>
    </div>
  );
}
