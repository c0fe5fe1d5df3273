import { useTranslation } from 'react-i18next';
import { askedOf } from '../../../shared/complaint/satisfaction.ts';
import type { Complaint } from '../../../shared/complaint/state.ts';
import type { EventOf } from '../../../shared/events.ts';
import type { Language } from '../../locales/i18n.ts';

type Told = EventOf<'SatisfactionSaid'> | EventOf<'SatisfactionNotAsked'>;

/** What an entry says of a consumer's satisfaction: what they said and how they were asked, or why nobody asked. */
export function useSatisfactionWords(lng?: Language): (told: Told) => string {
  const { t } = useTranslation('satisfaction', lng && { lng });
  return (told) =>
    told.type === 'SatisfactionNotAsked'
      ? t('none', { reason: t(`notAsked.${told.data.reason}`) })
      : t('by', { answer: t(`answer.${told.data.answer}`), manner: t(`manner.${told.data.manner}`) });
}

/**
 * The satisfaction as it stands, in a word or two: what the consumer said since, or what was entered with the end, marked
 * as that. Empty while the complaint is open, and where nothing is known.
 */
export function useStandingSatisfaction(lng?: Language): (complaint: Pick<Complaint, 'standing'>) => string {
  const { t } = useTranslation(['satisfaction', 'domain'], lng && { lng });
  return (complaint) => {
    const { standing } = complaint;
    if (standing.kind === 'open') return '';
    const asked = askedOf(complaint);
    if (asked === null) {
      const { satisfaction } = standing;
      if (satisfaction === null || satisfaction === 'not-asked') return '';
      return t('entered', { answer: t(`domain:satisfaction.${satisfaction}`) });
    }
    if (asked.kind === 'not-asked') return t('domain:satisfaction.not-asked');
    const answer = t(`answer.${asked.answer}`);
    return asked.manner === 'own-screen' ? t('entered', { answer }) : answer;
  };
}
