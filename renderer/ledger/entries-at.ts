import { useEffect, useState } from 'react';
import { openEntry, type TimelineEntry } from './complaint-reading.ts';
import { entriesAt } from './entry-pages.ts';
import { useLedger } from './LedgerProvider.tsx';
import type { Secrets } from './secrets.ts';

/** Single entries with what was typed in them, in the order asked for; those that are not here left out. Undefined until read. */
export function useEntriesAt(seqs: readonly number[] | undefined): readonly TimelineEntry[] | undefined {
  const { database, secrets } = useLedger();
  const [read, setRead] = useState<{ secrets: Secrets; key: string; entries: readonly TimelineEntry[] }>();
  const key = seqs?.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all there is to read
  useEffect(() => {
    let current = true;
    if (!database || seqs === undefined || key === undefined) return;
    entriesAt(database, seqs)
      .then((records) =>
        Promise.all(records.flatMap((record) => (record ? [openEntry(record, secrets)] : []))),
      )
      .then((entries) => current && setRead({ secrets, key, entries }))
      .catch((error: unknown) => console.warn('useEntriesAt:', error));
    return () => {
      current = false;
    };
  }, [database, key, secrets]);
  return read?.secrets === secrets && read.key === key ? read.entries : undefined;
}
