import type { AuthorityTable, StoreSettings } from '../../shared/event-parts.ts';
import type { Event } from '../../shared/events.ts';
import { encodeKey } from '../../shared/ledger/checkpoint.ts';
import type { Actor } from '../../shared/ledger/entry.ts';
import { Counter } from './counter.ts';

export const system: Actor = { operator: 'system', role: 'system' };
export const li: Actor = { operator: 'li', role: 'clerk' };
export const chen: Actor = { operator: 'chen', role: 'clerk' };
export const wang: Actor = { operator: 'wang', role: 'department-head' };
export const zhao: Actor = { operator: 'zhao', role: 'department-head' };
export const sun: Actor = { operator: 'sun', role: 'enterprise-head' };
export const qian: Actor = { operator: 'qian', role: 'enterprise-head' };
export const inspector: Actor = { operator: 'he', role: 'inspector' };
export const everyone: readonly Actor[] = [li, chen, wang, zhao, sun, qian, inspector];

export const settings: StoreSettings = {
  zone: 'Asia/Shanghai',
  areaSquareMetres: 8000,
  hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: 540, to: 1320 }],
  council: 'xiaobaowei',
  employs: 12,
  twoTiers: false,
};

/** So long that no story runs out of time that does not mean to. */
const times = { receiveMinutes: 5000, decideMinutes: 5000 };

/** Tier 1 refunds and exchanges to 200.00; tier 2 also repairs and compensates to 2,000.00; tier 3 may do anything. */
export const authority: AuthorityTable = {
  1: { kinds: ['refund', 'exchange', 'apology', 'refusal', 'price-difference'], limit: 20_000, ...times },
  2: {
    kinds: ['refund', 'exchange', 'apology', 'refusal', 'price-difference', 'repair', 'compensation', 'redo'],
    limit: 200_000,
    ...times,
  },
  3: {
    kinds: [
      'refund',
      'exchange',
      'apology',
      'refusal',
      'price-difference',
      'repair',
      'compensation',
      'redo',
      'make-up-quantity',
    ],
    limit: null,
    ...times,
  },
};

/** The same authority, by the clock of a busy desk: half an hour to receive, two hours to decide. */
export const busyAuthority: AuthorityTable = {
  1: { ...authority[1], receiveMinutes: 30, decideMinutes: 120 },
  2: { ...authority[2], receiveMinutes: 30, decideMinutes: 120 },
  3: { ...authority[3], receiveMinutes: 30, decideMinutes: 120 },
};

/** The same authority, for stories of many weeks. */
export const patientAuthority: AuthorityTable = {
  1: { ...authority[1], receiveMinutes: 30_000 },
  2: { ...authority[2], receiveMinutes: 30_000 },
  3: { ...authority[3], receiveMinutes: 30_000 },
};

const origin = 'fangxin-desk/test/1';
export const ledgerOpened: Event = {
  type: 'LedgerOpened',
  data: {
    format: 1,
    origin,
    key: encodeKey({ name: origin, publicKey: new Uint8Array(32).fill(7) }),
    mark: 'evaluation',
  },
};

/** The facts of a first run, in their order. */
export function firstRun(changes: Partial<StoreSettings> = {}, table: AuthorityTable = authority): Event[] {
  return [
    ledgerOpened,
    { type: 'StoreSettingsSet', data: { version: 1, settings: { ...settings, ...changes } } },
    { type: 'AuthoritySet', data: { version: 1, authority: table } },
    ...everyone.map(
      ({ operator, role }) => ({ type: 'OperatorAdded', data: { operator, role } }) as unknown as Event,
    ),
    { type: 'StoreFounded', data: {} },
  ];
}

/** A store that has had its first run. */
export function foundedStore(
  changes: Partial<StoreSettings> = {},
  table: AuthorityTable = authority,
): Counter {
  const counter = new Counter();
  for (const event of firstRun(changes, table)) {
    const refusal = counter.seal(event, system);
    if (refusal) throw new Error(`foundedStore: expected ${event.type} to be permitted, got ${refusal.code}`);
  }
  return counter;
}
