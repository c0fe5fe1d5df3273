import { bytesToHex, concatBytes, utf8 } from '../../shared/bytes.ts';
import { emptyFrontier, type Frontier } from '../../shared/ledger/merkle.ts';
import { emptyStore, type StoreState } from '../../shared/store/state.ts';
import {
  changeDerived,
  type Derived,
  type Due,
  derivedFits,
  derivedSchema,
  renewDerived,
} from './derived-tables.ts';
import { type KeptStore, keptStoreSchema, openKeptStore } from './kept-store.ts';
import { indexesFit } from './log-indexes.ts';
import { keepPrivateSum, privateSum, privateSumSchema } from './private-sum.ts';
import {
  openProductStore,
  type ProductListName,
  type ProductStore,
  productSchema,
  putListInUse,
  wholeList,
} from './product-store.ts';
import {
  type Database,
  damaged,
  inSnapshot,
  inTransaction,
  openDatabase,
  openReadOnly,
  orClosed,
} from './sqlite.ts';
import { summed, unsummed } from './summed-text.ts';

export type { Due } from './derived-tables.ts';

/** One entry as it is kept: its canonical text, and its private parts sealed under the subject's key. */
export type LogRow = Readonly<{ seq: number; about: string; text: string; private: Uint8Array | null }>;

export type CatalogueRow = Readonly<{ code: string; json: string }>;

/** The state of the log after its last append. `note` is the signed checkpoint; empty while the log is. */
export type LogHead = Readonly<{ frontier: Frontier; note: string; store: StoreState }>;

/** What a command was answered, kept so that a retry gets the same. `mac` tells a retry from another command. */
export type Answer = Readonly<{ command: string; mac: Uint8Array; reply: string }>;

export type Append = Readonly<{
  rows: readonly LogRow[];
  head: LogHead;
  answer: Answer | null;
  /** The product list that these rows put in use; its pieces were kept before. */
  catalogue?: ProductListName;
  /** The draft that these rows came of: used up with them. */
  draft?: string;
  /** The complaints that these rows are about or move, as their times run after them. */
  dues?: readonly Due[];
  /** Seqs of the prints that these rows begin, and of those they end. */
  prints?: Readonly<{ begun: readonly number[]; ended: readonly number[] }>;
  /** Complaints that these rows erase: their keys and files are to be destroyed, after a crash too. */
  erased?: readonly string[];
}>;

/**
 * The sealed log. Whoever writes reads the head first and appends on it; an append on another size is a bug and
 * throws. Nothing can be changed or taken away. SQLite is the embedded one; nothing else may know which.
 */
export interface SealedLog {
  head(): LogHead;
  /** At most `limit` rows from seq `from` on, in order. */
  entriesFrom(from: number, limit: number): LogRow[];
  entriesAbout(about: string): LogRow[];
  /** The last seq about a subject; -1 when there is none. */
  lastAbout(about: string): number;
  /** What a command was answered; `damaged` where that is not as it was written. */
  answered(command: string): Answer | 'damaged' | null;
  /** Complaints, each once, with a decision sealed at or after `from` and before `to` (UTC ms). */
  decidedBetween(from: number, to: number): string[];
  products: ProductStore;
  /** The whole list in use, in the order of its codes, each product as JSON; for a backup. */
  catalogue(): CatalogueRow[];
  isDraftUsed(draft: string): boolean;
  /** Prints whose end is not sealed, oldest first. */
  openPrints(): Readonly<{ seq: number; about: string }>[];
  /** Open complaints of which a time has run out at a moment (UTC ms), the longest ago first. */
  dueUntil(at: number): string[];
  /** Every open complaint whose times run. */
  openComplaints(): string[];
  /** Complaints by id that began before entry `seq` and are not erased, the oldest first. */
  begunBefore(seq: number): string[];
  /** Where each complaint that began before entry `seq` begins, erased ones too, in order. */
  beginningsBefore(seq: number): number[];
  /** Erased complaints of which keys or files may still be there. */
  toDestroy(): string[];
  destroyed(abouts: readonly string[]): void;
  /** Puts a store's state that was kept in an older form into today's. It says the same. */
  renewStore(store: StoreState): void;
  /** Whether what the entries make, and lies beside them, is as it was written. */
  derivedFits(): boolean;
  /** Puts what the entries make anew in its place; false where what was there said the same. */
  renewDerived(derived: Derived): boolean;
  /** The sum over the private parts of every entry (private-sum.ts); null in a log of before there was one. */
  privateSum(): Uint8Array | null;
  /** Whether the indexes find every entry; takes long, and so is for the audit. */
  indexesFit(): boolean;
  /** Makes the indexes anew from the entries. Throws SQLite's error where more than they is damaged. */
  renewIndexes(): void;
  /** Returns only when the rows are durable. */
  append(expectedSize: number, batch: Append): void;
  close(): void;
}

/** What an entry's own bytes say; null of a row that is damaged, which is for the audit to find. */
const told = (path: string) =>
  `CASE WHEN json_valid(CAST(bytes AS TEXT)) THEN json_extract(CAST(bytes AS TEXT), '$.${path}') END`;
const [sealedAt, sealedType] = [told('at'), told('type')];

const schema = `
CREATE TABLE IF NOT EXISTS entry (
  seq INTEGER PRIMARY KEY, about TEXT NOT NULL, bytes BLOB NOT NULL, private BLOB
) STRICT;
CREATE INDEX IF NOT EXISTS entry_about ON entry (about, seq);
CREATE INDEX IF NOT EXISTS entry_decided ON entry (${sealedAt}) WHERE ${sealedType} = 'RemedyDecided';
CREATE TRIGGER IF NOT EXISTS entry_stays BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END;
CREATE TRIGGER IF NOT EXISTS entry_remains BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'an entry is never removed'); END;
CREATE INDEX IF NOT EXISTS entry_erased ON entry (about) WHERE ${sealedType} = 'Erased';
CREATE TABLE IF NOT EXISTS head (
  id INTEGER PRIMARY KEY CHECK (id = 1), size INTEGER NOT NULL, subtrees BLOB NOT NULL, note TEXT NOT NULL, store TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS answer (command TEXT PRIMARY KEY, mac BLOB NOT NULL, reply TEXT NOT NULL) STRICT, WITHOUT ROWID;
${keptStoreSchema}${derivedSchema}${privateSumSchema}${productSchema}CREATE TABLE IF NOT EXISTS used_draft (draft TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
`;

type EntryRecord = { seq: number; about: string; bytes: Uint8Array; private: Uint8Array | null };
const utf8Reader = new TextDecoder('utf-8', { fatal: true });

function toRow(record: Record<string, unknown>): LogRow {
  const { seq, about, bytes, private: sealed } = record as EntryRecord;
  return { seq, about, text: utf8Reader.decode(bytes), private: sealed };
}

function readHead(database: Database, keptStore: KeptStore): LogHead {
  const record = database.prepare('SELECT size, subtrees, note, store FROM head').get();
  if (!record) return { frontier: emptyFrontier, note: '', store: emptyStore };
  const { size, subtrees, note, store } = record as {
    size: number;
    subtrees: Uint8Array;
    note: string;
    store: string;
  };
  const hashes = Array.from({ length: subtrees.length / 32 }, (_, i) => subtrees.slice(i * 32, i * 32 + 32));
  return { frontier: { size, subtrees: hashes }, note, store: keptStore.read(store) };
}

/** Opens the log in SQLite. `readOnly` gives a second connection for long reading beside the writer. */
export function openSealedLog(path: string, { readOnly = false } = {}): SealedLog {
  const database = readOnly ? openReadOnly(path) : openDatabase(path);
  return orClosed(database, () => logOn(database, readOnly));
}

function logOn(database: Database, readOnly: boolean): SealedLog {
  if (!readOnly) database.exec(schema);
  const from = database.prepare(
    'SELECT seq, about, bytes, private FROM entry WHERE seq >= ? ORDER BY seq LIMIT ?',
  );
  const about = database.prepare('SELECT seq, about, bytes, private FROM entry WHERE about = ? ORDER BY seq');
  const last = database.prepare('SELECT max(seq) AS seq FROM entry WHERE about = ?');
  const answers = database.prepare('SELECT command, mac, reply FROM answer WHERE command = ?');
  const decided = database.prepare(
    `SELECT DISTINCT about FROM entry WHERE ${sealedType} = 'RemedyDecided' AND ${sealedAt} >= ? AND ${sealedAt} < ? ORDER BY about`,
  );
  const usedDraft = readOnly ? null : database.prepare('SELECT 1 FROM used_draft WHERE draft = ?');
  const products = openProductStore(database);
  const keptStore = openKeptStore(database);
  let head = readHead(database, keptStore);

  return {
    head: () => (readOnly ? inSnapshot(database, () => readHead(database, keptStore)) : head),
    entriesFrom: (seq, limit) => from.all(seq, limit).map(toRow),
    entriesAbout: (subject) => about.all(subject).map(toRow),
    lastAbout: (subject) => (last.get(subject)?.seq as number | null) ?? -1,
    answered(command) {
      const kept = answers.get(command) as Answer | undefined;
      if (!kept) return null;
      const reply = unsummed(kept.reply, ...answerPlace(kept));
      return reply === null ? 'damaged' : { ...kept, reply };
    },
    decidedBetween: (since, before) => decided.all(since, before).map((row) => row.about as string),
    products,
    catalogue: () => wholeList(products),
    isDraftUsed: (draft) => usedDraft?.get(draft) !== undefined,
    openPrints: () =>
      database
        .prepare('SELECT seq, about FROM open_print JOIN entry USING (seq) ORDER BY seq')
        .all() as Readonly<{ seq: number; about: string }>[],
    dueUntil: (at) =>
      database
        .prepare('SELECT about FROM open_complaint WHERE due <= ? ORDER BY due')
        .all(at)
        .map((row) => row.about as string),
    openComplaints: () =>
      database
        .prepare('SELECT about FROM open_complaint ORDER BY about')
        .all()
        .map((row) => row.about as string),
    begunBefore: (seq) =>
      database
        .prepare(
          `SELECT about, min(seq) AS first FROM entry
           WHERE about NOT IN (SELECT about FROM entry WHERE ${sealedType} = 'Erased') AND about != 'store'
           GROUP BY about HAVING first < ? ORDER BY first`,
        )
        .all(seq)
        .map((row) => row.about as string),
    beginningsBefore: (seq) =>
      database
        .prepare(
          `SELECT first FROM (SELECT min(seq) AS first FROM entry WHERE about != 'store' GROUP BY about)
           WHERE first < ? ORDER BY first`,
        )
        .all(seq)
        .map((row) => row.first as number),
    toDestroy: () =>
      database
        .prepare('SELECT about FROM to_destroy ORDER BY about')
        .all()
        .map((row) => row.about as string),
    destroyed(abouts) {
      const nothing = { dues: [], prints: { begun: [], ended: [] }, erased: [] };
      inTransaction(database, () => changeDerived(database, { ...nothing, destroyed: abouts }));
    },
    derivedFits: () => derivedFits(database),
    renewDerived: (derived) => renewDerived(database, derived),
    privateSum: () => privateSum(database),
    indexesFit: () => indexesFit(database),
    renewIndexes() {
      database.exec('REINDEX');
      if (!indexesFit(database)) throw damaged('renewIndexes: the log is damaged beyond its indexes');
    },
    renewStore(store) {
      inTransaction(database, () =>
        database.prepare('UPDATE head SET store = ?').run(keptStore.write(store)),
      );
      keptStore.written(store);
      head = { ...head, store };
    },
    append(expectedSize, batch) {
      if (expectedSize !== head.frontier.size)
        throw new Error(`append: expected size ${head.frontier.size}, got ${expectedSize}`);
      inTransaction(database, () => write(database, keptStore, batch));
      keptStore.written(batch.head.store);
      if (batch.catalogue) products.damage.met = false;
      head = batch.head;
    },
    close: () => database.close(),
  };
}

const answerPlace = ({ command, mac }: Pick<Answer, 'command' | 'mac'>) => [command, bytesToHex(mac)];

function write(database: Database, keptStore: KeptStore, batch: Append): void {
  keepPrivateSum(database, batch.rows);
  const insert = database.prepare('INSERT INTO entry (seq, about, bytes, private) VALUES (?, ?, ?, ?)');
  for (const row of batch.rows) insert.run(row.seq, row.about, utf8(row.text), row.private);
  const { frontier, note } = batch.head;
  const store = keptStore.write(batch.head.store);
  database
    .prepare(
      'INSERT INTO head VALUES (1, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET size = excluded.size, subtrees = excluded.subtrees, note = excluded.note, store = excluded.store',
    )
    .run(frontier.size, concatBytes(...frontier.subtrees), note, store);
  if (batch.answer) {
    const { command, mac, reply } = batch.answer;
    const kept = summed(reply, ...answerPlace({ command, mac }));
    database.prepare('INSERT INTO answer VALUES (?, ?, ?)').run(command, mac, kept);
  }
  if (batch.draft !== undefined)
    database.prepare('INSERT OR IGNORE INTO used_draft VALUES (?)').run(batch.draft);
  changeDerived(database, {
    dues: batch.dues ?? [],
    prints: batch.prints ?? { begun: [], ended: [] },
    erased: batch.erased ?? [],
    destroyed: [],
  });
  if (batch.catalogue) putListInUse(database, batch.catalogue);
}
