import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../frame/keys.ts';
import type { ShelfRow } from '../../ledger/goods-queries.ts';
import classes from './Shelf.module.css';
import { useGoodsTable } from './use-goods-table.ts';

/** The group that is shown, as an A4 list to take along the shelf. */
export function ShelfPaper({ title, rows }: { readonly title: string; readonly rows: readonly ShelfRow[] }) {
  const { t } = useTranslation('shelf');
  const { sectionOf, save, busy, problem } = useGoodsTable();
  const off = rows.length === 0;
  const run = (): void => void save(`${t('title')} ${title}`, [sectionOf(title, rows)], []);
  useKeys(off ? [] : [{ key: 'F9', label: t('list'), run }]);
  return (
    <>
      <Button variant="default" disabled={off} loading={busy} onClick={run}>
        {t('list')}
      </Button>
      {problem ? (
        <p className={classes.problem} role="alert">
          {t('listFailed')}
        </p>
      ) : null}
    </>
  );
}
