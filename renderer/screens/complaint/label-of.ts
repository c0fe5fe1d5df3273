import { useTranslation } from 'react-i18next';
import type { Complaint } from '../../../shared/complaint/state.ts';
import type { DocumentDefinition } from '../../../shared/documents/definition.ts';
import { labelDefinition } from '../../../shared/documents/label.ts';
import { useZone } from '../../app-context.ts';
import { day } from '../../parts/format.ts';
import { rememberedLabelSize } from '../../printing/label-size.ts';
import { usePaperLanguage } from '../../printing/paper-language.ts';
import { useDocumentWords, useLedgerKind } from './print-facts.ts';
import type { Labelled } from './unprinted-labels.ts';

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
        ledgerKind,
        madeAt: Date.now(),
        shelfLifeEnd: item.shelfLifeEnd,
      },
      words,
      rememberedLabelSize(),
    );
}
