/** The posted promises a store can make, each from a template (C1). */
export const promiseTemplates = [
  'returns',
  'no-reason',
  'advance-payment',
  'three-tiers',
  'rapid-response',
  'ways-12315',
  'complaint-ledger',
  'training',
] as const;
export type PromiseTemplate = (typeof promiseTemplates)[number];

/** What the two sides can see differently (C2a). The first three are of the purchase, the others of one line of goods. */
export const disputedOfPurchase = ['purchase', 'purchase-date', 'sales-channel'] as const;
export const disputedOfGoods = ['fault', 'condition', 'shelf-life', 'exception-agreed'] as const;
export const disputableFacts = [...disputedOfPurchase, ...disputedOfGoods] as const;
export type DisputableFact = (typeof disputableFacts)[number];

/** The texts the law's rules are taken from. */
export const lawSources = [
  'consumer-law',
  'consumer-regulations',
  'food-safety-law',
  'three-guarantees',
  'civil-code',
  'weighing-measures',
] as const;
export type LawSource = (typeof lawSources)[number];

/** What law or promise gives; which of it, the consumer says. */
export const givings = ['refund-exchange-repair', 'exchange-repair', 'refund', 'exchange'] as const;
export type Giving = (typeof givings)[number];

/** What nobody has said yet and an answer hangs on. */
export const openPoints = [
  'purchase-date',
  'receipt-day',
  'fault',
  'condition',
  'intact',
  'shelf-life',
  'kind',
  'special',
  'made-to-order',
  'exception-agreed',
  'goods-back',
  'reasonable-time',
  'weight-tolerance',
  'buyer',
  'facts',
] as const;
export type OpenPoint = (typeof openPoints)[number];

/**
 * How sure an answer is. `depends`: on the points named with it; `disputed`: it would be known, were the two sides agreed;
 * `nothing`: known to give nothing; `unknown`: nobody here can say, ask tier 2.
 */
export type Sureness = 'known' | 'depends' | 'disputed' | 'nothing' | 'unknown';

/** What wall posters are printed on. */
export const posterPapers = ['A4', 'A3'] as const;
export type PosterPaper = (typeof posterPapers)[number];
/** The most people who stand on the poster for one tier: more do not fit in letters read from afar (ours). */
export const mostAtTier = 4;
