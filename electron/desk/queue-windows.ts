import { type Caller, systemCaller } from './core.ts';

/** A window for the public: what is taken there the desk seals itself. It is nobody's session, and gets none. */
export const windowCaller: Caller = { actor: systemCaller.actor, session: 'queue-window' };

/** Which windows for the public a person opened since the desk was started; a restart closes them all. */
export interface QueueWindows {
  /** The windows of this connection may ask from here on. */
  open(connection: string): void;
  /** The caller behind a window's connection; null where nobody opened it. */
  caller(connection: string): Caller | null;
  /** At a window a ticket is printed once. True the first time. */
  printsFirst(ticket: number): boolean;
}

/** Windows ask under the connection of the page that opened them, told apart by this. */
const ofWindows = '/queue';

export function windowConnection(connection: string): string {
  return `${connection}${ofWindows}`;
}

export function isWindowConnection(connection: string): boolean {
  return connection.endsWith(ofWindows);
}

export function openQueueWindows(): QueueWindows {
  const open = new Set<string>();
  const printed = new Set<number>();
  return {
    open: (connection) => void open.add(windowConnection(connection)),
    caller: (connection) => (open.has(connection) ? windowCaller : null),
    printsFirst(ticket) {
      const first = !printed.has(ticket);
      printed.add(ticket);
      return first;
    },
  };
}
