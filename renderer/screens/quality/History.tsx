import { useTranslation } from 'react-i18next';
import { useNameOf, useZone } from '../../app-context.ts';
import type { TimelineEntry } from '../../ledger/complaint-reading.ts';
import { dateTime } from '../../parts/format.ts';
import classes from './Quality.module.css';

type Props = {
  readonly facts: readonly TimelineEntry[];
  /** A case that a consumer’s word opened: when (UTC ms), and in which complaint. */
  readonly opened?: Readonly<{ at: number; number: string }>;
};

/** What happened in a case or about a notice, oldest first, with what was typed. */
export function History({ facts, opened }: Props) {
  const { t } = useTranslation(['quality', 'domain']);
  const zone = useZone();
  const nameOf = useNameOf();
  return (
    <ol className={classes.history}>
      {opened ? (
        <li>
          <time>{dateTime(opened.at, zone)}</time>
          <span>
            <strong>{t('domain:event.SuspectRegistered')}</strong> {opened.number}
          </span>
        </li>
      ) : null}
      {facts.map((fact) => (
        <li key={fact.entry.seq}>
          <time>{dateTime(fact.entry.at, zone)}</time>
          <span>
            <strong>{t(`domain:event.${fact.event.type}`)}</strong> <Details fact={fact} />
            <br />
            <span className={classes.soft}>{nameOf(fact.entry.by.operator)}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

function Details({ fact: { event } }: { readonly fact: TimelineEntry }) {
  const { t } = useTranslation('quality');
  const { words } = event;
  const said = (...texts: (string | undefined)[]) => texts.filter(Boolean).join(' · ');
  switch (event.type) {
    case 'TestAsked':
      return said(t(`of.${event.data.of}`), words?.party, t('due', { day: event.data.due }), words?.note);
    case 'TestReminded':
      return said(t('due', { day: event.data.due }), words?.note);
    case 'TestUnanswered':
      return said(t(`silence.${event.data.next}`), words?.note);
    case 'TestResultTaken':
      return said(
        t(`outcome.${event.data.outcome}`),
        event.data.day,
        words?.number,
        words?.laboratory,
        words?.note,
      );
    case 'CaseClosed':
      return said(t(`cause.${event.data.cause}`), words?.note);
    case 'SaleStopped':
      return said(
        t(`source.${event.data.source}`),
        event.data.day,
        words?.issuer,
        words?.number,
        words?.text,
      );
    case 'SaleStopLifted':
      return said(words?.number, words?.note);
    case 'QualityPaperPrinted':
      return said(t(`paper.${event.data.paper}`), words?.addressee);
    default:
      return said(words?.name, words?.lot, words?.note);
  }
}
