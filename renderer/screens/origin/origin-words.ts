import { useTranslation } from 'react-i18next';
import type { Complaint } from '../../../shared/complaint/state.ts';
import type { Event } from '../../../shared/events.ts';
import { maskedName } from '../../../shared/masking.ts';
import type { Language } from '../../locales/i18n.ts';
import { useNumbersOf } from './use-numbers.ts';

/** What an entry about the world outside says, line by line; null for any other. */
export function useOriginWords(
  complaint: Complaint,
  lng?: Language,
): (event: Event) => (string | null)[] | null {
  const { t } = useTranslation(['origin', 'domain', 'complaint'], lng && { lng });
  const others = [...complaint.links.map((one) => one.other), ...complaint.unlike];
  const numbers = useNumbersOf(others);
  const numberOf = (id: string): string => numbers.get(id) ?? '…';
  const sourceOf = (id: string): string => {
    const found = complaint.transfers.find((one) => one.transfer === id);
    return found
      ? t('transferOf', {
          source: t(`domain:channel.${found.source}`),
          number: found.words.number ?? t('unnumbered'),
        })
      : id;
  };
  const until = (deadline: string | null, basis: string | null): string =>
    deadline === null || basis === null
      ? t('noDeadline')
      : t('until', { day: deadline, basis: t(`domain:deadlineBasis.${basis as 'told'}`) });

  return (event) => {
    switch (event.type) {
      case 'TransferNoted': {
        const { source, received, deadline, basis } = event.data;
        return [
          `${t(`domain:channel.${source}`)} · ${event.words?.number ?? t('unnumbered')} · ${t('arrived', { day: received })}`,
          until(deadline, basis),
          event.words?.basis ?? null,
        ];
      }
      case 'TransferAmended': {
        const { transfer, field, from, to, basis, reason } = event.data;
        const change =
          field === 'deadline'
            ? `${from ?? t('noDeadline')} → ${until(to, basis)}`
            : `${event.words?.from ?? ''} → ${event.words?.to ?? ''}`;
        return [
          sourceOf(transfer),
          change,
          event.words?.basis ?? null,
          t('complaint:timeline.reason', { reason: t(`domain:transferReason.${reason}`) }),
        ];
      }
      case 'TransferAnswered':
        return [
          sourceOf(event.data.transfer),
          `${event.data.day} · ${t(`domain:replyManner.${event.data.manner}`)}`,
        ];
      case 'OutsideEnded': {
        const { outcome, day, transfer } = event.data;
        return [
          `${t(`domain:outsideOutcome.${outcome}`)} · ${day}`,
          transfer === null ? null : sourceOf(transfer),
        ];
      }
      case 'ComplaintLinked':
      case 'ComplaintUnlinked':
        return [
          t('unlinkOf', {
            kind: t(`domain:linkKind.${event.data.kind}`),
            number: numberOf(event.data.other),
          }),
        ];
      case 'LikenessDismissed':
        return [`${numberOf(event.data.other)} · ${t(`domain:unlikeReason.${event.data.reason}`)}`];
      case 'SpokespersonNamed': {
        const { name } = event.person ?? {};
        const words = event.words?.authority;
        return [
          name === undefined ? null : maskedName(name),
          words ? t('authorityWords', { words }) : t('authorityFile'),
        ];
      }
      default:
        return null;
    }
  };
}
