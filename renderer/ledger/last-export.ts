import { useEffect, useState } from 'react';
import type { CalendarDate } from '../../shared/calendar.ts';
import { storeSubject } from '../../shared/events.ts';
import { useLedger } from './LedgerProvider.tsx';
import { entryOfRecord, knownEvent } from './prepare.ts';

/** Where the last inspection package ended, from the ledger on this screen; null when there was none, undefined until read. */
export function useLastExportEnd(): CalendarDate | null | undefined {
  const { database } = useLedger();
  const [end, setEnd] = useState<CalendarDate | null>();
  useEffect(() => {
    let current = true;
    if (!database) return;
    let found: CalendarDate | null = null;
    database.entries
      .where('about')
      .equals(storeSubject)
      .each((record) => {
        const entry = entryOfRecord(record);
        const event = entry?.type === 'PackageExported' ? knownEvent(entry) : null;
        if (event?.type === 'PackageExported') found = event.data.to;
      })
      .then(() => current && setEnd(found))
      .catch((error: unknown) => console.warn('useLastExportEnd:', error));
    return () => {
      current = false;
    };
  }, [database]);
  return end;
}
