import { useTranslation } from 'react-i18next';
import type { Sealed } from '../../../shared/contract-replies.ts';
import type { DocumentDefinition } from '../../../shared/documents/definition.ts';
import { labelDefinition } from '../../../shared/documents/label.ts';
import { returnTagDefinition } from '../../../shared/documents/return-tag.ts';
import { useZone } from '../../app-context.ts';
import type { ShelfRow } from '../../ledger/goods-queries.ts';
import { day } from '../../parts/format.ts';
import { sheetPage } from '../../printing/label-sheet.ts';
import { useMadePapers } from '../../printing/made-papers.tsx';
import type { SealedPrint } from '../../printing/sealed-print.ts';
import type { LabelPaperChoice } from '../../printing/use-label-paper.ts';
import { useDocumentWords, useLedgerKind } from '../complaint/print-facts.ts';
import { copiesOf } from './shelf-actions.ts';

type Kind = 'label' | 'return-tag';
type Drawn = Readonly<{ row: ShelfRow; print: SealedPrint; definition: DocumentDefinition; copies: number }>;

/**
 * Draws the labels or return tags of lines that were just sealed as printed, in their order, and sends them: each to the
 * label printer, or all of them together on sheets of A4.
 */
export function useRowPapers(): (
  kind: Kind,
  rows: readonly ShelfRow[],
  sealed: Sealed,
  choice: LabelPaperChoice,
) => void {
  const { t } = useTranslation(['domain', 'labels']);
  const zone = useZone();
  const words = useDocumentWords();
  const ledgerKind = useLedgerKind();
  const { make } = useMadePapers();

  const definitionOf = (kind: Kind, row: ShelfRow, size: LabelPaperChoice['paper']['size']) => {
    const common = {
      product: row.words?.name ?? '',
      returnDate: day(row.openedAt, zone),
      reasonWord: t(`cause.${row.cause}`),
      ledgerNumber: row.number,
      line: row.line,
      ledgerKind,
      madeAt: Date.now(),
    };
    return kind === 'label'
      ? labelDefinition({ ...common, shelfLifeEnd: row.facts.shelfLifeEnd }, words, size)
      : returnTagDefinition({ ...common, supplier: row.words?.supplier || null }, words, size);
  };

  return (kind, rows, { size: ledgerSize, types }, choice) => {
    const { size } = choice.paper;
    const begin = ledgerSize - types.length;
    const wanted = kind === 'label' ? 'LabelPrinted' : 'ReturnTagPrinted';
    const prints = types.flatMap((type, index) => (type === wanted ? [begin + index] : []));
    const drawn = rows.map((row, index): Drawn => {
      const print = prints[index];
      if (print === undefined) throw new Error(`useRowPapers: expected a print for each of ${rows.length}`);
      const definition = definitionOf(kind, row, size);
      return { row, print: { about: row.about, print }, definition, copies: copiesOf(row) };
    });
    const sheet = choice.sheetFor(drawn.reduce((sum, { copies }) => sum + copies, 0));
    const [first, ...others] = drawn;
    if (!first) return;
    if (sheet === null) {
      for (const { row, print, definition } of drawn)
        make(row.number, [{ kind, prints: [print], paper: size, sheet, definition }]);
      return;
    }
    const count = new Set(drawn.map(({ row }) => row.number)).size;
    const number = count === 1 ? first.row.number : t('labels:numbers', { first: first.row.number, count });
    make(number, [
      {
        kind: 'sheet',
        prints: [first.print, ...others.map(({ print }) => print)],
        ...sheetPage(drawn, sheet),
      },
    ]);
  };
}
