import { useTranslation } from 'react-i18next';
import type { Complaint } from '../../../shared/complaint/state.ts';
import type { RemedyLine } from '../../../shared/event-parts.ts';
import type { Language } from '../../locales/i18n.ts';
import { money } from '../../parts/format.ts';

type Line = Pick<RemedyLine, 'kind' | 'item' | 'quantity' | 'amount' | 'reason'>;

/** A line of a decision in words, in the screen's language or that of a paper: 退货退款 · 散装核桃仁 1.15 kg · ¥68.54. */
export function useRemedyWords(complaint: Pick<Complaint, 'items'>, lng?: Language): (line: Line) => string {
  const { t } = useTranslation('domain', lng && { lng });
  return ({ kind, item: id, quantity, amount, reason }) => {
    const item = complaint.items.find((one) => one.item === id);
    const goods = item ? `${item.words.name ?? item.item} ${quantity ?? ''} ${t(`unit.${item.unit}`)}` : null;
    const parts = [
      t(`remedy.${kind}`),
      goods,
      amount > 0 ? money(amount) : null,
      reason ? t(`refusalReason.${reason}`) : null,
    ];
    return parts.filter(Boolean).join(' · ');
  };
}
