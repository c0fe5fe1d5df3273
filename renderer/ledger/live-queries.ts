import { liveQuery } from 'dexie';
import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useSyncExternalStore } from 'react';
import type { LedgerDatabase } from './database.ts';
import { useLedger } from './LedgerProvider.tsx';
import { shareEqual } from './share-equal.ts';

type Read<Value> = (database: LedgerDatabase) => Promise<Value>;

/** A live query over the mirror in use; undefined until its first answer. */
export function useLedgerQuery<Value>(
  read: Read<Value>,
  dependencies: readonly unknown[],
): Value | undefined {
  const { database } = useLedger();
  return useLiveQuery(
    () => (database ? read(database).catch(whenClosed) : undefined),
    [database, ...dependencies],
  );
}

/** A mirror that is being left answers nothing more; the next one is already on its way to the screen. */
function whenClosed(error: unknown): undefined {
  if (error instanceof Error && error.name === 'DatabaseClosedError') return undefined;
  throw error;
}

/** One answer for all who ask the same: read again once for each change, however many parts of the screen show it. */
type Shared = {
  listeners: Set<() => void>;
  stop: () => void;
  answer: unknown;
  error: unknown;
};

const shared = new WeakMap<LedgerDatabase, Map<Read<unknown>, Shared>>();

function listen(database: LedgerDatabase, read: Read<unknown>, listener: () => void): () => void {
  const queries = shared.get(database) ?? new Map<Read<unknown>, Shared>();
  shared.set(database, queries);
  const query = queries.get(read) ?? begin(database, read, queries);
  query.listeners.add(listener);
  return () => {
    query.listeners.delete(listener);
    // Whoever changes screens asks again at once: what was answered is kept for them.
    queueMicrotask(() => {
      if (query.listeners.size > 0 || queries.get(read) !== query) return;
      queries.delete(read);
      query.stop();
    });
  };
}

function begin(database: LedgerDatabase, read: Read<unknown>, queries: Map<Read<unknown>, Shared>): Shared {
  const query: Shared = { listeners: new Set(), stop: () => undefined, answer: undefined, error: null };
  const tell = (): void => {
    for (const one of query.listeners) one();
  };
  queries.set(read, query);
  const subscription = liveQuery(() => read(database).catch(whenClosed)).subscribe({
    next: (answer) => {
      const before = query.answer;
      query.answer = shareEqual(before, answer);
      if (before === undefined || !Object.is(before, query.answer)) tell();
    },
    error: (error) => {
      query.error = error ?? new Error('useSharedQuery: the query failed');
      tell();
    },
  });
  query.stop = () => subscription.unsubscribe();
  return query;
}

/**
 * As {@link useLedgerQuery}, for what many parts of the screen show at once. `read` is the same function each time. What
 * did not change since the last answer is the same object as in that one.
 * Undefined until its first answer.
 */
export function useSharedQuery<Value>(read: Read<Value>): Value | undefined {
  return useSharedPart(read, whole);
}

const whole = <Value>(answer: Value): Value => answer;

/** A part of what many parts of the screen ask for: who shows only that is drawn again only when it changes. */
export function useSharedPart<Value, Part>(
  read: Read<Value>,
  part: (answer: Value) => Part,
): Part | undefined {
  const { database } = useLedger();
  const subscribe = useCallback(
    (listener: () => void) => (database ? listen(database, read, listener) : () => undefined),
    [database, read],
  );
  return useSyncExternalStore(subscribe, () => {
    const query = database ? shared.get(database)?.get(read) : undefined;
    if (query?.error) throw query.error;
    return query?.answer === undefined ? undefined : part(query.answer as Value);
  });
}
