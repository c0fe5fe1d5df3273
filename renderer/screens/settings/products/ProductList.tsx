import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk, useSession } from '../../../app-context.ts';
import { FilePick } from '../../../parts/FilePick.tsx';
import { StillReading } from '../../../parts/StillReading.tsx';
import { tierOf } from '../../../session.ts';
import { ListChanges } from './ListChanges.tsx';
import { ListColumns } from './ListColumns.tsx';
import { ListKinds } from './ListKinds.tsx';
import classes from './Products.module.css';
import { RejectedRows } from './RejectedRows.tsx';
import { useCatalogueImport } from './use-catalogue-import.ts';

/**
 * The store's product list: how many products there are, and an update from a file: what its columns and words mean,
 * what would change, and only then the list.
 */
export function ProductList() {
  const { t } = useTranslation(['products', 'common']);
  const desk = useDesk();
  const mayImport = (tierOf(useSession().role) ?? 0) >= 2;
  const [count, setCount] = useState<number | null>(null);
  const [name, setName] = useState<string | null>(null);
  const importing = useCatalogueImport(setCount);
  const { opened, chosen, understood, handing, taken, problem, busy } = importing;

  useEffect(() => {
    let wanted = true;
    desk.catalogue({}).then(
      (outcome) => wanted && outcome.ok && setCount(outcome.value.version),
      () => undefined, // No answer: the count stays unsaid, and importing says more.
    );
    return () => {
      wanted = false;
    };
  }, [desk]);

  const stop = (): void => {
    setName(null);
    importing.again();
  };
  const previewing = opened && chosen && understood && !handing && !taken;
  return (
    <div className={classes.page}>
      <p>{count === null ? t('common:loading') : t('count', { count })}</p>
      {mayImport ? null : <p>{t('onlyHeads')}</p>}
      {mayImport && !handing ? (
        <>
          <p className={classes.hint}>{t('hint')}</p>
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
        </>
      ) : null}
      <p className={classes.problem} role="alert">
        {problem}
      </p>
      {busy ? (
        <StillReading words={t('reading')} stopWords={t('stopReading')} onStop={understood ? null : stop} />
      ) : null}
      {previewing ? (
        <>
          {opened.sheets.length > 1 ? (
            <label className={classes.question}>
              <span>{t('sheet')}</span>
              <select
                value={chosen.sheet}
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
          <ListColumns
            layout={chosen.layout}
            samples={opened.sheets[chosen.sheet]?.samples ?? []}
            onColumn={importing.column}
          />
          <ListKinds words={understood.words} kinds={chosen.kinds} onKind={importing.kind} />
          <ListChanges understood={understood} />
          <RejectedRows understood={understood} fileName={opened.name} all={importing.rejected} />
          <div className={classes.buttons}>
            <Button variant="default" size="lg" onClick={importing.again}>
              {t('otherFile')}
            </Button>
            <Button
              size="lg"
              loading={busy}
              disabled={understood.taken === 0}
              onClick={() => void importing.start()}
            >
              {t('confirm', { count: understood.taken })}
            </Button>
          </div>
        </>
      ) : null}
      {handing ? (
        <div className={classes.running} role="status">
          <p>{t('running', handing)}</p>
          <progress value={handing.done} max={Math.max(1, handing.total)} aria-label={t('progress')} />
          <Button variant="default" size="lg" autoFocus onClick={importing.cancel}>
            {t('cancel')}
          </Button>
        </div>
      ) : null}
      {taken && understood ? (
        <>
          <p className={classes.saved} role="status">
            ✓ {t('taken', taken)}
          </p>
          <RejectedRows understood={understood} fileName={opened?.name ?? ''} all={importing.rejected} />
        </>
      ) : null}
    </div>
  );
}
