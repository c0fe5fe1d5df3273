import { useEffect, useState } from 'react';
import type { CalendarDate } from '../../shared/calendar.ts';
import type { Event } from '../../shared/events.ts';
import type { EntryRecord } from './database.ts';
import { storeEntries } from './entry-pages.ts';
import { useLedger } from './LedgerProvider.tsx';
import { entryOfRecord, knownEvent } from './prepare.ts';

/** Where the last inspection package ended, from the ledger on this screen; null when there was none, undefined until read. */
export function useLastExportEnd(): CalendarDate | null | undefined {
  const { database } = useLedger();
  const [end, setEnd] = useState<CalendarDate | null>();
  useEffect(() => {
    let current = true;
    if (!database) return;
    storeEntries(database, ['PackageExported'])
      .then((records) => {
        const events = records.map((record) => eventOf(record));
        const last = events.findLast((event) => event?.type === 'PackageExported');
        if (current) setEnd(last?.data.to ?? null);
      })
      .catch((error: unknown) => console.warn('useLastExportEnd:', error));
    return () => {
      current = false;
    };
  }, [database]);
  return end;
}

function eventOf(record: EntryRecord): Event | null {
  const entry = entryOfRecord(record);
  return entry && knownEvent(entry);
}
