import { bytesToHex, utf8 } from '../../../shared/bytes.ts';
import { storeSubject } from '../../../shared/events.ts';
import type { ImportRow } from '../../../shared/import/ledger-rows.ts';
import { importOf } from '../../../shared/store/state.ts';
import { type Core, entryOf } from '../core.ts';
import { hmac256 } from '../crypto.ts';

export type TakenRow = Extract<ImportRow, { kind: 'taken' }>;
export type PlannedRow = TakenRow & Readonly<{ about: string }>;

/** What an import will do, from the file and from what the log already has of it. */
export type ImportPlan = Readonly<{
  batch: string;
  digest: string;
  name: string;
  sheet: string;
  /** All rows of the sheet. */
  total: number;
  /** Rows that are still to be sealed, in their order. */
  rows: readonly PlannedRow[];
  /** Rows that an interrupted run of this batch sealed already: they count as this run's. */
  before: readonly Readonly<{ row: number; number: string }>[];
  /** Rows that came in with an earlier run that was ended. */
  already: readonly number[];
  /** A row stands above the last one of the interrupted run: that run is counted first, and another begun. */
  closesFirst: boolean;
}>;

type Asked = Readonly<{
  digest: string;
  name: string;
  sheet: string;
  sheetIndex: number;
  rows: readonly TakenRow[];
  total: number;
}>;

/**
 * The complaint of a row is named by the desk's keyed digest of file, sheet and row: so the same row of the same file is
 * the same complaint, today, after a crash and in a year, and its id tells nobody what the file holds.
 */
export function importPlan(core: Core, asked: Asked): ImportPlan {
  const tag = (text: string) => bytesToHex(hmac256(core.keys.tagging, utf8(text))).slice(0, 20);
  const file = `import|${asked.digest}|${asked.sheetIndex}`;
  const batch = `b-${tag(file)}`;
  const lastEnd = lastEndOf(core, batch);
  const run = importOf(core.log.head().store, batch);
  const rows: PlannedRow[] = [];
  const before: { row: number; number: string }[] = [];
  const already: number[] = [];
  for (const row of asked.rows) {
    const about = `c-${tag(`${file}|${row.row}`)}`;
    const [first] = core.log.entriesAbout(about);
    if (!first) rows.push({ ...row, about });
    else if (first.seq > lastEnd) before.push({ row: row.row, number: String(entryOf(first).data.number) });
    else already.push(row.row);
  }
  const { digest, name, sheet, total } = asked;
  const closesFirst = run !== null && rows.some(({ row }) => row <= run.row);
  return { batch, digest, name, sheet, total, rows, before, already, closesFirst };
}

function lastEndOf(core: Core, batch: string): number {
  const ends = core.log
    .entriesAbout(storeSubject)
    .filter((row) => row.text.includes('LedgerImported'))
    .map(entryOf)
    .filter((entry) => entry.type === 'LedgerImported' && entry.data.batch === batch);
  return ends.at(-1)?.seq ?? -1;
}
