import { useEffect, useState, useSyncExternalStore } from 'react';
import type { DeskApi } from '../../../shared/contract.ts';
import type { LedgerDatabase } from '../database.ts';
import type { LedgerState } from '../keeper.ts';
import { openSearch, type Search } from './open-search.ts';

const retryMs = 5000;
const mostRetries = 3;
const unheard = () => () => undefined;

/**
 * The search for who is signed in: begun with the sign-in, ended at the lock, and with it all that it had read. One
 * that failed is begun again a few times.
 */
export function useSearchWorker(
  desk: DeskApi,
  operator: string | null,
  database: LedgerDatabase | null,
  ledger: LedgerState,
): Search | null {
  const [search, setSearch] = useState<Search | null>(null);
  const [tries, setTries] = useState(0);
  const name =
    operator !== null && (ledger.kind === 'ready' || ledger.kind === 'stopped')
      ? (database?.name ?? null)
      : null;
  // A new sign-in is a new search, even of the same ledger.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the operator and the try are what it belongs to
  useEffect(() => {
    if (name === null) return;
    const opened = openSearch(name, desk);
    setSearch(opened);
    return () => {
      opened.close();
      setSearch(null);
    };
  }, [name, desk, operator, tries]);

  const state = useSyncExternalStore(search?.subscribe ?? unheard, () => search?.state() ?? null);
  const failed = state?.kind === 'ended' && state.why === 'failed';
  useEffect(() => {
    if (!failed || tries >= mostRetries) return;
    const timer = setTimeout(() => setTries((before) => before + 1), retryMs);
    return () => clearTimeout(timer);
  }, [failed, tries]);

  const size = ledger.kind === 'ready' ? ledger.size : null;
  useEffect(() => {
    if (size !== null) search?.grown();
  }, [search, size]);
  return search;
}
