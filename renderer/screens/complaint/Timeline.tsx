import { useTranslation } from 'react-i18next';
import type { Complaint } from '../../../shared/complaint/state.ts';
import type { EventOf } from '../../../shared/events.ts';
import { maskedName, maskedPhone } from '../../../shared/masking.ts';
import { useNameOf, useZone } from '../../app-context.ts';
import type { TimelineEntry } from '../../ledger/complaint-reading.ts';
import { dateTime } from '../../parts/format.ts';
import { useActor } from './actor.ts';
import { Evidence } from './Evidence.tsx';
import { useFieldWords } from './field-words.ts';
import { OtherComplaint } from './OtherComplaint.tsx';
import { usePunctuation } from './punctuation.ts';
import { useReveal } from './reveal.ts';
import classes from './Timeline.module.css';
import { useTimelineWords } from './timeline-words.ts';

type Props = { readonly complaint: Complaint; readonly timeline: readonly TimelineEntry[] };

/** Everything that was sealed about the complaint, newest first: what, who, when, and which entry of the log. */
export function Timeline({ complaint, timeline }: Props) {
  const { t } = useTranslation(['complaint', 'domain']);
  const actorOf = useActor();
  const zone = useZone();
  const wordsOf = useTimelineWords(complaint);
  return (
    <section aria-label={t('timeline.title')}>
      <h2 className={classes.title}>{t('timeline.title')}</h2>
      <ol className={classes.list} reversed>
        {timeline.toReversed().map(({ entry, event, secrets }) => (
          <li key={entry.seq} className={classes.entry} data-type={event.type}>
            <p className={classes.when}>
              <time dateTime={new Date(entry.at).toISOString()}>{dateTime(entry.at, zone)}</time>
              <span>{t('timeline.entry', { seq: entry.seq })}</span>
            </p>
            <div className={classes.what}>
              <p className={classes.head}>
                <strong>{t(`domain:event.${event.type}`)}</strong>
                <span className={classes.who}>{actorOf(entry, event)}</span>
              </p>
              {secrets === 'erased' || secrets === 'broken' ? (
                <p className={classes.gone}>{t(`timeline.${secrets}`)}</p>
              ) : null}
              {event.type === 'Amended' ? (
                <Correction event={event} complaint={complaint} />
              ) : (
                wordsOf(event, entry.at).map((line) => <p key={line}>{line}</p>)
              )}
              {event.type === 'EvidenceAdded' && secrets === 'open' ? (
                <Evidence about={complaint.id} event={event} />
              ) : null}
              {event.type === 'Ended' && event.data.duplicateOf ? (
                <OtherComplaint id={event.data.duplicateOf} />
              ) : null}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Old and new side by side (L2); a name or phone stays masked unless it was revealed (X4). */
function Correction({
  event,
  complaint,
}: {
  readonly event: EventOf<'Amended'>;
  readonly complaint: Complaint;
}) {
  const { t } = useTranslation(['complaint', 'domain']);
  const nameOf = useNameOf();
  const words = useFieldWords();
  const { named } = usePunctuation();
  const { shown } = useReveal();
  const { item, field, reason, second } = event.data;
  const note = event.words?.note;
  const value = (side: 'from' | 'to'): string | null => {
    if (item === null && (field === 'name' || field === 'phone')) {
      if (event.data[side] === 'declined') return t('about.declined');
      const said = event.person?.[side] ?? '';
      if (shown.has(field)) return said;
      return field === 'name' ? maskedName(said) : maskedPhone(said);
    }
    return event.words?.[side] ?? event.data[side];
  };
  const goods = item === null ? null : complaint.items.find((one) => one.item === item)?.words.name;
  return (
    <>
      <p>{goods ? named(goods, words.name(field, true)) : words.name(field, item !== null)}</p>
      <p className={classes.correction}>
        <del>
          <span className="unseen">{t('timeline.old')} </span>
          {words.value(field, value('from'))}
        </del>
        <span aria-hidden="true"> → </span>
        <ins>
          <span className="unseen">{t('timeline.new')} </span>
          {words.value(field, value('to'))}
        </ins>
      </p>
      <p className={classes.soft}>
        {t('timeline.reason', { reason: t(`domain:amendReason.${reason}`) })}
        {second ? ` · ${t('timeline.second', { name: nameOf(second) })}` : ''}
        {note ? ` · ${t('timeline.note', { note })}` : ''}
      </p>
    </>
  );
}
