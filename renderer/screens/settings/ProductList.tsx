import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toBase64 } from '../../../shared/bytes.ts';
import type { Output } from '../../../shared/contract.ts';
import { useDesk, useSession } from '../../app-context.ts';
import { FilePick } from '../../parts/FilePick.tsx';
import { tierOf } from '../../session.ts';
import { RejectedRows } from './RejectedRows.tsx';
import { SavedNote } from './SavedNote.tsx';
import classes from './Settings.module.css';
import { useChange } from './use-change.ts';

type Imported = Output<'importCatalogue'>;

/** The store's product list: how many products there are, a new list from a file, and each row that was not taken. */
export function ProductList() {
  const { t } = useTranslation(['settings', 'common', 'refusals']);
  const desk = useDesk();
  const mayImport = (tierOf(useSession().role) ?? 0) >= 2;
  const { saved, change } = useChange();
  const file = useRef<HTMLInputElement>(null);
  const [name, setName] = useState<string | null>(null);
  const [count, setCount] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [imported, setImported] = useState<Imported | null>(null);

  useEffect(() => {
    let wanted = true;
    desk.catalogue({}).then(
      (outcome) => wanted && outcome.ok && setCount(outcome.value.products.length),
      () => undefined, // No answer: the count stays unsaid, and importing says more.
    );
    return () => {
      wanted = false;
    };
  }, [desk]);

  const send = async (): Promise<void> => {
    const chosen = file.current?.files?.[0];
    if (!chosen) {
      setProblem(t('goods.fileMissing'));
      file.current?.focus();
      return;
    }
    setBusy(true);
    setImported(null);
    try {
      const bytes = toBase64(new Uint8Array(await chosen.arrayBuffer()));
      const refused = await change(async (asked, base, pin) => {
        const outcome = await asked.importCatalogue({ ...base, bytes, ...(pin && { pin }) });
        if (outcome.ok) {
          setImported(outcome.value);
          setCount(outcome.value.taken);
        }
        return outcome;
      });
      setProblem(refused);
    } catch (error) {
      // The browser could not read the chosen file: moved, or a stick pulled out.
      console.warn('importCatalogue: the file was not read', error);
      setProblem(t('refusals:catalogue-unreadable'));
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      <SavedNote shown={saved} />
      <p>{count === null ? t('common:loading') : t('goods.count', { count })}</p>
      {mayImport ? (
        <form
          autoComplete="off"
          className={classes.edit}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <FilePick
            ref={file}
            label={t('goods.file')}
            choose={t('goods.choose')}
            chosen={name ?? t('goods.none')}
            accept=".csv,.txt,.tsv,text/csv,text/plain"
            onChange={(event) => setName(event.currentTarget.files?.[0]?.name ?? null)}
          />
          <p className={classes.hint}>{t('goods.hint')}</p>
          <p className={classes.problem} role="alert">
            {problem}
          </p>
          <div className={classes.buttons}>
            <Button type="submit" size="lg" loading={busy}>
              {t('goods.submit')}
            </Button>
          </div>
        </form>
      ) : (
        <p>{t('goods.onlyHeads')}</p>
      )}
      {imported ? (
        <div role="status">
          <p>{t('goods.taken', { rows: imported.rows, taken: imported.taken })}</p>
          <RejectedRows rows={imported.rejected} />
        </div>
      ) : null}
    </>
  );
}
