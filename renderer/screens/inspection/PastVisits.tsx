import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useZone } from '../../app-context.ts';
import type { Visit } from '../../ledger/visits.ts';
import { dateTime } from '../../parts/format.ts';
import { VisitPapers } from '../visit/VisitPapers.tsx';
import classes from './Inspection.module.css';

/** Every visit, the latest first: who came, whether both signed, what was found and mended, and its papers again. */
export function PastVisits({ visits }: { readonly visits: readonly Visit[] }) {
  const { t } = useTranslation('visit');
  const zone = useZone();
  const [papers, setPapers] = useState<number | null>(null);
  const how = ({ signed, closedAt }: Visit) => {
    if (signed) return t(signed.head === null ? 'past.alone' : 'past.signed');
    return t(closedAt === null ? 'past.going' : 'past.unsigned');
  };
  return (
    <div className={classes.key}>
      <h3 className={classes.head3}>{t('past.title')}</h3>
      {visits.length === 0 ? <p className={classes.soft}>{t('past.none')}</p> : null}
      <ul className={classes.findings}>
        {visits.map((visit) => (
          <li key={visit.inspection}>
            <p>
              <strong>{t('number', { number: visit.inspection })}</strong> {dateTime(visit.at, zone)} ·{' '}
              {visit.words.name} · {visit.words.authority} · {how(visit)}
            </p>
            {visit.findings
              .filter(({ mended }) => mended !== null)
              .map(({ finding, mended }) => (
                <p key={finding} className={classes.soft}>
                  {finding}. {t('owed.mended', { day: mended?.day ?? '', note: mended?.note ?? '' })}
                </p>
              ))}
            {papers === visit.inspection ? (
              <VisitPapers visit={visit} narrow />
            ) : (
              <Button variant="default" size="compact-md" onClick={() => setPapers(visit.inspection)}>
                {t('tab.papers')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
