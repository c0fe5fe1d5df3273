import { liveQuery, type Subscription } from 'dexie';
import type { DeskApi } from '../../shared/contract.ts';
import { isAuditDue, type StartAudit } from './audit.ts';
import { refreshCatalogue } from './catalogue.ts';
import { type LedgerDatabase, readHead } from './database.ts';
import { alone } from './locks.ts';
import { openMirror } from './mirror.ts';
import { compareHeads } from './opening.ts';
import { pump, type StopCode } from './pump.ts';
import { type MisfitReason, openRegistry, witnesses } from './registry.ts';
import { type StorageFault, storageFault } from './storage-errors.ts';
import { waitersFor } from './waiters.ts';

/** `empty`: there was no mirror at all (a new machine, a cleared browser). */
export type RebuildReason = MisfitReason | 'empty';

/** `ready` only while a mirror is open. */
export type LedgerState =
  | Readonly<{ kind: 'opening' }>
  | Readonly<{ kind: 'rebuilding'; done: number; total: number; reason: RebuildReason }>
  | Readonly<{ kind: 'ready'; size: number }>
  | Readonly<{ kind: 'stopped'; code: StopCode }>;

export type KeeperOptions = Readonly<{
  desk: DeskApi;
  /** Databases are named after it. */
  family?: string;
  /** UTC ms. */
  now?: () => number;
  startAudit?: StartAudit;
  /** Entries a chunk. */
  limit?: number;
}>;

/** Keeps the mirror of one desk's log: opens it, brings it level, sets it aside and rebuilds it when it does not fit. */
export type Keeper = Readonly<{
  state: () => LedgerState;
  /** The mirror in use; null until it is open. */
  database: () => LedgerDatabase | null;
  /** Hears of every change of state or database. */
  subscribe: (listener: () => void) => () => void;
  /** Looks at the desk again: after a sign-in, or when something was sealed. */
  wake: () => void;
  /** Resolves when the mirror holds so many entries; rejects once the ledger has stopped or closed. */
  caughtUp: (size: number) => Promise<void>;
  close: () => void;
}>;

const firstRetryMs = 1500;
const longestRetryMs = 30_000;
/** A mirror made afresh from the same log fits; one that again does not is no accident of this machine's. */
const mostRebuilds = 3;

export function keepLedger(options: KeeperOptions): Keeper {
  const { desk, family = 'fangxin-ledger', now = Date.now, limit } = options;
  const registry = openRegistry(family);
  const listeners = new Set<() => void>();
  const waiters = waitersFor();
  let state: LedgerState = { kind: 'opening' };
  let compared: LedgerDatabase | null = null;
  let running: Promise<void> | null = null;
  let again = false;
  let products: Promise<void> = Promise.resolve();
  let closed = false;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let retryMs = firstRetryMs;
  let stopAudit: (() => void) | null = null;
  let watching: Subscription | null = null;
  let faults = 0;
  let damagesFound = 0;

  const tell = () => {
    for (const listener of listeners) listener();
  };
  const mirror = openMirror(family, registry, now, {
    onChange() {
      if (!mirror.database()) {
        stopAudit?.();
        stopAudit = null;
        if (state.kind === 'ready') state = { kind: 'opening' };
      }
      tell();
    },
    onVanished() {
      if (closed) return;
      if (state.kind !== 'stopped') become({ kind: 'opening' });
      setTimeout(wake, 0);
    },
  });

  function become(next: LedgerState): void {
    state = next;
    if (next.kind === 'ready') waiters.reached(next.size);
    if (next.kind === 'stopped') waiters.fail(new Error(`ledger: stopped, ${next.code}`));
    tell();
  }

  /** One look at the desk: what is missing is pulled. Runs under the lock, so one window at a time does the work. */
  async function look(rebuilding: RebuildReason | null): Promise<void> {
    const database = await mirror.open();
    watch();
    let reason = rebuilding;
    if (compared !== database) {
      const opening = await compareHeads(database, desk);
      if (opening.kind === 'refused') return;
      if (opening.kind === 'stopped') return become(opening);
      if (opening.kind === 'misfit') return rebuild(database, opening.reason);
      if (opening.kind === 'empty') reason ??= 'empty';
      compared = database;
    }
    const vouched = await witnesses(registry);
    const end = await pump({
      database,
      desk,
      witnesses: vouched,
      onProgress: (done, total) => {
        if (reason && state.kind !== 'ready') become({ kind: 'rebuilding', done, total, reason });
      },
      ...(limit === undefined ? {} : { limit }),
    });
    if (end.kind === 'refused') return;
    if (end.kind === 'stopped') return become(end);
    if (end.kind === 'misfit') return rebuild(database, end.reason);
    bringProducts(database);
    faults = 0;
    retryMs = firstRetryMs;
    const origin = (await readHead(database))?.origin;
    const longer = vouched.find((one) => one.origin === origin && one.size > end.size);
    if (longer) {
      // Said to the desk too, so that nothing is sealed over it from any other screen either.
      if (longer.note !== undefined) await desk.head({ seen: longer.note });
      return become({ kind: 'stopped', code: 'sealed-log-shorter' });
    }
    // It may have vanished while this was asked: what is gone is not ready, and whoever heard of it looks again.
    if (mirror.database() !== database) return;
    become({ kind: 'ready', size: end.size });
    await beginAudit(database);
  }

  /** Beside everything else: a long product list takes a while, and nobody waits for it (N1). */
  function bringProducts(database: LedgerDatabase): void {
    if (closed) return;
    products = products
      .then(() => refreshCatalogue(database, desk))
      .catch((error: unknown) => console.warn('refreshCatalogue:', error));
  }

  /** Another window may set the mirror aside; then this one moves to the new one too. */
  function watch(): void {
    if (closed) return;
    watching ??= liveQuery(() => registry.generations.orderBy('generation').last()).subscribe({
      next: (last) => {
        if (mirror.database() && last && (last.generation !== mirror.generation() || last.setAside)) wake();
      },
      error: failed,
    });
  }

  async function rebuild(database: LedgerDatabase, reason: MisfitReason): Promise<void> {
    faults += 1;
    if (faults > mostRebuilds) return become({ kind: 'stopped', code: 'storage-failed' });
    become({ kind: 'rebuilding', done: 0, total: 0, reason });
    await mirror.setAside(database, reason);
    return look(reason);
  }

  async function beginAudit(database: LedgerDatabase): Promise<void> {
    if (!options.startAudit || stopAudit || !(await isAuditDue(database, now()))) return;
    stopAudit = options.startAudit(database.name, (ok) => {
      stopAudit = null;
      if (ok) return;
      damagesFound += 1;
      if (damagesFound > mostRebuilds) become({ kind: 'stopped', code: 'storage-failed' });
      else void run(() => alone(family, () => rebuildIfUsed(database)));
    });
  }

  /** Another window's audit may have found the same damage first. */
  async function rebuildIfUsed(database: LedgerDatabase): Promise<void> {
    const used = await mirror.open();
    return used === database ? rebuild(database, 'damaged') : look(null);
  }

  async function run(task: () => Promise<void>): Promise<void> {
    while (running) await running;
    if (closed) return;
    running = task()
      .catch(failed)
      .finally(() => {
        running = null;
      });
    await running;
    if (!again) return;
    again = false;
    wake();
  }

  /** The desk is gone, or the database closed under us: try again. A full or failing disk is said. */
  function failed(error: unknown): void {
    if (closed) return;
    const fault = storageFault(error);
    if (fault === 'failed') faults += 1;
    const stop = stopCode(fault, faults > mostRebuilds);
    if (stop) {
      become({ kind: 'stopped', code: stop });
      return;
    }
    if (fault === 'other') console.error('ledger: not level with the desk, trying again:', error);
    else letGo();
    clearTimeout(retry);
    retry = setTimeout(wake, retryMs);
    retryMs = Math.min(retryMs * 2, longestRetryMs);
  }

  /** The browser may have dropped everything: a database that could not be opened then says so for ever, unless let go. */
  function letGo(): void {
    mirror.leave();
    watching?.unsubscribe();
    watching = null;
    registry.close({ disableAutoOpen: false });
  }

  function wake(): void {
    if (closed || state.kind === 'stopped') return;
    if (running) {
      again = true;
      return;
    }
    void run(() => alone(family, () => look(state.kind === 'rebuilding' ? state.reason : null)));
  }

  const unhear = desk.onPush((push) => {
    if ('size' in push && !(state.kind === 'ready' && state.size >= push.size)) wake();
  });
  wake();

  return {
    state: () => state,
    database: mirror.database,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    wake,
    caughtUp(size) {
      if (state.kind === 'ready' && state.size >= size) return Promise.resolve();
      if (state.kind === 'stopped') return Promise.reject(new Error(`ledger: stopped, ${state.code}`));
      const reached = waiters.wait(size);
      wake();
      return reached;
    },
    close() {
      closed = true;
      clearTimeout(retry);
      unhear();
      watching?.unsubscribe();
      const shut = () => {
        mirror.leave();
        registry.close();
      };
      // What is under way ends first, so that nothing runs on a closed database.
      if (running) void running.finally(shut);
      else shut();
      waiters.fail(new Error('ledger: closed'));
      listeners.clear();
    },
  };
}

/** What no further try would mend; null where one may. */
function stopCode(fault: StorageFault, isLasting: boolean): StopCode | null {
  if (fault === 'full') return 'storage-full';
  if (fault === 'missing') return 'storage-missing';
  return isLasting ? 'storage-failed' : null;
}
