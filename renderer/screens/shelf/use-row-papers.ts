import { useTranslation } from 'react-i18next';
import type { LabelSize } from '../../../shared/codes.ts';
import type { Sealed } from '../../../shared/contract-replies.ts';
import { labelDefinition } from '../../../shared/documents/label.ts';
import { returnTagDefinition } from '../../../shared/documents/return-tag.ts';
import { useZone } from '../../app-context.ts';
import type { ShelfRow } from '../../ledger/queries.ts';
import { day } from '../../parts/format.ts';
import { useMadePapers } from '../../printing/made-papers.tsx';
import { useDocumentWords, useLedgerKind } from '../complaint/print-facts.ts';

/** Draws the labels or return tags of lines that were just sealed as printed, in their order, and sends them. */
export function useRowPapers(): (
  kind: 'label' | 'return-tag',
  rows: readonly ShelfRow[],
  sealed: Sealed,
  size: LabelSize,
) => void {
  const { t } = useTranslation('domain');
  const zone = useZone();
  const words = useDocumentWords();
  const ledgerKind = useLedgerKind();
  const { make } = useMadePapers();
  return (kind, rows, { size: ledgerSize, types }, size) => {
    const first = ledgerSize - types.length;
    const wanted = kind === 'label' ? 'LabelPrinted' : 'ReturnTagPrinted';
    const prints = types.flatMap((type, index) => (type === wanted ? [first + index] : []));
    for (const [index, row] of rows.entries()) {
      const print = prints[index];
      if (print === undefined) throw new Error(`useRowPapers: expected a print for each of ${rows.length}`);
      const common = {
        product: row.words?.name ?? '',
        returnDate: day(row.openedAt, zone),
        reasonWord: t(`cause.${row.cause}`),
        ledgerNumber: row.number,
        ledgerKind,
        madeAt: Date.now(),
      };
      const definition =
        kind === 'label'
          ? labelDefinition({ ...common, shelfLifeEnd: row.facts.shelfLifeEnd }, words, size)
          : returnTagDefinition({ ...common, supplier: row.words?.supplier || null }, words, size);
      make(row.number, [{ kind, sealed: { about: row.about, print }, paper: size, definition }]);
    }
  };
}
