import { useTranslation } from 'react-i18next';
import type { Cause, Channel } from '../../../shared/codes.ts';
import type { Language } from '../../locales/i18n.ts';

type Filter = Readonly<{
  from: string | null;
  to: string | null;
  channel: Channel | null;
  cause: Cause | null;
}>;

/** What a sample was drawn from, in words; empty for all complaints. */
export function useFilterWords(lng?: Language): (filter: Filter) => string {
  const { t } = useTranslation('domain', lng && { lng });
  return ({ from, to, channel, cause }) =>
    [
      from || to ? `${from ?? '…'} – ${to ?? '…'}` : '',
      channel && t(`channel.${channel}`),
      cause && t(`cause.${cause}`),
    ]
      .filter(Boolean)
      .join(' · ');
}
