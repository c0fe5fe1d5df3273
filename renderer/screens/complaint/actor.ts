import { useTranslation } from 'react-i18next';
import type { Event } from '../../../shared/events.ts';
import type { Entry } from '../../../shared/ledger/entry.ts';
import { useNameOf } from '../../app-context.ts';
import { useActedName } from '../../duty-reads.ts';
import type { Language } from '../../locales/i18n.ts';

/** Who sealed an entry, with the capacity in which they did where it was not their own role (T3). */
export function useActor(lng?: Language): (entry: Entry, event: Event) => string {
  const { t } = useTranslation('domain', lng && { lng });
  const nameOf = useNameOf();
  const actedName = useActedName(lng);
  return ({ by, at }, event) => {
    if (by.role === 'system') return t('role.system');
    const tier = tierActedAt(event);
    return tier === null ? nameOf(by.operator) : actedName({ operator: by.operator, tier, at });
  };
}

/** The tier that whoever sealed it must have stood for; null where any would do. */
function tierActedAt(event: Event) {
  switch (event.type) {
    case 'Received':
      return event.data.manner === 'in-person' ? event.data.tier : null;
    case 'ReceptionConfirmed':
    case 'RemedyDecided':
    case 'Authorised':
    case 'ApprovalAsked':
      return event.data.tier;
    default:
      return null;
  }
}
