import { Dexie, type DexieOptions, type Table } from 'dexie';
import type { Claim } from '../../shared/claims/claims.ts';
import type { Cause, End, ResponsibleKind } from '../../shared/codes.ts';
import type { Due } from '../../shared/complaint/due.ts';
import type { Complaint } from '../../shared/complaint/state.ts';
import type { Counts, CountsByPeriod } from '../../shared/figures/counts.ts';
import type { Product } from '../../shared/goods/catalogue.ts';
import type { GoodsFacts } from '../../shared/goods/disposition.ts';
import type { NextStep, Whereabouts } from '../../shared/goods/shelf.ts';
import type { StoreState } from '../../shared/store/state.ts';

/**
 * What the records below look like. A mirror of another format is set aside and rebuilt: the sealed log has it all,
 * so nothing is ever migrated.
 */
export const mirrorFormat = 16;

/** An entry's canonical bytes, and its private parts as they were sealed: nonce ‖ ciphertext ‖ tag. */
export type EntryRecord = Readonly<{
  seq: number;
  about: string;
  bytes: Uint8Array;
  sealed: Uint8Array | null;
}>;

/** Some entries that follow each other, as IndexedDB holds them (entry-pages.ts). */
export type EntryPage = Readonly<{
  /** 0, 1, 2 … */
  page: number;
  /** Of each entry its bytes and, behind them, its private parts. */
  bytes: Uint8Array;
  /** Of each entry how many bytes it has, and how many its private parts; -1 where it has none. */
  lengths: readonly number[];
  abouts: readonly string[];
  /** The types of those of them that are about the store. */
  told: readonly string[];
}>;

/** A complaint folded from public data alone: no name, phone or text is ever in it. */
export type ComplaintRecord = Readonly<{
  /** 0, 1, 2 … in the order of opening, without gaps: what a list scrolls over. */
  position: number;
  id: string;
  number: string;
  /** Its entries in the log, in their order. */
  seqs: readonly number[];
  /** The store's calendar day of the opening, or the day that an old sheet gives. */
  openedDay: string;
  status: 'open' | End | 'imported';
  due: Due | null;
  /** Only while it is open, so that the index holds open complaints alone; {@link noDueTime} when nothing runs. */
  openDueAt?: number;
  /** Only while a reply outside is due, so that the index holds those alone: its day, {@link noReplyDay} where none is set. */
  replyDay?: string;
  /** Only while goods of it wait to go back or are not settled by whom they went to, so that the index holds those alone. */
  returning?: 1;
  /** Only while something was paid in advance that no claim asks for, so that the index holds those alone. */
  advancing?: 1;
  /** The claims that it stands in. */
  claims: readonly number[];
  /** The return notes that its goods left with. */
  notes: readonly number[];
  products: readonly string[];
  /** The complaints that this one was linked to. */
  linked: readonly string[];
  state: Complaint;
}>;

/** Sorts behind every real due time. */
export const noDueTime = Number.MAX_SAFE_INTEGER;

/** Sorts behind every day. */
export const noReplyDay = '9999-99-99';

/** Goods that the desk has, or that are on sale under its label: one record for each portion (shared/goods/shelf.ts). */
export type GoodsRecord = Readonly<{
  key: string;
  about: string;
  number: string;
  item: string;
  disposition: string | null;
  at: Whereabouts;
  /** The next step as far as it depends on no day and on nothing the store holds back; `on-sale` where there is none. */
  step: NextStep | 'on-sale';
  /** UTC ms. */
  since: number;
  openedAt: number;
  count: number;
  quantity: string;
  product: string;
  /** Its product, only while what the store holds back may move its step, so that the index holds those alone. */
  movedByHold?: string;
  /** Its shelf life, only while a day may move its step, so that the index holds those alone. */
  shelfLifeEnd?: string;
  danger: boolean;
  cause: Cause;
  responsible: ResponsibleKind;
  facts: GoodsFacts;
}>;

/** What a complaint adds to the figures as it stands, by day: what goes out when it changes (shared/figures). */
export type ContributionRecord = Readonly<{
  position: number;
  id: string;
  days: readonly string[];
  counts: CountsByPeriod;
}>;

/**
 * The figures of a day (2026-06-03) or a month (2026-06); `|many` behind it: those of goods, operators and people, of
 * which there are as many as a store has.
 */
export type FiguresRecord = Readonly<{ period: string; counts: Counts }>;

/** How many lines of goods have a step, or are on sale with a shelf life that ends then (shelf-counts.ts). */
export type ShelfCountRecord = Readonly<{ key: string; count: number }>;

/** A claim on whoever answers for what was paid in advance, and its entries in the log, in their order. */
export type ClaimRecord = Readonly<{
  claim: number;
  /** Only while something of it is open, so that the index holds those alone. */
  open?: 1;
  state: Claim;
  seqs: readonly number[];
}>;

export type StoreRecord = Readonly<{
  key: 'store';
  state: StoreState;
  /** The last entry about the store, and the last that brought a product list; -1 before there is one. */
  lastSeq: number;
  catalogueSeq: number;
  /** The entries that tell the register of suppliers and operators, in their order. */
  partySeqs: readonly number[];
}>;

/** How far the mirror has come, and the proof of it. */
export type HeadRecord = Readonly<{
  key: 'head';
  format: number;
  size: number;
  subtrees: readonly Uint8Array[];
  /** Hex. */
  root: string;
  origin: string;
  /** Leaf hash of the last entry, hex. */
  lastLeaf: string;
  /** The last checkpoint whose root and signature were found right, and its size. */
  note: string;
  noteSize: number;
  complaints: number;
}>;

/** Which product list the products table holds, by the entry that brought it. */
export type CatalogueRecord = Readonly<{ key: 'catalogue'; seq: number }>;

/** How far the audit has come. `at` is the end of the last whole one; null before there was one. */
export type AuditRecord = Readonly<{
  key: 'audit';
  phase: 'entries' | 'complaints' | 'figures' | 'done';
  size: number;
  subtrees: readonly Uint8Array[];
  store: StoreState;
  /** Entries about complaints that no complaint was found to name yet. */
  unnamed: number;
  nextPosition: number;
  /** From which period on the sums of the figures are to be compared. */
  nextPeriod: string;
  at: number | null;
  upTo: number;
  ok: boolean;
}>;

/** The list again as the search wants it: one line a product, so that 200,000 are read at once and not one by one. */
export type ProductTextsRecord = Readonly<{
  key: 'product-texts';
  seq: number;
  codes: string;
  names: string;
  initials: string;
}>;

/** A piece of the search's index as it lies at rest: nonce ‖ ciphertext ‖ tag (search/kept/kept-index.ts). */
export type SearchRecord = Readonly<{ key: string; sealed: Uint8Array<ArrayBuffer> }>;

export type MetaRecord = HeadRecord | CatalogueRecord | AuditRecord | ProductTextsRecord;
/** `initials` are the pinyin initials of the name, lower case. */
export type ProductRecord = Readonly<Product & { initials: string }>;

export type LedgerDatabase = Dexie & {
  entryPages: Table<EntryPage, number>;
  complaints: Table<ComplaintRecord, number>;
  store: Table<StoreRecord, 'store'>;
  meta: Table<MetaRecord, MetaRecord['key']>;
  products: Table<ProductRecord, string>;
  goods: Table<GoodsRecord, string>;
  shelf: Table<ShelfCountRecord, string>;
  claims: Table<ClaimRecord, number>;
  search: Table<SearchRecord, string>;
  contributions: Table<ContributionRecord, number>;
  figures: Table<FiguresRecord, string>;
};

/** Chromium's relaxed default lost acknowledged writes in every simulated power cut; strict lost none. */
export const databaseOptions: DexieOptions = { chromeTransactionDurability: 'strict', cache: 'disabled' };

/** The mirror under this name, not yet opened. No index holds personal data. */
export function ledgerDatabase(name: string): LedgerDatabase {
  const database = new Dexie(name, databaseOptions) as LedgerDatabase;
  database.version(1).stores({
    entryPages: '&page, *told',
    complaints:
      '&position, &id, &number, [openedDay+position], openDueAt, replyDay, returning, advancing, *products, *linked, *notes, *claims',
    store: '&key',
    meta: '&key',
    products: '&code',
    goods: '&key, [step+since], [step+shelfLifeEnd], movedByHold',
    shelf: '&key',
    claims: '&claim, open',
    search: '&key',
    contributions: '&position, *days',
    figures: '&period',
  });
  return database;
}

export async function readHead(database: LedgerDatabase): Promise<HeadRecord | undefined> {
  return (await database.meta.get('head')) as HeadRecord | undefined;
}
