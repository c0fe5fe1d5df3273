import { useState } from 'react';
import { type RegisteredParty, useParties } from '../../ledger/parties.ts';

/** Whom a letter is for: somebody of the register, or a name as typed. */
export function useAddressee(first: string) {
  const parties: readonly RegisteredParty[] = useParties() ?? [];
  const [value, setValue] = useState<string | null>(null);
  const [typed, setTyped] = useState(first);
  const chosen = parties.find(({ party }) => party === value) ?? null;
  return {
    /** As the paper and the entry name them; empty where nobody is named. */
    name: chosen?.words.name ?? typed.trim(),
    chosen,
    /** What a PartyField wants of it. */
    field: { parties, value, typed, onChange: setValue, onTyped: setTyped },
  };
}
