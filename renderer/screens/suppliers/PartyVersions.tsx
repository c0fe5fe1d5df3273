import { useTranslation } from 'react-i18next';
import { useNameOf, useZone } from '../../app-context.ts';
import type { RegisteredParty } from '../../ledger/parties.ts';
import { dateTime } from '../../parts/format.ts';
import { validity } from './Register.tsx';
import classes from './Suppliers.module.css';

/** Every version of a party, the newest first: what the register said, since when, and who wrote it (L2). */
export function PartyVersions({ party }: { readonly party: RegisteredParty }) {
  const { t } = useTranslation('suppliers');
  const zone = useZone();
  const nameOf = useNameOf();
  return (
    <section className={classes.versions} aria-label={t('versions')}>
      <h3>{t('versions')}</h3>
      <ol>
        {party.versions.map((one) => (
          <li key={one.at}>
            <p className={classes.soft}>
              {dateTime(one.at, zone)} · {nameOf(one.operator)}
            </p>
            <p>
              {[
                one.words.name,
                t(`kind.${one.kind}`),
                one.words.contract,
                validity(one),
                one.ended ? t('endedOn', { day: one.ended }) : '',
              ]
                .filter((part) => part !== '' && part !== '—')
                .join(' · ')}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
