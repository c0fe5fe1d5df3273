import { byCode } from '../../shared/import/product-changes.ts';
import type { Counter } from './counter.ts';
import { productList } from './goods.ts';
import { calendar } from './holidays.ts';
import {
  authorityTable,
  firstClerkLimit,
  firstRun,
  joinsWith,
  laterClerkLimit,
  type Person,
  personOf,
} from './store.ts';

/** When the store itself changes, as shares of the whole story. */
const shares = { settings: 0.3, authority: 0.4, joins: 0.5, leaves: 0.65 } as const;
/** Long enough before leaving, a clerk takes no new complaint, so that none is left behind half done. */
const lastDays = 25;

/** The days of the store's own changes in a story of so many days. */
export type StoreDays = Readonly<Record<keyof typeof shares, number>>;

export function storeDays(days: number): StoreDays {
  const on = (share: number) => Math.floor(days * share);
  return {
    settings: on(shares.settings),
    authority: on(shares.authority),
    joins: on(shares.joins),
    leaves: on(shares.leaves),
  };
}

export function clerksOn(day: number, changes: StoreDays): readonly Person[] {
  return [
    'li',
    'fang',
    ...(day < changes.leaves - lastDays ? (['qian'] as const) : []),
    ...(day > changes.joins ? (['new'] as const) : []),
  ];
}

export function clerkLimitOn(day: number, changes: StoreDays): number {
  return day < changes.authority ? firstClerkLimit : laterClerkLimit;
}

/** The first run, the product list, and the calendar of holidays. */
export async function foundStore(counter: Counter): Promise<void> {
  await counter.ask('owner', 'firstRun', firstRun);
  await counter.ask('owner', 'stageProducts', {
    list: 'demo-product-list',
    piece: 0,
    products: byCode(productList),
  });
  await counter.ask('owner', 'importCatalogue', {
    id: 'demo-catalogue',
    size: counter.size(),
    list: 'demo-product-list',
    count: productList.length,
    rows: productList.length,
    pin: personOf('owner').pin,
  });
  await counter.ask('owner', 'changeCalendar', {
    id: 'demo-calendar',
    size: counter.size(),
    days: calendar,
    pin: personOf('owner').pin,
  });
}

/** What the enterprise head changes before the store opens on this day, if anything. */
export async function changeStore(counter: Counter, day: number, changes: StoreDays): Promise<void> {
  const asked = (name: string) => ({ id: `demo-${name}`, size: counter.size() });
  const { pin: ownPin } = personOf('owner');
  if (day === changes.settings)
    await counter.ask('owner', 'changeSettings', {
      ...asked('settings'),
      store: { ...firstRun.store, phone: '0530-5550199' },
      settings: { ...firstRun.settings, employs: 92 },
      pin: ownPin,
    });
  if (day === changes.authority)
    await counter.ask('owner', 'changeAuthority', {
      ...asked('authority'),
      authority: authorityTable(laterClerkLimit),
      pin: ownPin,
    });
  if (day === changes.joins) {
    const { name, role } = personOf('new');
    const pin = joinsWith('new') ?? '';
    await counter.ask('owner', 'addOperator', { ...asked('joins'), name, role, pin, ownPin });
  }
  if (day === changes.leaves) {
    const { operator, role } = personOf('qian');
    await counter.ask('owner', 'changeOperator', {
      ...asked('leaves'),
      operator,
      role,
      active: false,
      ownPin,
    });
  }
}
