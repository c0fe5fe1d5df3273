import { type LabelSize, labelSizes, type Paper, papers } from '../../../shared/codes.ts';
import type { Printer, PrinterList } from '../../../shared/contract-replies.ts';
import { headDpis, printerLanguages } from '../../../shared/documents/dots.ts';
import { type LabelSheet, usualLayouts } from '../../../shared/documents/label-layout.ts';
import { openSideDatabase } from '../sqlite.ts';

/**
 * Which printer a counter uses for which paper, and how labels lie on its sheets. No entry: it says where paper comes
 * out, not what happened.
 */
export interface PaperChoices {
  of(counter: string): PrinterList['chosen'];
  choose(counter: string, paper: Paper, printer: string | null): void;
  sheets(counter: string): PrinterList['sheets'];
  setSheet(counter: string, size: LabelSize, sheet: LabelSheet): void;
  /** What a printer of this computer takes labels in; of a printer that nobody set, PDF. */
  languageOf(printer: string): PrinterSetting;
  setLanguage(printer: string, setting: PrinterSetting): void;
  close(): void;
}

export type PrinterSetting = Pick<Printer, 'language' | 'dpi'>;

const schema = `
CREATE TABLE IF NOT EXISTS choice (
  counter TEXT, paper TEXT, printer TEXT NOT NULL, PRIMARY KEY (counter, paper)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS label_sheet (
  counter TEXT, size TEXT, columns INTEGER NOT NULL, rows INTEGER NOT NULL, left INTEGER NOT NULL,
  top INTEGER NOT NULL, across INTEGER NOT NULL, down INTEGER NOT NULL, next INTEGER NOT NULL,
  PRIMARY KEY (counter, size)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS language (
  printer TEXT PRIMARY KEY, language TEXT NOT NULL, dpi INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`;

export function openPaperChoices(path: string, onSetAside: () => void = () => undefined): PaperChoices {
  const database = openSideDatabase(path, schema, onSetAside);
  const findLanguage = database.prepare('SELECT language, dpi FROM language WHERE printer = ?');
  const keepLanguage = database.prepare('INSERT OR REPLACE INTO language VALUES (?, ?, ?)');
  const find = database.prepare('SELECT paper, printer FROM choice WHERE counter = ?');
  const keep = database.prepare(
    'INSERT INTO choice VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET printer = excluded.printer',
  );
  const forget = database.prepare('DELETE FROM choice WHERE counter = ? AND paper = ?');
  const findSheet = database.prepare(
    'SELECT columns, rows, left, top, across, down, next FROM label_sheet WHERE counter = ? AND size = ?',
  );
  const keepSheet = database.prepare('INSERT OR REPLACE INTO label_sheet VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
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
    sheets(counter) {
      return Object.fromEntries(
        labelSizes.map((size) => {
          const kept = findSheet.get(counter, size);
          return [size, kept ? { ...kept } : { ...usualLayouts[size], next: 0 }];
        }),
      ) as PrinterList['sheets'];
    },
    setSheet(counter, size, { columns, rows, left, top, across, down, next }) {
      keepSheet.run(counter, size, columns, rows, left, top, across, down, next);
    },
    languageOf(printer) {
      const kept = findLanguage.get(printer);
      return {
        language: printerLanguages.find((one) => one === kept?.language) ?? 'pdf',
        dpi: headDpis.find((one) => one === kept?.dpi) ?? 203,
      };
    },
    setLanguage(printer, { language, dpi }) {
      keepLanguage.run(printer, language, dpi);
    },
    close: () => database.close(),
  };
}
