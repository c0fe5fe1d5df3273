import { useTranslation } from 'react-i18next';
import type { Asked } from '../../../shared/complaint/satisfaction.ts';
import type { EventOf } from '../../../shared/events.ts';
import type { Language } from '../../locales/i18n.ts';

type Told =
  | Asked
  | Readonly<{ kind?: undefined } & (EventOf<'SatisfactionSaid'> | EventOf<'SatisfactionNotAsked'>)>;

/** What is known of a consumer's satisfaction, in a line: what they said and how they were asked, or why nobody asked. */
export function useSatisfactionWords(lng?: Language): (told: Told) => string {
  const { t } = useTranslation('satisfaction', lng && { lng });
  return (told) => {
    const data = told.kind === undefined ? told.data : told;
    return 'reason' in data
      ? t('none', { reason: t(`notAsked.${data.reason}`) })
      : t('by', { answer: t(`answer.${data.answer}`), manner: t(`manner.${data.manner}`) });
  };
}
