import { useTranslation } from 'react-i18next';
import type { Unit } from '../../../shared/codes.ts';
import type { QualityPaperData } from '../../../shared/documents/quality-paper.ts';
import type { QualityPaper } from '../../../shared/goods/quality-codes.ts';
import { quantityText } from '../../../shared/quantity.ts';
import type { TimelineEntry } from '../../ledger/complaint-reading.ts';
import { usePaperLanguage } from '../../printing/paper-language.ts';
import type { Involved } from './involved.ts';

type PaperGoods = QualityPaperData['goods'][number];

/** What a paper says of a product's lot, from every line of it that came back, in the language of the paper. */
export function usePaperGoods(): (
  named: Readonly<{ name: string; lot: string; product: string }>,
  lines: readonly Involved[],
) => PaperGoods {
  const { t } = useTranslation('domain', { lng: usePaperLanguage() });
  const unitsOf = (lines: readonly Involved[], count: (line: Involved) => number): string => {
    const sums = new Map<Unit, number>();
    for (const line of lines) sums.set(line.item.unit, (sums.get(line.item.unit) ?? 0) + count(line));
    return [...sums]
      .filter(([, sum]) => sum > 0)
      .map(([unit, sum]) => `${quantityText(sum)} ${t(`unit.${unit}`)}`)
      .join(' + ');
  };
  return ({ name, lot, product }, lines) => ({
    name,
    lot,
    barcode: product.startsWith('t:') ? '' : product,
    supplier: [...new Set(lines.map((line) => line.supplier).filter((one) => one !== ''))].join('、'),
    here: unitsOf(lines, ({ where }) => where.takeOff + where.onShelf),
    sold: unitsOf(lines, ({ where }) => where.sold),
  });
}

/** Whom such a paper went to last: the regulator, and whoever is told of a stop, are mostly the same. */
export function lastAddressee(facts: readonly TimelineEntry[], paper: QualityPaper): string {
  const last = facts.findLast(
    ({ event }) => event.type === 'QualityPaperPrinted' && event.data.paper === paper,
  );
  return last?.event.words?.addressee ?? '';
}
