import { type LedgerDatabase, ledgerDatabase } from './database.ts';
import { witnessOf } from './opening.ts';
import {
  currentGeneration,
  type MisfitReason,
  mirrorName,
  type Registry,
  setGenerationAside,
} from './registry.ts';
import { storageFault } from './storage-errors.ts';

/** The mirror in use, opened by its generation. */
export type Mirror = Readonly<{
  database: () => LedgerDatabase | null;
  generation: () => number;
  /** Opens what the registry says is in use; another window may have moved on. */
  open: () => Promise<LedgerDatabase>;
  leave: () => void;
  /** Keeps it under its own name and uses it no more; the next `open` begins another. */
  setAside: (database: LedgerDatabase, reason: MisfitReason) => Promise<void>;
}>;

type Events = Readonly<{
  onChange: () => void;
  /** Someone deleted it under us, or the browser dropped it. */
  onVanished: () => void;
}>;

/** So many in a row that cannot be opened are no damage to one database, but to all of IndexedDB. */
const mostUnreadable = 3;

export function openMirror(family: string, registry: Registry, now: () => number, events: Events): Mirror {
  let database: LedgerDatabase | null = null;
  let generation = 0;
  let unreadable = 0;

  function leave(): void {
    const left = database;
    if (!left) return;
    // Left before it is closed: closing is announced, and is then no longer news.
    database = null;
    left.close();
    events.onChange();
  }

  async function open(): Promise<LedgerDatabase> {
    const current = await currentGeneration(registry, now());
    if (database && current === generation) return database;
    leave();
    generation = current;
    const opened = ledgerDatabase(mirrorName(family, current));
    try {
      await opened.open();
    } catch (error) {
      opened.close();
      unreadable += 1;
      if (storageFault(error) === 'full' || unreadable > mostUnreadable) throw error;
      await setGenerationAside(registry, current, { at: now(), reason: 'unreadable', witness: null });
      return open();
    }
    unreadable = 0;
    const vanished = () => {
      if (database !== opened) return;
      leave();
      events.onVanished();
    };
    opened.on('versionchange', vanished);
    opened.on('close', vanished);
    database = opened;
    events.onChange();
    return opened;
  }

  return {
    database: () => database,
    generation: () => generation,
    open,
    leave,
    async setAside(mirror, reason) {
      const witness = await witnessOf(mirror);
      await setGenerationAside(registry, generation, { at: now(), reason, witness });
      leave();
    },
  };
}
