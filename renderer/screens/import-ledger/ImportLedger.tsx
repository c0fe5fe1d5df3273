import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app-context.ts';
import { FilePick } from '../../parts/FilePick.tsx';
import { StillReading } from '../../parts/StillReading.tsx';
import { tierOf } from '../../session.ts';
import { ColumnTable } from './ColumnTable.tsx';
import classes from './ImportLedger.module.css';
import { ImportReport } from './ImportReport.tsx';
import { Preview } from './Preview.tsx';
import { useImport } from './use-import.ts';

/** An old ledger comes in (L7): file, what was understood, what will be written, and what became of each row. */
export function ImportLedger() {
  const { t } = useTranslation('importing');
  const mayImport = (tierOf(useSession().role) ?? 0) >= 2;
  const importing = useImport(t('lost'));
  const [name, setName] = useState<string | null>(null);
  const { opened, understood, checked, alsoTaken, status, problem, busy } = importing;
  const place = useRef<HTMLDivElement>(null);
  const state = status?.state;
  // The button that began or ended it is gone: whoever pressed it goes on at what stands in its place.
  useEffect(() => {
    if (!state || document.activeElement !== document.body) return;
    place.current?.querySelector<HTMLElement>('[data-go-on]')?.focus();
  }, [state]);
  const stop = (): void => {
    setName(null);
    importing.again();
  };
  if (!mayImport) return <p>{t('onlyHeads')}</p>;
  const wanted = (understood?.rows ?? []).filter(
    ({ kind, row }) => kind === 'taken' && (!checked?.already.has(row) || alsoTaken.has(row)),
  ).length;
  const ended = status !== null && status.state !== 'running';

  return (
    <div ref={place} className={classes.page}>
      <p className={classes.hint}>{t('hint')}</p>
      {status ? null : (
        <FilePick
          label={t('file')}
          choose={t('choose')}
          chosen={name ?? t('none')}
          accept=".csv,.txt,.tsv,.xlsx,.xls"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (!file) return;
            setName(file.name);
            void importing.choose(file);
            event.currentTarget.value = '';
          }}
        />
      )}
      <p className={classes.problem} role="alert">
        {problem}
      </p>
      {busy ? (
        <StillReading
          className={classes.running}
          words={t('reading')}
          stopWords={t('stopReading')}
          onStop={understood ? null : stop}
        />
      ) : null}
      {opened && understood && !status ? (
        <>
          {opened.sheets.length > 1 ? (
            <label className={classes.question}>
              <span>{t('sheet', { count: opened.sheets.length })}</span>
              <select
                value={understood.sheet}
                onChange={(event) => importing.sheet(Number(event.currentTarget.value))}
              >
                {opened.sheets.map((sheet, at) => (
                  <option key={sheet.name} value={at}>
                    {t('sheetOption', { name: sheet.name, rows: sheet.rows })}
                  </option>
                ))}
              </select>
            </label>
          ) : null}
          <ColumnTable
            layout={understood.layout}
            samples={opened.sheets[understood.sheet]?.samples ?? []}
            onColumn={importing.column}
          />
          <Preview
            understood={understood}
            checked={checked}
            alsoTaken={alsoTaken}
            onAnswer={importing.answer}
            onAlsoTake={importing.alsoTake}
          />
          <div className={classes.buttons}>
            <Button variant="default" size="lg" onClick={importing.again}>
              {t('otherFile')}
            </Button>
            <Button
              size="lg"
              loading={busy}
              disabled={checked === null || (wanted === 0 && checked.resumes === 0)}
              onClick={() => void importing.start()}
            >
              {t('confirm', { count: wanted })}
            </Button>
          </div>
        </>
      ) : null}
      {status?.state === 'running' ? (
        <div className={classes.running} role="status">
          <p>
            {status.stage === 'writing'
              ? t('running', { done: status.done, total: status.total })
              : t(status.stage)}
          </p>
          <progress value={status.done} max={Math.max(1, status.total)} aria-label={t('progress')} />
          <Button variant="default" size="lg" data-go-on onClick={importing.cancel}>
            {t('cancel')}
          </Button>
        </div>
      ) : null}
      {ended && understood && status.state !== 'failed' ? (
        <ImportReport understood={understood} status={status} fileName={opened?.name ?? ''} />
      ) : null}
      {ended ? (
        <div className={classes.buttons}>
          <Button variant="default" size="lg" data-go-on onClick={importing.again}>
            {t('otherFile')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
