import { useTranslation } from 'react-i18next';
import type { Unit } from '../../../shared/codes.ts';
import type { Owed } from '../../../shared/goods/ageing.ts';
import type { BarReason } from '../../../shared/goods/disposition.ts';
import { chapterOf } from '../../../shared/ledger/ledger-number.ts';
import { quantityText } from '../../../shared/quantity.ts';
import { useStanding } from '../../app-context.ts';

/** A return note's number as people quote it: 01-R0007, the chapter of the ledger before it. */
export function useNoteNumber(): (note: number) => string {
  const { origin } = useStanding().status;
  const chapter = String(chapterOf(origin)).padStart(2, '0');
  return (note) => `${chapter}-R${String(note).padStart(4, '0')}`;
}

/** Quantities and reasons of goods that go back, in words. */
export function useGoodsWords() {
  const { t } = useTranslation(['suppliers', 'domain', 'newComplaint']);
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
