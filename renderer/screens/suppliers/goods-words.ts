import { useTranslation } from 'react-i18next';
import type { Unit } from '../../../shared/codes.ts';
import type { Owed } from '../../../shared/goods/ageing.ts';
import type { BarReason } from '../../../shared/goods/disposition.ts';
import { returnNoteNumber } from '../../../shared/ledger/ledger-number.ts';
import { quantityText } from '../../../shared/quantity.ts';
import { useStoreState } from '../../ledger-reads.ts';
import type { Language } from '../../locales/i18n.ts';

/** Return notes by their numbers; also those that were made before a restore keep theirs. */
export function useNoteNumber(): (note: number) => string {
  const notesBefore = useStoreState()?.notesBefore ?? [];
  return (note) => returnNoteNumber(note, notesBefore);
}

/** Quantities and reasons of goods that go back, in words. */
export function useGoodsWords(lng?: Language) {
  const { t } = useTranslation(['suppliers', 'domain', 'newComplaint'], lng && { lng });
  const quantity = (thousandths: number, unit: Unit): string =>
    `${quantityText(thousandths)} ${t(`domain:unit.${unit}`)}`;
  return {
    quantity,
    /** The first two of why it goes back; goods that nothing bars go back because the store so chose. */
    reason: (reasons: readonly BarReason[]): string =>
      reasons.length === 0
        ? t('reasonNone')
        : reasons
            .slice(0, 2)
            .map((reason) => t(`newComplaint:bar.${reason}`))
            .join(t('and')),
    /** 3 pieces and 1.2 kg; a dash for nothing. */
    owed: ({ pieces, grams }: Owed): string =>
      [pieces > 0 ? quantity(pieces * 1000, 'piece') : null, grams > 0 ? quantity(grams, 'kg') : null]
        .filter((part) => part !== null)
        .join(' + ') || '—',
  };
}
