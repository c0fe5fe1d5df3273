import { useTranslation } from 'react-i18next';
import { type Advance, unclaimed } from '../../../shared/claims/advances.ts';
import { claimNumber } from '../../../shared/claims/claim-number.ts';
import { openOf } from '../../../shared/claims/claims.ts';
import type { Complaint } from '../../../shared/complaint/state.ts';
import { useGo } from '../../app-context.ts';
import { useClaims } from '../../ledger/claims.ts';
import { money } from '../../parts/format.ts';
import classes from './Claims.module.css';
import { useGroundWords } from './claim-words.ts';
import { useAnswererName } from './use-answerer-name.ts';

/** What of a complaint was paid for somebody else, and how far it has come back (C3). */
export function AdvancePart({ complaint }: { readonly complaint: Complaint }) {
  const { t } = useTranslation('claims');
  const advances = complaint.advances.filter((one) => !one.takenBack);
  if (advances.length === 0) return null;
  return (
    <section className={classes.part} aria-label={t('title')}>
      <h2 className={classes.partTitle}>{t('title')}</h2>
      <ul>
        {advances.map((one) => (
          <AdvanceLine key={one.advance} advance={one} />
        ))}
      </ul>
    </section>
  );
}

function AdvanceLine({ advance }: { readonly advance: Advance }) {
  const { t } = useTranslation('claims');
  const go = useGo();
  const claims = useClaims(advance.claimed.map(({ claim }) => claim)) ?? [];
  const name = useAnswererName([advance])(advance);
  const ground = useGroundWords()(advance);
  const left = unclaimed(advance);
  return (
    <li>
      <strong>{t('advanceLine', { amount: money(advance.amount), name })}</strong>
      <span className={classes.soft}>
        {ground} · {advance.evidence.map((kind) => t(`code.evidence.${kind}`)).join(t('and'))}
      </span>
      {left > 0 ? <span className={classes.open}>{t('toClaim', { amount: money(left) })}</span> : null}
      {claims.map(({ claim, state }) => (
        <span key={claim}>
          <button
            type="button"
            className={classes.link}
            aria-label={t('openClaim', { number: claimNumber(claim) })}
            onClick={() => go({ at: 'suppliers', claim })}
          >
            {claimNumber(claim)}
          </button>{' '}
          {state.levelAt === null ? (
            <span className={classes.open}>{t('openOf', { amount: money(openOf(state)) })}</span>
          ) : (
            <span className={classes.good}>✓ {t('levelled')}</span>
          )}
        </span>
      ))}
    </li>
  );
}
