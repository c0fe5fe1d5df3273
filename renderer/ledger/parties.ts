import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import type { EventData } from '../../shared/events.ts';
import type { PartyWords } from '../../shared/store/store-words.ts';
import type { LedgerDatabase } from './database.ts';
import { entriesAt } from './entry-pages.ts';
import { useLedger } from './LedgerProvider.tsx';
import { entryOfRecord, knownEvent } from './prepare.ts';
import type { Secrets } from './secrets.ts';

/** A party as one entry told it: what stood from then on, and who said so. */
export type PartyVersion = Readonly<
  Omit<EventData<'PartyChanged'>, 'party'> & { words: PartyWords; at: number; operator: string }
>;

/** A supplier or operator as it is now, and every version of it, the newest first (C4). */
export type RegisteredParty = Readonly<
  PartyVersion & { party: string; initials: string; versions: readonly PartyVersion[] }
>;

/** The whole register by name; those who have left stand in it too. Undefined until read. */
export function useParties(): readonly RegisteredParty[] | undefined {
  const { database, secrets } = useLedger();
  const seqs = useLiveQuery(async () => {
    const record = await database?.store.get('store').catch(() => undefined);
    return record?.partySeqs ?? [];
  }, [database]);
  const [read, setRead] = useState<{ secrets: Secrets; parties: readonly RegisteredParty[] }>();
  useEffect(() => {
    let current = true;
    if (!database || !seqs) return;
    readParties(database, seqs, secrets)
      .then((parties) => current && setRead({ secrets, parties }))
      .catch((error: unknown) => console.warn('useParties:', error));
    return () => {
      current = false;
    };
  }, [database, seqs, secrets]);
  return read?.secrets === secrets ? read.parties : undefined;
}

/** How a party is called; its id while the register is not read, or where its words cannot be opened. */
export function usePartyName(): (party: string) => string {
  const parties = useParties();
  return (party) => parties?.find((one) => one.party === party)?.words.name || party;
}

async function readParties(
  database: LedgerDatabase,
  seqs: readonly number[],
  secrets: Secrets,
): Promise<readonly RegisteredParty[]> {
  const told = new Map<string, PartyVersion[]>();
  for (const record of await entriesAt(database, seqs)) {
    const entry = record ? entryOfRecord(record) : null;
    const event = entry ? knownEvent(entry) : null;
    if (!entry || !event) continue;
    if (event.type !== 'PartyAdded' && event.type !== 'PartyChanged') continue;
    const { person, words } = await secrets.open(entry, record?.sealed ?? null);
    const { party, ...data } = event.data;
    const { name = '', contract = '', terms = '' } = words ?? {};
    const version: PartyVersion = {
      ...data,
      ended: 'ended' in data ? data.ended : null,
      words: { name, contact: person?.contact ?? '', contract, terms },
      at: entry.at,
      operator: entry.by.operator,
    };
    told.set(party, [version, ...(told.get(party) ?? [])]);
  }
  if (told.size === 0) return [];
  const { pinyinInitials } = await import('./search/pinyin-initials.ts');
  return [...told]
    .flatMap(([party, versions]): RegisteredParty[] => {
      const [now] = versions;
      return now ? [{ ...now, party, versions, initials: pinyinInitials.ofThing(now.words.name) }] : [];
    })
    .sort((one, other) => one.words.name.localeCompare(other.words.name, 'zh-CN'));
}
