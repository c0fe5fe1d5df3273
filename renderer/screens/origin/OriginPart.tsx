import { useTranslation } from 'react-i18next';
import type { Transfer } from '../../../shared/complaint/origin.ts';
import type { Complaint } from '../../../shared/complaint/state.ts';
import { maskedName } from '../../../shared/masking.ts';
import { useGo } from '../../app-context.ts';
import type { LinkedComplaint } from '../../ledger/links.ts';
import { useLinkedWith } from '../../ledger/queries.ts';
import { useReveal } from '../complaint/reveal.ts';
import classes from './Origin.module.css';
import { OutsideDue } from './OutsideDue.tsx';

type Props = { readonly complaint: Complaint; readonly now: number };

/** Transfers with their own clock, what came of it outside, who speaks for the consumer, and what it is linked with. */
export function OriginPart({ complaint, now }: Props) {
  const { t } = useTranslation(['origin', 'domain']);
  const linked = useLinkedWith(complaint.id) ?? [];
  const { shown } = useReveal();
  const { transfers, outsideEnds, spokesperson } = complaint;
  if (transfers.length + outsideEnds.length + linked.length === 0 && !spokesperson) return null;
  const name = spokesperson?.person.name ?? '';
  const authority = spokesperson?.words.authority;
  return (
    <section className={classes.origin} aria-label={t('title')}>
      {transfers.length > 0 ? (
        <ul aria-label={t('title')}>
          {transfers.map((one) => (
            <TransferLine key={one.transfer} transfer={one} now={now} />
          ))}
        </ul>
      ) : null}
      {outsideEnds.length > 0 ? (
        <ul aria-label={t('outcome')}>
          {outsideEnds.map(({ outcome, day }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an outcome is its place in the complaint
            <li key={index}>
              <span>{t('outcome')}</span>
              <strong>{t(`domain:outsideOutcome.${outcome}`)}</strong>
              <span className={classes.soft}>{day}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {spokesperson ? (
        <p className={classes.soft}>
          {t('spokesperson')} {shown.has('name') ? name : maskedName(name)} ·{' '}
          {authority ? t('authorityWords', { words: authority }) : t('authorityFile')}
        </p>
      ) : null}
      {linked.length > 0 ? <Links linked={linked} /> : null}
    </section>
  );
}

function TransferLine({ transfer, now }: { readonly transfer: Transfer; readonly now: number }) {
  const { t } = useTranslation(['origin', 'domain']);
  const { source, words, received, deadline, basis, answer, amended } = transfer;
  const manner = answer && t(`domain:replyManner.${answer.manner}`);
  const late = answer && deadline !== null && answer.day > deadline;
  return (
    <li>
      <span>{t(`domain:channel.${source}`)}</span>
      <span className={classes.outsideNumber}>{words.number ?? t('unnumbered')}</span>
      <span className={classes.soft}>{t('arrived', { day: received })}</span>
      <span className={classes.soft}>
        {deadline === null || basis === null
          ? t('noDeadline')
          : t('until', { day: deadline, basis: t(`domain:deadlineBasis.${basis}`) })}
        {words.basis ? ` · ${words.basis}` : ''}
        {amended > 0 ? ` · ${t('amended', { count: amended })}` : ''}
      </span>
      {answer && manner ? (
        <span className={classes.soft}>
          {t(late ? 'repliedLate' : 'replied', { day: answer.day, manner })}
        </span>
      ) : (
        <OutsideDue reply={transfer} now={now} short />
      )}
    </li>
  );
}

function Links({ linked }: { readonly linked: readonly LinkedComplaint[] }) {
  const { t } = useTranslation(['origin', 'domain', 'complaint']);
  const go = useGo();
  const incident = linked.filter((one) => one.kind === 'incident').length;
  return (
    <>
      <h2>{incident > 0 ? t('incident', { count: incident + 1 }) : t('links')}</h2>
      <ul aria-label={t('links')}>
        {linked.map(({ id, number, status, kind }) => (
          <li key={id}>
            <button type="button" className={classes.other} onClick={() => go({ at: 'complaint', id })}>
              {number}
            </button>
            <span>{t(`domain:linkKind.${kind}`)}</span>
            <span className={classes.soft}>
              {status === 'open' ? t('complaint:open') : t(`domain:end.${status}`)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
