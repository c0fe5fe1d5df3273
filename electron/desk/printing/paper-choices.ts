import { type Paper, papers } from '../../../shared/codes.ts';
import type { PrinterList } from '../../../shared/contract-replies.ts';
import { openDatabase } from '../sqlite.ts';

/** Which printer a counter uses for which paper. No entry: it says where paper comes out, not what happened. */
export interface PaperChoices {
  of(counter: string): PrinterList['chosen'];
  choose(counter: string, paper: Paper, printer: string | null): void;
  close(): void;
}

export function openPaperChoices(path: string): PaperChoices {
  const database = openDatabase(path);
  database.exec(
    'CREATE TABLE IF NOT EXISTS choice (counter TEXT, paper TEXT, printer TEXT NOT NULL, PRIMARY KEY (counter, paper)) STRICT, WITHOUT ROWID',
  );
  const find = database.prepare('SELECT paper, printer FROM choice WHERE counter = ?');
  const keep = database.prepare(
    'INSERT INTO choice VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET printer = excluded.printer',
  );
  const forget = database.prepare('DELETE FROM choice WHERE counter = ? AND paper = ?');
  return {
    of(counter) {
      const kept = new Map(find.all(counter).map((row) => [row.paper, row.printer as string]));
      return Object.fromEntries(
        papers.map((paper) => [paper, kept.get(paper) ?? null]),
      ) as PrinterList['chosen'];
    },
    choose(counter, paper, printer) {
      if (printer === null) forget.run(counter, paper);
      else keep.run(counter, paper, printer);
    },
    close: () => database.close(),
  };
}
