import type { AuthorityTable, StoreSettings } from '../event-parts.ts';
import type { Event } from '../events.ts';
import type { Role } from '../ledger/entry.ts';

export type Operator = Readonly<{ id: string; role: Exclude<Role, 'system'>; active: boolean }>;

/** Products (by code) of which lots are held; '*' holds every lot of the product (T1a). */
export type HeldLots = Readonly<Record<string, readonly string[]>>;

/** What rules need to know beyond one complaint. Folded from the log; plain JSON, so that it can be kept beside it. */
export type StoreState = Readonly<{
  opened: boolean;
  /** The first run is over: settings, authority and people are there. */
  founded: boolean;
  mark: 'none' | 'evaluation' | 'demonstration';
  origin: string;
  key: string;
  settings: StoreSettings | null;
  settingsVersion: number;
  /** Every version that was ever in force, by version: an old complaint keeps its own (T2). */
  authority: Readonly<Record<number, AuthorityTable>>;
  authorityVersion: number;
  operators: Readonly<Record<string, Operator>>;
  /** Complaints opened in this chapter so far. */
  serial: number;
  held: HeldLots;
  /** Imports under way (L7), by batch: how many of its rows opened a complaint so far, and the last of them. */
  importing: Readonly<Record<string, Readonly<{ taken: number; row: number }>>>;
}>;

export const emptyStore: StoreState = {
  opened: false,
  founded: false,
  mark: 'none',
  origin: '',
  key: '',
  settings: null,
  settingsVersion: 0,
  authority: {},
  authorityVersion: 0,
  operators: {},
  serial: 0,
  held: {},
  importing: {},
};

/** The store after one more event; events that do not touch it leave it as it is. */
export function evolveStore(store: StoreState, event: Event): StoreState {
  switch (event.type) {
    case 'LedgerOpened':
      return {
        ...store,
        opened: true,
        mark: event.data.mark,
        origin: event.data.origin,
        key: event.data.key,
      };
    case 'StoreSettingsSet':
      return { ...store, settings: event.data.settings, settingsVersion: event.data.version };
    case 'AuthoritySet': {
      const { version, authority } = event.data;
      return { ...store, authority: { ...store.authority, [version]: authority }, authorityVersion: version };
    }
    case 'OperatorAdded': {
      const { operator, role } = event.data;
      return {
        ...store,
        operators: { ...store.operators, [operator]: { id: operator, role, active: true } },
      };
    }
    case 'OperatorChanged': {
      const { operator, role, active } = event.data;
      return { ...store, operators: { ...store.operators, [operator]: { id: operator, role, active } } };
    }
    case 'StoreFounded':
      return { ...store, founded: true };
    case 'ComplaintOpened':
      return { ...store, serial: store.serial + 1 };
    case 'ComplaintImported': {
      const { batch, row } = event.data;
      const taken = (importOf(store, batch)?.taken ?? 0) + 1;
      return {
        ...store,
        serial: store.serial + 1,
        importing: { ...store.importing, [batch]: { taken, row } },
      };
    }
    case 'LedgerImported': {
      const { [event.data.batch]: _, ...importing } = store.importing;
      return { ...store, importing };
    }
    case 'LotHeld': {
      const { product, lot } = event.data;
      const lots = store.held[product] ?? [];
      const mark = lot ?? '*';
      return lots.includes(mark) ? store : { ...store, held: { ...store.held, [product]: [...lots, mark] } };
    }
    default:
      return store;
  }
}

/** The run of an import that is under way; null when none of that batch is. */
export function importOf(store: StoreState, batch: string): Readonly<{ taken: number; row: number }> | null {
  return Object.hasOwn(store.importing, batch) ? (store.importing[batch] ?? null) : null;
}
