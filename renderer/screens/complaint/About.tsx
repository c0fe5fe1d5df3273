import { useTranslation } from 'react-i18next';
import type { Complaint } from '../../../shared/complaint/state.ts';
import { maskedName, maskedPhone } from '../../../shared/masking.ts';
import { useZone } from '../../app-context.ts';
import { dateTime, money } from '../../parts/format.ts';
import classes from './Complaint.module.css';
import { KeptOrErased } from './KeptOrErased.tsx';
import { usePunctuation } from './punctuation.ts';
import { type PersonField, useReveal } from './reveal.ts';

type Props = { readonly complaint: Complaint; readonly onReveal: () => void };

/** Who complains (masked until revealed, X4), about what, and how it was bought. */
export function About({ complaint, onReveal }: Props) {
  const { t } = useTranslation(['complaint', 'domain']);
  const zone = useZone();
  const { facts, words } = complaint;
  const { shown } = useReveal();
  const bought = [
    facts.purchaseDate,
    t(`domain:salesChannel.${facts.salesChannel}`),
    words.receiptNumber ? `${t('about.receiptNumber')} ${words.receiptNumber}` : null,
    ...facts.payments.map((one) => `${t(`domain:payingChannel.${one.channel}`)} ${money(one.amount)}`),
  ];
  const responsible = [t(`domain:responsible.${facts.responsible}`), words.responsibleName];
  return (
    <section className={classes.about} aria-label={t('about.title')}>
      <p className={classes.people}>
        <Person complaint={complaint} field="name" onReveal={onReveal} />
        <Person complaint={complaint} field="phone" onReveal={onReveal} />
        {shown.size > 0 ? (
          <span className={classes.soft} role="status">
            {t('about.hides')}
          </span>
        ) : null}
        <span className={classes.soft}>
          {complaint.imported
            ? (complaint.imported.day ?? complaint.imported.words.date ?? '')
            : `${t(`domain:channel.${facts.channel}`)} · ${dateTime(complaint.openedAt, zone)}`}
        </span>
      </p>
      <p className={classes.content}>{words.content ?? t('timeline.erased')}</p>
      <KeptOrErased complaint={complaint} />
      <p className={classes.facts} hidden={complaint.imported !== null}>
        <span>
          <b>{t('about.cause')}</b> {t(`domain:cause.${facts.cause}`)}
        </span>
        <span>
          <b>{t('about.wish')}</b> {t(`domain:wish.${facts.wish}`)}
        </span>
        <span>
          <b>{t('about.purchase')}</b> {bought.filter(Boolean).join(' · ')}
        </span>
        <span>
          <b>{t('about.responsible')}</b> {responsible.filter(Boolean).join(' ')}
        </span>
      </p>
    </section>
  );
}

type PersonProps = Props & { readonly field: PersonField };

function Person({ complaint, field, onReveal }: PersonProps) {
  const { t } = useTranslation(['complaint', 'importing']);
  const { shown } = useReveal();
  const { named } = usePunctuation();
  const said = complaint.person[field];
  const mask = field === 'name' ? maskedName : maskedPhone;
  const label = t(field === 'name' ? 'about.consumer' : 'about.phone');
  if (complaint.facts[field] === 'declined')
    return (
      <span>
        <b>{label}</b> {t('about.declined')}
      </span>
    );
  if (complaint.facts[field] === 'missing')
    return (
      <span>
        <b>{label}</b> {t('importing:given.missing')}
      </span>
    );
  if (said === undefined)
    return (
      <span>
        <b>{label}</b> {t('about.erased')}
      </span>
    );
  return (
    <span>
      <b>{label}</b> <span className="number">{shown.has(field) ? said : mask(said)}</span>{' '}
      {shown.has(field) ? null : (
        <button
          type="button"
          className={classes.show}
          aria-label={named(`${t('about.show')} F6`, label)}
          onClick={onReveal}
        >
          {t('about.show')} <kbd>F6</kbd>
        </button>
      )}
    </span>
  );
}
