import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import type { DeskApi } from '../../shared/contract.ts';
import { startAuditWorker } from './audit-worker.ts';
import type { LedgerDatabase } from './database.ts';
import { type Keeper, keepLedger, type LedgerState } from './keeper.ts';
import type { RowSecretsCache } from './row-secrets.ts';
import type { Search } from './search/open-search.ts';
import { useSearchWorker } from './search/use-search-worker.ts';
import { openSecrets, type Secrets } from './secrets.ts';

/** What the hooks of queries.ts read from. */
export type Ledger = Readonly<{
  desk: DeskApi;
  database: LedgerDatabase | null;
  secrets: Secrets;
  rows: RowSecretsCache;
  /** Null while nobody is signed in, or the ledger is not there yet. */
  search: Search | null;
  caughtUp: (size: number) => Promise<void>;
}>;

const LedgerContext = createContext<Ledger | null>(null);
// Apart from the rest: it changes with every entry, and few parts of the screen show it.
const LedgerStateContext = createContext<LedgerState | null>(null);

type Props = Readonly<{
  desk: DeskApi;
  /** The operator who is signed in; null while the screen is locked. */
  operator: string | null;
  /** Databases are named after it; only tests need their own. */
  family?: string;
  children: ReactNode;
}>;

function useKeeper(desk: DeskApi, family: string): Keeper | null {
  const [keeper, setKeeper] = useState<Keeper | null>(null);
  useEffect(() => {
    const kept = keepLedger({ desk, family, startAudit: startAuditWorker });
    setKeeper(kept);
    return () => kept.close();
  }, [desk, family]);
  return keeper;
}

const opening: LedgerState = { kind: 'opening' };
const unheard = () => () => undefined;

/**
 * Keeps the ledger in IndexedDB for everything inside: opens it, pulls what is sealed, says how it stands. What was
 * decrypted is forgotten when the operator changes or the screen is locked.
 */
export function LedgerProvider({ desk, operator, family = 'fangxin-ledger', children }: Props) {
  const keeper = useKeeper(desk, family);
  const state = useSyncExternalStore(keeper?.subscribe ?? unheard, () => keeper?.state() ?? opening);
  const database = useSyncExternalStore(keeper?.subscribe ?? unheard, () => keeper?.database() ?? null);
  const secrets = useMemo(() => openSecrets(desk), [desk]);
  // A new operator, a new memory: nothing opened for one is left for the next.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the operator is what the cache belongs to
  const rows = useMemo<RowSecretsCache>(() => new Map(), [operator, database]);
  const search = useSearchWorker(desk, operator, database, state);
  useEffect(() => {
    if (operator !== null) keeper?.wake();
    return () => {
      secrets.clear();
      rows.clear();
    };
  }, [keeper, operator, secrets, rows]);
  const ledger = useMemo<Ledger>(
    () => ({
      desk,
      database,
      secrets,
      rows,
      search,
      caughtUp: (size) =>
        keeper?.caughtUp(size) ?? Promise.reject(new Error('caughtUp: the ledger is not open yet')),
    }),
    [desk, database, secrets, rows, search, keeper],
  );
  return (
    <LedgerContext value={ledger}>
      <LedgerStateContext value={state}>{children}</LedgerStateContext>
    </LedgerContext>
  );
}

/** The ledger around this screen. */
export function useLedger(): Ledger {
  const ledger = useContext(LedgerContext);
  if (!ledger) throw new Error('useLedger: expected to be inside <LedgerProvider>, no provider found');
  return ledger;
}

export function useLedgerState(): LedgerState {
  const state = useContext(LedgerStateContext);
  if (!state) throw new Error('useLedgerState: expected to be inside <LedgerProvider>, no provider found');
  return state;
}

/** Resolves when the screen's ledger holds so many entries: awaited after each command with the size it answered. */
export function useCaughtUp(): (size: number) => Promise<void> {
  return useLedger().caughtUp;
}
