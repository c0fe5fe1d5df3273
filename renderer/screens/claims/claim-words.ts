import { useTranslation } from 'react-i18next';
import { claimNumber } from '../../../shared/claims/claim-number.ts';
import type { Event, EventData } from '../../../shared/events.ts';
import type { Language } from '../../locales/i18n.ts';
import { money } from '../../parts/format.ts';
import { useNoteNumber } from '../suppliers/goods-words.ts';

/** What an entry says of what was paid in advance, and of a claim; null for any other entry. */
export function useClaimWords(lng?: Language): (event: Event) => (string | null)[] | null {
  const { t } = useTranslation('claims', lng && { lng });
  const numberOf = useNoteNumber();
  const groundOf = useGroundWords(lng);
  return (event) => {
    switch (event.type) {
      case 'AdvancePaid': {
        const { amount, responsible, evidence } = event.data;
        const name = event.words?.name ?? t(`code.responsible.${responsible}`);
        return [
          t('advanceLine', { amount: money(amount), name }),
          `${groundOf(event.data)} · ${evidence.map((kind) => t(`code.evidence.${kind}`)).join(t('and'))}`,
        ];
      }
      case 'AdvanceTakenBack':
        return [];
      case 'AdvanceClaimed':
        return [`${claimNumber(event.data.claim)} · ${money(event.data.amount)}`];
      case 'ClaimMade': {
        const { amount, due, contract } = event.data;
        const number = event.words?.contract;
        return [
          `${money(amount)} · ${t('due_on', { day: due })}`,
          `${t('contractStands', { state: t(`code.contract.${contract}`) })}${number ? ` ${number}` : ''}`,
        ];
      }
      case 'ClaimLetterPrinted':
        return [t(`paper.${event.data.letter}`)];
      case 'ClaimAnswered':
        return [t(`said.${event.data.answer}`)];
      case 'ClaimReceived': {
        const { amount, way, day } = event.data;
        return [`${money(amount)} · ${t(`code.way.${way}`)} · ${day}`, event.words?.reference ?? null];
      }
      case 'ClaimSetOff': {
        const { amount, against, note } = event.data;
        const of = note === null ? '' : ` ${numberOf(note)}`;
        return [`${money(amount)} · ${t(`code.against.${against}`)}${of}`, event.words?.reference ?? null];
      }
      case 'ClaimWrittenOff':
        return [`${money(event.data.amount)} · ${t(`code.writeOff.${event.data.reason}`)}`];
      case 'ClaimEntryTakenBack':
        return [t('entryOf', { entry: event.data.entry })];
      default:
        return null;
    }
  };
}

/** The ground of an advance in a few words. */
export function useGroundWords(
  lng?: Language,
): (ground: Pick<EventData<'AdvancePaid'>, 'rule' | 'promise'>) => string {
  const { t } = useTranslation('claims', lng && { lng });
  return ({ rule, promise }) =>
    rule === null ? t('code.promiseShort', { version: promise ?? 0 }) : t(`code.ruleShort.${rule}`);
}
