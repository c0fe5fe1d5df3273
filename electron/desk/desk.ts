import type { Push } from '../../shared/contract.ts';
import { type Desk, type DeskOptions, openDeskOnce } from './desk-once.ts';

export type { Desk, DeskOptions } from './desk-once.ts';
export type { PlatformKeyStore, Printers } from './ports.ts';

/**
 * Opens the desk on a data folder, alone; once a restored ledger lies ready it is closed and opened anew on it, while
 * calls wait. Shells notice nothing but that there is a ledger.
 * @throws Error with a code of electron/start-failures.ts, SQLite's or the file system's error.
 */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const listeners = new Set<(push: Push) => void>();
  const push = (pushed: Push): void => {
    for (const listener of listeners) listener(pushed);
  };
  const once = async (): Promise<Desk> => {
    const opened = await openDeskOnce(options, reopen);
    opened.onPush(push);
    return opened;
  };
  let now: Promise<Desk> = once();
  function reopen(): void {
    const before = now;
    now = before.then(async (desk) => {
      await desk.close();
      return once();
    });
    // Whoever calls next hears of it; nobody else is there to.
    now.catch((error: unknown) => console.error(error));
  }
  await now;
  return {
    call: async (...asked) => (await now).call(...asked),
    onPush(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: async () => (await now).close(),
  };
}
