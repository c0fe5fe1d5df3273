/** The product's fixed word lists as codes; the screens' words for them are in renderer/locales (namespace `domain`). */
export const tiers = [1, 2, 3] as const;
export type Tier = (typeof tiers)[number];

/** How a day of the store's calendar differs from its weekday. */
export const specialDayKinds = ['holiday', 'make-up', 'other'] as const;
export type SpecialDayKind = (typeof specialDayKinds)[number];

/** Why the machine's clock is not believed: before the last entry, moved while the desk ran, or long after it stopped. */
export const clockDoubts = ['behind', 'moved', 'long-away'] as const;
export type ClockDoubt = (typeof clockDoubts)[number];

export const channels = [
  'counter',
  'phone',
  'platform-12315',
  'hotline-12345',
  'regulator',
  'council',
] as const;
export type Channel = (typeof channels)[number];

export const salesChannels = ['store', 'home-delivery', 'community-group', 'company'] as const;
export type SalesChannel = (typeof salesChannels)[number];

export const payingChannels = ['cash', 'card', 'wechat', 'alipay', 'gift-card'] as const;
export type PayingChannel = (typeof payingChannels)[number];

export const responsibleKinds = ['own', 'joint', 'counter-lessee', 'stall'] as const;
export type ResponsibleKind = (typeof responsibleKinds)[number];

export const causes = [
  'quality',
  'wrong-purchase',
  'short-weight',
  'price',
  'expired',
  'foreign-matter',
  'damaged',
  'advertising',
  'service',
  'waiting',
  'injury',
  'other',
] as const;
export type Cause = (typeof causes)[number];

export const wishes = ['refund', 'exchange', 'repair', 'compensation', 'other'] as const;
export type Wish = (typeof wishes)[number];

/** 处理结果. The first three pay money; `refusal` gives nothing and needs a reason. */
export const remedyKinds = [
  'refund',
  'price-difference',
  'compensation',
  'exchange',
  'repair',
  'redo',
  'make-up-quantity',
  'apology',
  'refusal',
] as const;
export type RemedyKind = (typeof remedyKinds)[number];
export const moneyKinds: readonly RemedyKind[] = ['refund', 'price-difference', 'compensation'];

export const refusalReasons = [
  'used',
  'past-term',
  'no-fault-found',
  'not-bought-here',
  'no-legal-ground',
  'other',
] as const;

/** Why a complaint moves up (T1, T1a, T5). */
export const escalationReasons = [
  'beyond-authority',
  'not-accepted',
  'complex',
  'out-of-time',
  'danger',
] as const;
export type EscalationReason = (typeof escalationReasons)[number];

/** How a complaint can end (T4, T4b). Only `settled` counts as settled. */
export const ends = ['settled', 'withdrawn', 'unsettled', 'unreachable', 'duplicate', 'not-ours'] as const;
export type End = (typeof ends)[number];

export const reopenReasons = [
  'promise-not-kept',
  'consumer-returned',
  'ended-by-mistake',
  'outside-request',
] as const;
export const satisfactions = ['satisfied', 'dissatisfied', 'no-answer', 'not-asked'] as const;
export type Satisfaction = (typeof satisfactions)[number];

export const waysOn = [
  'regulator',
  'council',
  'platform-12315',
  'hotline-12345',
  'arbitration',
  'court',
] as const;
export type WayOn = (typeof waysOn)[number];

/** Kinds of goods (requirements.md, Words). */
export const goodsKinds = [
  'bulk-food',
  'fresh-food',
  'prepackaged-food',
  'daily',
  'clothing',
  'appliance',
  'other',
] as const;
export type GoodsKind = (typeof goodsKinds)[number];

/** What G2a names besides the kind. */
export const specials = ['none', 'intimate', 'cosmetics', 'medicine', 'cold-chain', 'unknown'] as const;
export const conditions = ['unopened', 'opened', 'used', 'unknown'] as const;
/** `said` is a consumer's word (疑似), `confirmed` a failed test or plain sight, `none` a return without any fault. */
export const faults = ['none', 'said', 'confirmed', 'unknown'] as const;
/** Spoiled or unsafe, by the eye of whoever took it back. */
export const safeties = ['safe', 'spoiled', 'unknown'] as const;
/** Is a second sale harmless (G2)? */
export const secondSales = ['harmless', 'harmful', 'unknown'] as const;
/** Whether the goods came back, and if not, why (G8). */
export const takings = [
  'taken-back',
  'kept-consumed',
  'kept-refused',
  'kept-at-home',
  'kept-agreed',
] as const;
export const units = ['kg', 'piece'] as const;
export type Unit = (typeof units)[number];

/** 退换回商品处理方式, from the laxest to the strictest. `hold-for-test` only sets goods apart. */
export const dispositionWays = ['resale-labelled', 'return-to-supplier', 'destroy', 'hold-for-test'] as const;
export type DispositionWay = (typeof dispositionWays)[number];

/** Why goods are destroyed, said by whoever destroys them (G3); `other` in words. */
export const destroyReasons = [
  'spoiled',
  'expired',
  'unsafe',
  'recalled',
  'faulty',
  'supplier-declines',
  'no-supplier',
  'not-worth-returning',
  'other',
] as const;
export type DestroyReason = (typeof destroyReasons)[number];

export const labelSizes = ['60x40', '50x30', '80x50'] as const;
export type LabelSize = (typeof labelSizes)[number];
/**
 * What a printer may be told to print on (G6); 80mm is a roll, as long as what is printed; the ledger lies across A4;
 * A4-labels are sheets of labels for an ordinary printer.
 */
export const papers = [...labelSizes, 'A4-labels', 'A5', 'A4', 'A3', '80mm', 'A4-landscape'] as const;
export type Paper = (typeof papers)[number];
/** How a print ended, as the spooler said, or as whoever printed it says: saved as a file, or given up. */
export const printOutcomes = ['completed', 'failed', 'cancelled', 'saved', 'unknown'] as const;
export type PrintOutcome = (typeof printOutcomes)[number];
/** Why a print failed. `barred`: a label whose goods may no longer be sold; `no-answer`: a printer that is off or out of reach. */
export const printCauses = [
  'no-answer',
  'out-of-paper',
  'jam',
  'cover-open',
  'queue-stopped',
  'printer-gone',
  'rejected',
  'barred',
  'other',
] as const;
export type PrintCause = (typeof printCauses)[number];
export const strikeOffCauses = ['sold', 'expired', 'withdrawn'] as const;
export const evidenceKinds = ['receipt', 'photo', 'document', 'invoice', 'test-report', 'other'] as const;
export const amendReasons = [
  'typing-error',
  'misheard',
  'consumer-corrected',
  'checked-again',
  'found-later',
] as const;
/** Why a complaint is kept beyond its years (L4). */
export const holdCauses = ['court', 'arbitration', 'regulator', 'police', 'claim', 'other'] as const;
export type HoldCause = (typeof holdCauses)[number];
export const councilNames = ['xiaoxie', 'xiaobaowei', 'xiaowei'] as const;
/** Papers about one complaint: each print is an entry. `course`: how it went so far, for whoever asks from outside. */
export const documentKinds = ['receipt', 'ways-on', 'result-notice', 'course'] as const;
export type DocumentKind = (typeof documentKinds)[number];
/** What an imported row's facts rest on besides what is written in it (L7); each was shown before it was taken. */
export const importInferences = [
  /** The year of a date without one, from the title or the rows around. */
  'year',
  /** The sheet's date is none; the complaint has no day. */
  'day',
  /** Whether a price is per 斤 or per kg. */
  'price-unit',
  /** What a bare number of a quantity counts. */
  'quantity-unit',
  /** From the cell above, with which it was merged. */
  'merged',
] as const;
