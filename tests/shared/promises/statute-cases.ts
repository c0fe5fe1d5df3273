import type { AdviceFacts } from '../../../shared/promises/advice-facts.ts';

/**
 * Cases written from the texts of the statutes, none from the rules' source: what is told at the counter, and what the
 * text gives for it. No source imports this file.
 */
export type StatuteCase = Readonly<{
  name: string;
  facts: Partial<AdviceFacts>;
  /** `gives` null where nothing is given or nobody can tell. */
  law: Readonly<{ sureness: string; gives: string | null }>;
  /** Points that must be named as open. */
  open?: readonly string[];
  /** Rules shown beside, with the least amount in fen where there is one. */
  beside?: Readonly<Record<string, number | null>>;
  /** Rules that must not be shown beside. */
  not?: readonly string[];
}>;

/** A tin bought at the counter yesterday, unopened, sound, with a day printed on it that is far off. */
export const plainCase: AdviceFacts = {
  day: '2026-06-10',
  purchaseDate: '2026-06-09',
  salesChannel: 'store',
  cause: 'wrong-purchase',
  wish: 'refund',
  danger: false,
  kind: 'prepackaged-food',
  special: 'none',
  condition: 'unopened',
  fault: 'none',
  secondSale: 'harmless',
  taking: 'taken-back',
  shelfLifeEnd: '2027-06-01',
  price: 1280,
  unit: 'piece',
  quantity: '1',
  stock: true,
  disputed: new Set(),
};

const known = (gives: string) => ({ sureness: 'known', gives });
const depends = (gives: string | null) => ({ sureness: 'depends', gives });
const nothing = { sureness: 'nothing', gives: null };
const unknown = { sureness: 'unknown', gives: null };
const faulty = { fault: 'confirmed', cause: 'quality' } as const;
const said = { fault: 'said', cause: 'quality' } as const;
const appliance = { kind: 'appliance', shelfLifeEnd: null, price: 200_000 } as const;
const shirt = { kind: 'clothing', shelfLifeEnd: null, price: 19_900 } as const;
const online = { salesChannel: 'home-delivery' } as const;
const all = 'refund-exchange-repair';
const later = 'exchange-repair';

export const statuteCases: readonly StatuteCase[] = [
  // Consumer Law art. 24: within seven days.
  {
    name: 'art. 24: a faulty kettle on the day it was bought',
    facts: { ...appliance, ...faulty, purchaseDate: '2026-06-10' },
    law: known(all),
  },
  {
    name: 'art. 24: a faulty kettle on the seventh day',
    facts: { ...appliance, ...faulty, purchaseDate: '2026-06-03' },
    law: known(all),
  },
  {
    name: 'art. 24: a faulty kettle on the eighth day',
    facts: { ...appliance, ...faulty, purchaseDate: '2026-06-02' },
    law: known(later),
  },
  {
    name: 'art. 24: a torn shirt on the third day',
    facts: { ...shirt, ...faulty, purchaseDate: '2026-06-07' },
    law: known(all),
  },
  {
    name: 'art. 24: a torn shirt after a month',
    facts: { ...shirt, ...faulty, purchaseDate: '2026-05-10' },
    law: known(later),
  },
  {
    name: 'art. 24: a bucket that leaks, after ten days',
    facts: { kind: 'daily', shelfLifeEnd: null, ...faulty, purchaseDate: '2026-05-31' },
    law: known(later),
  },
  {
    name: 'art. 24: mouldy bread on the second day',
    facts: { ...faulty, purchaseDate: '2026-06-08' },
    law: known(all),
  },
  {
    name: 'art. 24: rotten apples the next morning',
    facts: { ...faulty, kind: 'fresh-food', shelfLifeEnd: null, unit: 'kg', quantity: '1.5' },
    law: known(all),
  },
  {
    name: 'art. 24: bulk nuts with worms on the fifth day',
    facts: {
      ...faulty,
      kind: 'bulk-food',
      shelfLifeEnd: null,
      purchaseDate: '2026-06-05',
      cause: 'foreign-matter',
    },
    law: known(all),
  },
  {
    name: 'art. 24: food found faulty after three weeks: whether that is still in time, no article says',
    facts: { ...faulty, purchaseDate: '2026-05-20' },
    law: depends(later),
    open: ['reasonable-time'],
  },
  {
    name: 'art. 24: opened goods with a fault are faulty goods',
    facts: { ...shirt, ...faulty, condition: 'opened' },
    law: known(all),
  },
  {
    name: 'art. 24: worn shoes whose sole came off within the week',
    facts: { ...shirt, ...faulty, condition: 'used', secondSale: 'harmful', purchaseDate: '2026-06-04' },
    law: known(all),
  },
  {
    name: 'art. 24: a fault, and nobody knows when it was bought',
    facts: { ...appliance, ...faulty, purchaseDate: null },
    law: depends(all),
    open: ['purchase-date'],
  },
  {
    name: 'art. 24: a fault that is only said',
    facts: { ...appliance, ...said },
    law: depends(all),
    open: ['fault'],
  },
  {
    name: 'art. 24: a fault that is only said, after two weeks',
    facts: { ...appliance, ...said, purchaseDate: '2026-05-27' },
    law: depends(later),
    open: ['fault'],
  },
  {
    name: 'art. 24: quality is complained of, and nobody looked',
    facts: { ...shirt, fault: 'unknown', cause: 'quality' },
    law: depends(all),
    open: ['fault'],
  },
  {
    name: 'art. 24: damaged, and neither fault nor day is known',
    facts: { ...shirt, fault: 'unknown', cause: 'damaged', purchaseDate: null },
    law: depends(all),
    open: ['fault', 'purchase-date'],
  },
  {
    name: 'Civil Code art. 621: a fault of three years ago',
    facts: { ...appliance, ...faulty, purchaseDate: '2023-05-01' },
    law: depends(later),
    open: ['reasonable-time'],
  },
  {
    name: 'Civil Code art. 621: on the last day of two years',
    facts: { ...appliance, ...faulty, purchaseDate: '2024-06-10' },
    law: known(later),
  },
  {
    name: 'Civil Code art. 621: a day after two years',
    facts: { ...appliance, ...faulty, purchaseDate: '2024-06-09' },
    law: depends(later),
    open: ['reasonable-time'],
  },
  {
    name: 'bought before the article was worded so',
    facts: { ...appliance, ...faulty, purchaseDate: '2014-03-14' },
    law: unknown,
  },
  {
    name: 'art. 24: faulty goods that were ordered for delivery',
    facts: { ...shirt, ...faulty, ...online },
    law: known(all),
  },
  {
    name: 'art. 24: a faulty ware of another kind',
    facts: { kind: 'other', shelfLifeEnd: null, ...faulty, purchaseDate: '2026-04-01' },
    law: known(later),
  },

  // Sold past its shelf life: Food Safety Law arts. 34 and 148.
  {
    name: 'art. 34: milk sold two days past its day',
    facts: { shelfLifeEnd: '2026-06-07', cause: 'expired' },
    law: known(all),
    beside: { 'food-tenfold': 100_000, 'fraud-threefold': 50_000, 'first-asked-pays': null },
  },
  {
    name: 'art. 34: sold on the very last day is not past it',
    facts: { shelfLifeEnd: '2026-06-09', cause: 'wrong-purchase' },
    law: nothing,
  },
  {
    name: 'art. 34: it ran out at home',
    facts: { shelfLifeEnd: '2026-06-09', cause: 'wrong-purchase', purchaseDate: '2026-06-08' },
    law: nothing,
  },
  {
    name: 'art. 34: sold expired, brought back after three weeks',
    facts: { shelfLifeEnd: '2026-05-18', purchaseDate: '2026-05-20', cause: 'expired' },
    law: depends(all),
    open: ['reasonable-time'],
  },
  {
    name: 'art. 148: ten times of a dear ware',
    facts: { shelfLifeEnd: '2026-06-07', cause: 'expired', price: 58_800 },
    law: known(all),
    beside: { 'food-tenfold': 588_000, 'fraud-threefold': 176_400 },
  },
  {
    name: 'art. 148: exactly the floor',
    facts: { shelfLifeEnd: '2026-06-07', cause: 'expired', price: 10_000 },
    law: known(all),
    beside: { 'food-tenfold': 100_000 },
  },
  {
    name: 'art. 148: a fen above the floor counts',
    facts: { shelfLifeEnd: '2026-06-07', cause: 'expired', price: 10_001 },
    law: known(all),
    beside: { 'food-tenfold': 100_010 },
  },
  {
    name: 'art. 148: of what was paid for all of them',
    facts: { shelfLifeEnd: '2026-06-07', cause: 'expired', price: 5000, quantity: '6' },
    law: known(all),
    beside: { 'food-tenfold': 300_000 },
  },
  {
    name: 'art. 148: without a price the floor is known all the same',
    facts: { shelfLifeEnd: '2026-06-07', cause: 'expired', price: null },
    law: known(all),
    beside: { 'food-tenfold': 100_000, 'fraud-threefold': 50_000 },
  },
  {
    name: 'art. 148: glass in bulk candy, sold by weight',
    facts: {
      kind: 'bulk-food',
      shelfLifeEnd: null,
      fault: 'confirmed',
      cause: 'foreign-matter',
      unit: 'kg',
      quantity: '2.5',
      price: 6000,
    },
    law: known(all),
    beside: { 'food-tenfold': 150_000, 'first-asked-pays': null },
  },
  { name: 'art. 148: not for a shirt', facts: { ...shirt, ...faulty }, law: known(all), beside: {} },

  // Consumer Law art. 55: fraud.
  {
    name: 'art. 55: charged more than the label says',
    facts: { fault: 'none', cause: 'price' },
    law: unknown,
    beside: { 'fraud-threefold': 50_000 },
  },
  {
    name: 'art. 55: three times of a dear ware',
    facts: { ...appliance, cause: 'advertising' },
    law: unknown,
    beside: { 'fraud-threefold': 600_000 },
  },
  {
    name: 'art. 55: exactly at the floor',
    facts: { ...shirt, price: 16_667, cause: 'price' },
    law: unknown,
    beside: { 'fraud-threefold': 50_001 },
  },
  {
    name: 'art. 55: below the floor',
    facts: { ...shirt, price: 16_666, cause: 'price' },
    law: unknown,
    beside: { 'fraud-threefold': 50_000 },
  },
  {
    name: 'arts. 52 and 55: short weight, within tolerance or not nobody knows',
    facts: { kind: 'fresh-food', shelfLifeEnd: null, cause: 'short-weight', unit: 'kg', quantity: '2' },
    law: depends(null),
    open: ['weight-tolerance'],
    beside: { 'short-quantity': null, 'fraud-threefold': 50_000 },
  },

  // Consumer Law art. 25: distance sales, and only those.
  { name: 'art. 25: nothing without a reason at the counter', facts: {}, law: nothing },
  {
    name: 'art. 25: nothing for an unopened appliance at the counter',
    facts: { ...appliance },
    law: nothing,
  },
  {
    name: 'art. 25: nothing for fresh food at the counter',
    facts: { kind: 'fresh-food', shelfLifeEnd: null },
    law: nothing,
  },
  {
    name: 'art. 25: ordered online, unopened, on the seventh day',
    facts: { ...online, purchaseDate: '2026-06-03' },
    law: known('refund'),
  },
  {
    name: 'art. 25: ordered online nine days ago: delivered when?',
    facts: { ...online, purchaseDate: '2026-06-01' },
    law: depends('refund'),
    open: ['receipt-day'],
  },
  {
    name: 'art. 25: bought in a community group',
    facts: { ...shirt, salesChannel: 'community-group' },
    law: known('refund'),
  },
  {
    name: 'art. 25(2): fresh food is excepted',
    facts: { ...online, kind: 'fresh-food', shelfLifeEnd: null },
    law: nothing,
  },
  {
    name: 'art. 25(2): bulk food may be',
    facts: { ...online, kind: 'bulk-food', shelfLifeEnd: null },
    law: depends('refund'),
    open: ['kind'],
  },
  {
    name: 'art. 25(3),(4): daily goods may be papers or unsealed discs',
    facts: { ...online, kind: 'daily', shelfLifeEnd: null },
    law: depends('refund'),
    open: ['kind'],
  },
  {
    name: 'art. 25(1): a ware without a barcode may be made to order',
    facts: { ...online, ...shirt, stock: false },
    law: depends('refund'),
    open: ['made-to-order'],
  },
  {
    name: 'art. 25, last paragraphs: underwear, if the consumer agreed to the exception',
    facts: { ...online, ...shirt, special: 'intimate' },
    law: depends('refund'),
    open: ['exception-agreed'],
  },
  {
    name: 'art. 25, last paragraphs: cosmetics likewise',
    facts: { ...online, ...shirt, special: 'cosmetics' },
    law: depends('refund'),
    open: ['exception-agreed'],
  },
  {
    name: 'Regulations art. 19: opened to look at it: whether it is whole, a person must see',
    facts: { ...online, ...appliance, condition: 'opened' },
    law: depends('refund'),
    open: ['intact'],
  },
  {
    name: 'art. 25: used',
    facts: { ...online, ...shirt, condition: 'used' },
    law: depends('refund'),
    open: ['intact'],
  },
  {
    name: 'art. 25: nobody looked whether it was opened',
    facts: { ...online, ...shirt, condition: 'unknown' },
    law: depends('refund'),
    open: ['condition'],
  },
  {
    name: 'art. 25: unopened but spoiled for a second sale',
    facts: { ...online, ...shirt, secondSale: 'harmful' },
    law: depends('refund'),
    open: ['intact'],
  },
  {
    name: 'art. 25: goods that were left at home',
    facts: { ...online, ...shirt, taking: 'kept-at-home' },
    law: depends('refund'),
    open: ['goods-back'],
  },
  {
    name: 'art. 25: the day of the order is not known',
    facts: { ...online, ...shirt, purchaseDate: null },
    law: depends('refund'),
    open: ['purchase-date'],
  },
  {
    name: 'art. 25: whatever the reason: a fault only said',
    facts: { ...online, ...shirt, ...said },
    law: known('refund'),
  },
  {
    name: 'art. 2: a company bought it',
    facts: { ...appliance, ...faulty, salesChannel: 'company' },
    law: depends(null),
    open: ['buyer'],
  },

  // Art. 23 and the Three Guarantees: shown beside.
  {
    name: 'art. 23: within six months the store proves',
    facts: { ...appliance, ...said, purchaseDate: '2025-12-10' },
    law: depends(later),
    open: ['fault'],
    beside: { 'reversed-burden': null, 'guarantee-two-repairs': null },
  },
  {
    name: 'art. 23: after six months the consumer does',
    facts: { ...appliance, ...said, purchaseDate: '2025-12-09' },
    law: depends(later),
    open: ['fault'],
    beside: { 'guarantee-two-repairs': null },
  },
  {
    name: 'Three Guarantees art. 9: the seventh day',
    facts: { ...appliance, ...faulty, purchaseDate: '2026-06-03' },
    law: known(all),
    beside: { 'guarantee-7-days': null },
  },
  {
    name: 'Three Guarantees art. 10: the eighth day',
    facts: { ...appliance, ...faulty, purchaseDate: '2026-06-02' },
    law: known(later),
    beside: { 'guarantee-15-days': null },
  },
  {
    name: 'Three Guarantees art. 10: the fifteenth day',
    facts: { ...appliance, ...faulty, purchaseDate: '2026-05-26' },
    law: known(later),
    beside: { 'guarantee-15-days': null },
  },
  {
    name: 'Three Guarantees art. 11: the sixteenth day',
    facts: { ...appliance, ...faulty, purchaseDate: '2026-05-25' },
    law: known(later),
    beside: { 'guarantee-two-repairs': null },
  },
  {
    name: 'Three Guarantees: not for a shirt',
    facts: { ...shirt, ...said },
    law: depends(all),
    open: ['fault'],
    beside: {},
  },

  // Civil Code art. 203: the last day of a term is at a weekend. 30 May 2026 is a Saturday.
  {
    name: 'Civil Code art. 203: the seventh day was a Saturday, and it is Saturday',
    facts: { ...shirt, ...faulty, purchaseDate: '2026-05-30', day: '2026-06-06' },
    law: known(all),
    beside: {},
  },
  {
    name: 'Civil Code art. 203: it is Sunday: the term runs on, which a person must weigh',
    facts: { ...shirt, ...faulty, purchaseDate: '2026-05-30', day: '2026-06-07' },
    law: known(later),
    beside: { 'last-day-of-rest': null },
  },
  {
    name: 'Civil Code art. 203: it is Monday, its last day',
    facts: { ...shirt, ...faulty, purchaseDate: '2026-05-30', day: '2026-06-08' },
    law: known(later),
    beside: { 'last-day-of-rest': null, 'found-substandard': null },
  },
  {
    name: 'Civil Code art. 203: on Tuesday it is over',
    facts: { ...shirt, ...faulty, purchaseDate: '2026-05-30', day: '2026-06-09' },
    law: known(later),
    beside: { 'found-substandard': null },
    not: ['last-day-of-rest'],
  },
  {
    name: 'Civil Code art. 203: a seventh day that was a Sunday runs on to Monday',
    facts: { ...online, ...shirt, purchaseDate: '2026-05-31', day: '2026-06-08' },
    law: depends('refund'),
    open: ['receipt-day'],
    beside: { 'last-day-of-rest': null },
  },
  {
    name: 'Civil Code art. 203: a seventh day that was a Friday does not run on',
    facts: { ...shirt, ...faulty, purchaseDate: '2026-05-29', day: '2026-06-06' },
    law: known(later),
    not: ['last-day-of-rest'],
  },
  {
    name: 'Civil Code art. 203: so the fifteenth day of the Three Guarantees, a Saturday',
    facts: { ...appliance, ...faulty, purchaseDate: '2026-05-22', day: '2026-06-08' },
    law: known(later),
    beside: { 'last-day-of-rest': null, 'guarantee-two-repairs': null },
  },
  {
    name: 'Civil Code art. 203: who just bought the wrong thing at the counter had no term',
    facts: { ...shirt, purchaseDate: '2026-05-30', day: '2026-06-07' },
    law: nothing,
    beside: {},
  },

  // Consumer Law art. 54, Regulations art. 18, Retail Weighing Measures art. 5.
  {
    name: 'art. 54: where the authorities found it substandard it is taken back after weeks as well',
    facts: { ...shirt, ...faulty, purchaseDate: '2026-05-10' },
    law: known(later),
    beside: { 'found-substandard': null },
  },
  {
    name: 'art. 54: a fault that is only said was found by nobody',
    facts: { ...shirt, ...said, purchaseDate: '2026-05-10' },
    law: depends(later),
    open: ['fault'],
    not: ['found-substandard'],
  },
  {
    name: 'Regulations art. 18: on the eighth day the kettle may have been installed a day later',
    facts: { ...appliance, ...faulty, purchaseDate: '2026-06-02' },
    law: known(later),
    beside: { 'term-from-installation': null, 'guarantee-15-days': null },
  },
  {
    name: 'Regulations art. 18: on the seventh it does not matter',
    facts: { ...appliance, ...faulty, purchaseDate: '2026-06-03' },
    law: known(all),
    not: ['term-from-installation'],
  },
  {
    name: 'Regulations art. 18: not for what was sold before they were in force',
    facts: { ...appliance, ...faulty, purchaseDate: '2024-06-30' },
    law: known(later),
    beside: { 'guarantee-two-repairs': null },
    not: ['term-from-installation'],
  },
  {
    name: 'Weighing Measures art. 5: apples weighed at the sale have a permitted deviation',
    facts: { kind: 'fresh-food', shelfLifeEnd: null, cause: 'short-weight', unit: 'kg', quantity: '2' },
    law: depends(null),
    open: ['weight-tolerance'],
    beside: { 'weighing-tolerance': null },
  },
  {
    name: 'Weighing Measures art. 2: they are of food; wool by weight is none',
    facts: { ...shirt, cause: 'short-weight' },
    law: depends(null),
    open: ['weight-tolerance'],
    not: ['weighing-tolerance'],
  },

  // Art. 23: six months end on the same day of the month, or on its last.
  {
    name: 'art. 23, Civil Code art. 202: bought on 31 August, six months end on the last of February',
    facts: { ...appliance, ...said, purchaseDate: '2025-08-31', day: '2026-02-28' },
    law: depends(later),
    open: ['fault'],
    beside: { 'reversed-burden': null },
  },
  {
    name: 'art. 23, Civil Code art. 202: on the first of March they are over',
    facts: { ...appliance, ...said, purchaseDate: '2025-08-31', day: '2026-03-01' },
    law: depends(later),
    open: ['fault'],
    not: ['reversed-burden'],
  },
  {
    name: 'art. 23: when it was bought nobody knows, and nothing is made of it',
    facts: { ...appliance, ...said, purchaseDate: null },
    law: depends(all),
    open: ['fault', 'purchase-date'],
    beside: {},
  },

  // Art. 49, and what nobody here can tell.
  {
    name: 'art. 49: somebody was hurt',
    facts: { ...appliance, ...said, cause: 'injury', danger: true },
    law: depends(all),
    open: ['fault'],
    beside: { injury: null },
  },
  { name: 'rude service: the articles name no sum', facts: { cause: 'service' }, law: unknown, beside: {} },
  { name: 'waited too long', facts: { cause: 'waiting' }, law: unknown, beside: {} },
  { name: 'something else', facts: { cause: 'other' }, law: unknown },
  {
    name: 'wrong purchase, and nobody looked for a fault',
    facts: { ...shirt, fault: 'unknown' },
    law: depends(null),
    open: ['fault'],
  },
  {
    name: 'wrong purchase of food whose day nobody read',
    facts: { shelfLifeEnd: null },
    law: depends(null),
    open: ['shelf-life'],
  },

  // C2a: what the two sides see differently is not known.
  {
    name: 'a fault that the store disputes',
    facts: { ...appliance, ...faulty, disputed: new Set(['fault'] as const) },
    law: { sureness: 'disputed', gives: all },
  },
  {
    name: 'whether it was bought here is disputed',
    facts: { ...shirt, ...faulty, disputed: new Set(['purchase'] as const) },
    law: { sureness: 'disputed', gives: all },
  },
  {
    name: 'what is disputed has no bearing',
    facts: { ...shirt, ...faulty, disputed: new Set(['condition'] as const) },
    law: known(all),
  },
  {
    name: 'an exception that the store says was agreed to',
    facts: { ...online, ...shirt, disputed: new Set(['exception-agreed'] as const) },
    law: { sureness: 'disputed', gives: 'refund' },
  },
  {
    name: 'the fault is disputed, but it was sold expired',
    facts: { ...faulty, shelfLifeEnd: '2026-06-07', disputed: new Set(['fault'] as const) },
    law: known(all),
  },
];
