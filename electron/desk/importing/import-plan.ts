import { importOf } from '../../../shared/store/state.ts';
import type { Core } from '../core.ts';
import { breath } from './breath.ts';
import type { Came, ImportedRows } from './imported-rows.ts';
import type { NamedRow, SheetRead } from './reader-messages.ts';
import type { SheetReader } from './sheet-reader.ts';

/** A row that is in the ledger already, and the complaint it is. `sameFile`: this very row of this very file. */
export type AlreadyRow = Readonly<{ row: number; number: string; sameFile: boolean }>;

/** What an import will do, from the file and from what the log already has of it. */
export type ImportPlan = Readonly<{
  read: SheetRead;
  /** Rows that are still to be sealed, in their order. */
  rows: readonly Readonly<{ row: number; about: string }>[];
  /** Rows that an interrupted run of this batch sealed already: they count as this run's. */
  before: readonly Readonly<{ row: number; number: string }>[];
  /** Rows that came in with an earlier run that was ended, or from another file. */
  already: readonly AlreadyRow[];
  /** A row stands above the last one of the interrupted run: that run is counted first, and another begun. */
  closesFirst: boolean;
}>;

const piece = 200;

/**
 * The complaint of a row is named by the desk's keyed digest of file, sheet and row: so the same row of the same file is
 * the same complaint, today, after a crash and in a year, and its id tells nobody what the file holds. The same complaint in
 * another file is known by what its row says; `again` are the rows that a person says are others all the same.
 */
export async function importPlan(
  core: Core,
  imported: ImportedRows,
  reader: SheetReader,
  read: SheetRead,
  again: ReadonlySet<number>,
  signal: AbortSignal,
): Promise<ImportPlan> {
  await imported.catchUp(signal);
  const { batch } = read;
  const lastEnd = imported.lastEnd(batch);
  const run = importOf(core.log.head().store, batch);
  const rows: { row: number; about: string }[] = [];
  const before: { row: number; number: string }[] = [];
  const already: AlreadyRow[] = [];
  const matched = new Set<string>();
  const sameElsewhere = ({ tags }: NamedRow): Came | null => {
    const free = (came: Came) => came.batch !== batch && !matched.has(came.about);
    for (const tag of tags) {
      const found = imported.byTag(tag).find(free);
      if (found) return found;
    }
    return null;
  };
  for (let from = 0; from < read.taken; from += piece) {
    await breath();
    for (const named of await reader.named(from, piece)) {
      const { row, about } = named;
      const itself = imported.byId(about);
      if (itself && itself.seq > lastEnd) before.push({ row, number: itself.number });
      else if (itself) already.push({ row, number: itself.number, sameFile: true });
      else {
        const same = sameElsewhere(named);
        // Two rows that say the same are two complaints; one that came in is one of them.
        if (same) matched.add(same.about);
        if (same && !again.has(row)) already.push({ row, number: same.number, sameFile: false });
        else rows.push({ row, about });
      }
    }
  }
  const closesFirst = run !== null && rows.some(({ row }) => row <= run.row);
  return { read, rows, before, already, closesFirst };
}
