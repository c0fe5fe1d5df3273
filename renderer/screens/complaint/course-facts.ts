import { useTranslation } from 'react-i18next';
import type { Complaint } from '../../../shared/complaint/state.ts';
import type { CourseData, CourseStep, CourseTransfer } from '../../../shared/documents/course.ts';
import type { EventType } from '../../../shared/events.ts';
import { maskedName, maskedPhone } from '../../../shared/masking.ts';
import { useZone } from '../../app-context.ts';
import type { TimelineEntry } from '../../ledger/complaint-reading.ts';
import type { Language } from '../../locales/i18n.ts';
import { dateTime, day } from '../../parts/format.ts';
import { usePaperLanguage } from '../../printing/paper-language.ts';
import { useActor } from './actor.ts';
import { useFieldWords } from './field-words.ts';
import { useReceiptData } from './print-facts.ts';
import { usePunctuation } from './punctuation.ts';
import { useStandingSatisfaction } from './satisfaction-words.ts';
import { useTimelineWords } from './timeline-words.ts';

/** What the desk did with its own paper and screens is no part of the matter. */
const notTheMatter: ReadonlySet<EventType> = new Set<EventType>([
  'PersonRevealed',
  'DocumentPrinted',
  'PrintEnded',
  'LabelPrinted',
  'ReturnTagPrinted',
  'SpokespersonNamed',
]);

/** Everything the course of a complaint says: facts from its entries, in their order, and how it stands. */
export function useCourseData(
  complaint: Complaint,
  timeline: readonly TimelineEntry[],
): (note: string) => CourseData {
  const lng = usePaperLanguage();
  const { t } = useTranslation(['complaint', 'domain', 'origin'], { lng });
  const receipt = useReceiptData(complaint);
  const linesOf = useTimelineWords(complaint, lng);
  const amended = useAmendedLine(lng);
  const actorOf = useActor(lng);
  const zone = useZone();
  const satisfied = useStandingSatisfaction(lng)(complaint);
  const { named } = usePunctuation(lng);
  const { facts, person, standing, transfers, outsideEnds } = complaint;

  const stepOf = ({ entry, event }: TimelineEntry): CourseStep => ({
    at: dateTime(entry.at, zone),
    what: t(`domain:event.${event.type}`),
    by: actorOf(entry, event),
    lines:
      event.type === 'Amended'
        ? [amended(event.data.field, event.data.item !== null)]
        : linesOf(event, entry.at),
  });
  const transferOf = (one: Complaint['transfers'][number]): CourseTransfer => ({
    source: t(`domain:channel.${one.source}`),
    number: one.words.number || null,
    received: one.received,
    deadline:
      one.deadline === null || one.basis === null
        ? null
        : `${one.deadline} (${t(`domain:deadlineBasis.${one.basis}`)})`,
    reply:
      one.answer &&
      t(one.deadline !== null && one.answer.day > one.deadline ? 'origin:repliedLate' : 'origin:replied', {
        day: one.answer.day,
        manner: t(`domain:replyManner.${one.answer.manner}`),
      }),
  });
  const stands =
    standing.kind === 'open'
      ? `${t('open')} · ${t(`domain:tier.${complaint.tier}`)}`
      : `${t(`domain:end.${standing.end}`)} · ${day(standing.at, zone)}${satisfied ? ` · ${satisfied}` : ''}`;

  return (note) => {
    const data = receipt(note);
    return {
      ...data,
      consumer: facts.name === 'given' ? maskedName(person.name ?? '') : t('complaint:about.declined'),
      phone: facts.phone === 'given' ? maskedPhone(person.phone ?? '') : t('complaint:about.declined'),
      channel: t(`domain:channel.${facts.channel}`),
      responsible: [t(`domain:responsible.${facts.responsible}`), complaint.words.responsibleName]
        .filter(Boolean)
        .join(' '),
      transfers: transfers.map(transferOf),
      steps: timeline.filter(({ event }) => !notTheMatter.has(event.type)).map(stepOf),
      standing: stands,
      outside: outsideEnds.map((one) =>
        named(t('origin:outcome'), `${t(`domain:outsideOutcome.${one.outcome}`)} ${one.day}`),
      ),
    };
  };
}

/** A correction says which field, and neither value: one may be a name or phone. */
function useAmendedLine(lng: Language): (field: string, ofItem: boolean) => string {
  const words = useFieldWords(lng);
  return (field, ofItem) => words.name(field, ofItem);
}
