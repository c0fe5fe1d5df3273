import { useTranslation } from 'react-i18next';
import type { Unit } from '../../../shared/codes.ts';
import type { Complaint, Disposition } from '../../../shared/complaint/state.ts';
import type { Event } from '../../../shared/events.ts';
import { answeredSo, refusedBack, unsent, unsettled } from '../../../shared/goods/returns.ts';
import { answerOutcomes } from '../../../shared/store/party-codes.ts';
import { usePartyName } from '../../ledger/parties.ts';
import type { Language } from '../../locales/i18n.ts';
import { money } from '../../parts/format.ts';
import { useGoodsWords, useNoteNumber } from './goods-words.ts';

/** What an entry says of who answers for a complaint, or of goods that go back; null for any other entry. */
export function useReturnWords(
  complaint: Complaint,
  lng?: Language,
): (event: Event) => (string | null)[] | null {
  const { t } = useTranslation(['suppliers', 'domain'], lng && { lng });
  const nameOf = usePartyName();
  const numberOf = useNoteNumber();
  const goodsOf = (id: string): { name: string; unit: string } => {
    const item = complaint.items.find((one) => one.dispositions.some((done) => done.disposition === id));
    return { name: item?.words.name ?? id, unit: item ? t(`domain:unit.${item.unit}`) : '' };
  };
  return (event) => {
    switch (event.type) {
      case 'PartyNamed': {
        const { party, from, reason } = event.data;
        return [
          party === null ? t('namedNobody') : (event.words?.responsibleName ?? nameOf(party)),
          from === null ? null : t('namedInstead', { name: nameOf(from) }),
          reason === null ? null : t(`domain:amendReason.${reason}`),
        ];
      }
      case 'GoodsSent': {
        const { disposition, note, party, quantity } = event.data;
        const { name, unit } = goodsOf(disposition);
        return [`${name} ${quantity} ${unit} · ${nameOf(party)} · ${numberOf(note)}`];
      }
      case 'GoodsAnswered': {
        const { disposition, note, outcome, quantity, amount } = event.data;
        const { name, unit } = goodsOf(disposition);
        const paid = amount === null ? '' : ` ${money(amount)}`;
        return [`${name} ${quantity} ${unit} · ${t(`outcome.${outcome}`)}${paid} · ${numberOf(note)}`];
      }
      default:
        return null;
    }
  };
}

/** Where goods that go back are: what of them waits, is with the supplier, or was answered; empty for other goods. */
export function useWhereReturned(): (disposition: Disposition, unit: Unit) => readonly string[] {
  const { t } = useTranslation('suppliers');
  const words = useGoodsWords();
  return (disposition, unit) => {
    if (disposition.way !== 'return-to-supplier') return [];
    const { sent } = disposition;
    const away = sent.reduce((sum, one) => sum + unsettled(one, unit), 0);
    const counts = [
      [t('waits'), sent.length === 0 ? 0 : unsent(disposition, unit)],
      [t('away'), away],
      ...answerOutcomes
        .filter((outcome) => outcome === 'credited' || outcome === 'replaced')
        .map((outcome) => [
          t(`outcome.${outcome}`),
          sent.reduce((sum, one) => sum + answeredSo(one, outcome, unit), 0),
        ]),
      [t('outcome.refused'), refusedBack(disposition, unit)],
    ] as const;
    return counts.flatMap(([word, count]) =>
      Number(count) > 0 ? [`${word} ${words.quantity(Number(count), unit)}`] : [],
    );
  };
}
