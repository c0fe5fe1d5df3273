import { useTranslation } from 'react-i18next';
import type { Complaint } from '../../../shared/complaint/state.ts';
import type { DocumentDefinition } from '../../../shared/documents/definition.ts';
import { labelDefinition } from '../../../shared/documents/label.ts';
import { lineNumber } from '../../../shared/goods/line-number.ts';
import { useDesk, useZone } from '../../app-context.ts';
import { day } from '../../parts/format.ts';
import { onSheet, sheetPage } from '../../printing/label-sheet.ts';
import { rememberedLabelMedium, rememberedLabelSize } from '../../printing/label-size.ts';
import type { AskedPaper } from '../../printing/made-papers.tsx';
import { usePaperLanguage } from '../../printing/paper-language.ts';
import type { SealedPrint } from '../../printing/sealed-print.ts';
import { useDocumentWords, useLedgerKind } from './print-facts.ts';
import { copiesFor, type Labelled } from './unprinted-labels.ts';

/** The label of goods that may be sold again, in the size this counter printed last; nothing of the consumer is on it (G6). */
export function useLabelOf(complaint: Complaint): (labelled: Labelled) => DocumentDefinition {
  const { t } = useTranslation('domain', { lng: usePaperLanguage() });
  const zone = useZone();
  const words = useDocumentWords();
  const ledgerKind = useLedgerKind();
  return ({ item }) =>
    labelDefinition(
      {
        product: item.words.name ?? '',
        returnDate: day(complaint.openedAt, zone),
        reasonWord: t(`cause.${complaint.facts.cause}`),
        ledgerNumber: complaint.number,
        line: lineNumber(complaint.items, item.item),
        ledgerKind,
        madeAt: Date.now(),
        shelfLifeEnd: item.shelfLifeEnd,
      },
      words,
      rememberedLabelSize(),
    );
}

/**
 * The labels of prints that were just sealed, as this counter printed its last ones: each on the label printer, or
 * together on the sheet from its next free place on. Where the desk does not say which that is, each stands alone.
 */
export function useLabelPapers(
  complaint: Complaint,
): (labels: readonly Labelled[], prints: readonly SealedPrint[]) => Promise<AskedPaper[]> {
  const desk = useDesk();
  const labelOf = useLabelOf(complaint);
  return async (labels, prints) => {
    const size = rememberedLabelSize();
    const drawn = labels.flatMap((one, index) => {
      const print = prints[index];
      return print ? [{ print, definition: labelOf(one), copies: copiesFor(one) }] : [];
    });
    const [first, ...others] = drawn;
    if (!first) return [];
    const list = rememberedLabelMedium() === 'sheet' ? await desk.printers({}).catch(() => null) : null;
    if (!list?.ok)
      return drawn.map(({ print, definition }) => ({
        kind: 'label',
        prints: [print],
        paper: size,
        sheet: null,
        definition,
      }));
    const count = drawn.reduce((sum, { copies }) => sum + copies, 0);
    const page = sheetPage(drawn, onSheet(size, list.value.sheets[size], null, count));
    return [{ kind: 'sheet', prints: [first.print, ...others.map(({ print }) => print)], ...page }];
  };
}
