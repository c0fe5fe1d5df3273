import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isGuestId } from '../../../shared/store/inspections.ts';
import { useSession, useStanding } from '../../app-context.ts';
import { useVisits, type Visit } from '../../ledger/visits.ts';
import { useOpenInspection } from '../../ledger-reads.ts';
import { useFreshPin } from '../../parts/fresh-pin.tsx';
import { useVisitChange } from './use-visit-change.ts';
import classes from './VisitBand.module.css';

/** Above every screen while an inspection is open: whose it is, what it may, and how it ends (D5). */
export function VisitBand() {
  return useOpenInspection() === null ? null : <OpenBand />;
}

function OpenBand() {
  const { t } = useTranslation('visit');
  const { operator } = useSession();
  const visit = useVisits()?.find(({ closedAt }) => closedAt === null);
  if (!visit) return null;
  const number = t('number', { number: visit.inspection });
  const { name } = visit.words;
  if (!isGuestId(operator))
    return (
      <section className={classes.band} aria-label={t('title')}>
        <p>{t('band.others', { number, name })}</p>
      </section>
    );
  return (
    <section className={classes.own} aria-label={t('title')}>
      <p>
        <strong>{t('band.own', { number, name })}</strong>
        {visit.signed ? t('band.signed') : t('band.reads')}
      </p>
      <EndVisit visit={visit} />
    </section>
  );
}

/** The inspector ends it, or the enterprise head by PIN at this screen; asked once, for it cannot be gone on with. */
function EndVisit({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation('visit');
  const { people } = useStanding().status;
  const askFresh = useFreshPin();
  const [asking, setAsking] = useState(false);
  const { busy, problem, ask } = useVisitChange();
  const head = people.find((one) => one.active && one.role === 'enterprise-head');
  const { inspection } = visit;
  if (!asking)
    return (
      <Button variant="default" size="compact-md" onClick={() => setAsking(true)}>
        {t('band.end')}
      </Button>
    );
  return (
    <div className={classes.asking}>
      <p role="alert">{problem ?? t(visit.signed ? 'band.endSigned' : 'band.endUnsigned')}</p>
      <Button
        size="compact-md"
        loading={busy}
        autoFocus
        onClick={() => void ask((desk, base) => desk.closeInspection({ ...base, inspection }))}
      >
        {t('band.endSelf')}
      </Button>
      {head ? (
        <Button
          size="compact-md"
          variant="default"
          disabled={busy}
          onClick={() =>
            void ask((desk, base) =>
              askFresh({
                whose: head,
                why: t('band.endWhy'),
                needed: true,
                send: (pin = '') =>
                  desk.closeInspection({ ...base, inspection, as: { operator: head.operator, pin } }),
              }),
            )
          }
        >
          {t('band.endHead', { name: head.name })}
        </Button>
      ) : null}
      <Button size="compact-md" variant="subtle" onClick={() => setAsking(false)}>
        {t('band.stay')}
      </Button>
    </div>
  );
}
