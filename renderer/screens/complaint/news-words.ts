import { useTranslation } from 'react-i18next';
import { useNameOf, useZone } from '../../app-context.ts';
import type { TimelineEntry } from '../../ledger/complaint-reading.ts';
import { dateTime } from '../../parts/format.ts';

/** One entry in a sentence: when, who and what; of a rise where to and why. */
export function useNewsWords(): (entry: TimelineEntry) => string {
  const { t } = useTranslation(['domain', 'forms']);
  const nameOf = useNameOf();
  const zone = useZone();
  return ({ entry, event }) => {
    const time = dateTime(entry.at, zone).slice(11);
    if (event.type === 'Escalated')
      return t(`forms:meanwhile.rise.${event.data.reason}`, {
        time,
        tier: t(`domain:tier.${event.data.to}`),
      });
    const what = t(`domain:event.${event.type}`);
    if (entry.by.role === 'system') return t('forms:meanwhile.byTheDesk', { time, what });
    return t('forms:meanwhile.by', { time, what, who: nameOf(entry.by.operator) });
  };
}
