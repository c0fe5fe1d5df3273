import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type GoodsTableData, goodsTableDefinition } from '../../../shared/documents/goods-table.ts';
import { useStanding, useZone } from '../../app-context.ts';
import { renderPdf } from '../../documents/render-pdf.ts';
import { saveFile } from '../../documents/save-file.ts';
import type { ShelfRow } from '../../ledger/goods-queries.ts';
import { dateTime } from '../../parts/format.ts';
import { useDuration } from '../../parts/use-duration.ts';
import { useDocumentWords, useLedgerKind } from '../complaint/print-facts.ts';

type Section = GoodsTableData['sections'][number];

/** Lists of goods as an A4 PDF, saved where the person says. */
export function useGoodsTable(): {
  readonly sectionOf: (heading: string, rows: readonly ShelfRow[]) => Section;
  readonly save: (
    title: string,
    sections: readonly Section[],
    signatures: readonly string[],
  ) => Promise<void>;
  readonly busy: boolean;
  readonly problem: boolean;
} {
  const { t } = useTranslation(['shelf', 'domain']);
  const zone = useZone();
  const { span } = useDuration();
  const words = useDocumentWords();
  const ledgerKind = useLedgerKind();
  const storeName = useStanding().status.store?.name ?? '';
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState(false);

  const sectionOf = (heading: string, rows: readonly ShelfRow[]): Section => ({
    heading,
    columns: (['number', 'goods', 'quantity', 'who', 'place', 'end', 'age'] as const).map((one) =>
      t(`column.${one}`),
    ),
    widths: [62, '*', 44, 90, 60, 58, 62],
    rows: rows.map((row) => [
      row.number,
      row.words?.name ?? '—',
      `${row.quantity} ${t(`domain:unit.${row.facts.unit}`)}`,
      row.words?.supplier || row.responsibleName || t(`domain:responsible.${row.responsible}`),
      row.words?.place || '—',
      row.facts.shelfLifeEnd ?? '—',
      span(Date.now() - row.since),
    ]),
    none: t('emptyGroup'),
  });
  const save: ReturnType<typeof useGoodsTable>['save'] = async (title, sections, signatures) => {
    const madeAt = Date.now();
    setBusy(true);
    setProblem(false);
    try {
      const subtitle = dateTime(madeAt, zone);
      const pdf = await renderPdf(
        goodsTableDefinition({ title, storeName, subtitle, sections, signatures, ledgerKind, madeAt }, words),
      );
      saveFile(pdf.bytes, `${title}-${subtitle.slice(0, 10)}.pdf`, 'application/pdf');
    } catch (error) {
      console.error('useGoodsTable: the PDF could not be made', error);
      setProblem(true);
    } finally {
      setBusy(false);
    }
  };
  return { sectionOf, save, busy, problem };
}
