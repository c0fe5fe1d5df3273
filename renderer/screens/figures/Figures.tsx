import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateIn } from '../../../shared/calendar.ts';
import { monthlyReportDefinition } from '../../../shared/documents/monthly-report.ts';
import { wordsEn } from '../../../shared/documents/words-en.ts';
import { wordsZhCN } from '../../../shared/documents/words-zh-CN.ts';
import { findingsOf } from '../../../shared/figures/findings.ts';
import { type Range, rangeAround, spanOf } from '../../../shared/figures/periods.ts';
import { useZone } from '../../app-context.ts';
import { saveFile } from '../../documents/save-file.ts';
import { useKeys } from '../../frame/keys.ts';
import { useFiguredProducts, useFigures } from '../../ledger/figures-queries.ts';
import { useOwnAccord } from '../../ledger/own-accord-reading.ts';
import { useLedgerHead } from '../../ledger/queries.ts';
import { Behind, type BehindAsked } from './Behind.tsx';
import { Cards } from './Cards.tsx';
import classes from './Figures.module.css';
import { Findings } from './Findings.tsx';
import { csvOf } from './figures-csv.ts';
import { useFiguresTables } from './figures-tables.ts';
import { OpenedOverTime, RateOverTime } from './OverTime.tsx';
import { PeriodBar } from './PeriodBar.tsx';
import { Rankings } from './Rankings.tsx';
import { ReportPaper } from './ReportPaper.tsx';
import { Times } from './Times.tsx';
import { useReportData } from './use-report.ts';
import { useReportPaper } from './use-report-paper.ts';

/** The figures the store steers by (K1–K3), of any days, against the days before; from counters alone. */
export function Figures() {
  const { t, i18n } = useTranslation(['figures', 'common', 'printing']);
  const today = dateIn(Date.now(), useZone());
  const [range, setRange] = useState<Range>(() => rangeAround(today, 'month'));
  const [asked, setAsked] = useState<BehindAsked | null>(null);
  const figures = useFigures(range);
  const products = useFiguredProducts(figures);
  const supplierOf = (code: string) => products?.get(code)?.supplier || null;
  const productName = (code: string) =>
    products?.get(code)?.name ?? (code.startsWith('t:') ? t('typedProduct', { tag: code.slice(-4) }) : code);
  const findings = useMemo(
    () =>
      figures && products
        ? findingsOf(figures.now, figures.past, (code) => products.get(code)?.supplier || null)
        : [],
    [figures, products],
  );
  const tablesOf = useFiguresTables({ supplierOf, productName });
  const name = `${t('title')}-${range.from}-${range.to}`;
  const saveCsv = (): void => {
    if (figures) saveFile(csvOf(tablesOf(figures)), `${name}.csv`, 'text/csv');
  };
  const reportOf = useReportData({ supplierOf, productName });
  const readOwn = useOwnAccord();
  const head = useLedgerHead();
  // Before its first entries are here, the ledger on this screen has no store to report of.
  const ready = (head?.size ?? 0) > 0;
  const paper = useReportPaper();
  const print = (): void => {
    if (!figures || !ready) return;
    setAsked(null);
    const title = t(`report.title.${spanOf(range) ?? 'other'}`);
    void paper.draw(title, `${title}-${range.from}-${range.to}`, async () => {
      const known = { figures, findings, own: await readOwn(range), size: head?.size ?? 0, at: Date.now() };
      return monthlyReportDefinition(reportOf(known), i18n.language === 'en' ? wordsEn : wordsZhCN);
    });
  };
  useKeys([
    {
      key: 'F9',
      label: t('printing:print'),
      run: print,
      off: !figures || !ready || paper.busy || paper.report !== null,
    },
  ]);
  const show = (next: BehindAsked): void => {
    paper.close();
    setAsked(next);
  };
  const open = (title: string, keys: readonly string[]) => show({ title, range, keys });
  const ranked = figures && { figures, supplierOf, productName, onOpen: show };
  return (
    <div className={classes.screen} data-beside={asked !== null || paper.report !== null || undefined}>
      <div className={classes.main}>
        <h1 className="unseen">{t('title')}</h1>
        <PeriodBar
          range={range}
          today={today}
          onChange={(next) => {
            setRange(next);
            setAsked(null);
            paper.close();
          }}
        >
          <Button variant="default" onClick={saveCsv} disabled={!figures}>
            {t('csv')}
          </Button>
          <Button variant="default" onClick={print} disabled={!figures || !ready} loading={paper.busy}>
            {t('print')} <kbd>F9</kbd>
          </Button>
        </PeriodBar>
        {paper.problem ? (
          <p className={classes.problem} role="alert">
            {t('notMade')}
          </p>
        ) : null}
        {figures && ranked ? (
          <>
            <Cards now={figures.now.few} past={figures.past.few} onOpen={open} />
            <Findings findings={findings} productName={productName} onOpen={open} />
            <div className={classes.pictures}>
              <RateOverTime figures={figures} onOpen={show} rate="k1" />
              <RateOverTime figures={figures} onOpen={show} rate="k2" />
              <OpenedOverTime figures={figures} onOpen={show} />
              <Times figures={figures} onOpen={show} />
              <Rankings {...ranked} title={t('whyTitle')} rankings={['cause', 'channel']} />
              <Rankings {...ranked} title={t('whatTitle')} rankings={['product', 'kind']} />
              <Rankings {...ranked} title={t('whoseTitle')} rankings={['supplier', 'party', 'responsible']} />
              <Rankings {...ranked} title={t('whoTitle')} rankings={['fen', 'staff']} />
            </div>
          </>
        ) : (
          <p className="starting">{t('common:loading')}</p>
        )}
      </div>
      {asked ? <Behind asked={asked} onClose={() => setAsked(null)} /> : null}
      {paper.report ? <ReportPaper report={paper.report} onAgain={print} onClose={paper.close} /> : null}
    </div>
  );
}
