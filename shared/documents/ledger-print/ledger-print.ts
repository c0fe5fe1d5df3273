import { cellText, type Row } from '../../inspection/cells.ts';
import type { OpenPeriod } from '../../inspection/period.ts';
import { words } from '../../inspection/words.ts';
import type { StoreState } from '../../store/state.ts';
import { createCellLines } from './cell-lines.ts';
import { type Characters, createCharacters } from './characters.ts';
import { drawClosing } from './closing.ts';
import { createMissingPlaces } from './missing-places.ts';
import { createPageContent, oneLine } from './page-content.ts';
import { createPages } from './pages.ts';
import { createPdfFile, dateString, type PdfFile, textString, type WriteBytes } from './pdf-file.ts';
import type { PrintTools } from './print-font.ts';
import { printWords } from './print-words.ts';
import { sheet } from './sheet.ts';

/** What the printed ledger says besides its rows. */
export type LedgerPrint = Readonly<{
  storeName: string;
  /** Calendar dates, both included; null: no bound. */
  period: OpenPeriod;
  /** What a reader must know of the choice: that it is a part, that people are masked. */
  remarks: readonly string[];
  mark: StoreState['mark'];
  complaints: number;
  /** The signed state the paper is a witness of. */
  origin: string;
  size: number;
  rootShort: string;
  /** UTC ms; becomes the PDF's creation date. */
  madeAt: number;
}>;

export type LedgerPrinted = Readonly<{
  pages: number;
  /** What the font lacks; each stands on the paper as 〓 and in its list. */
  missing: readonly string[];
}>;

/** After so many rows the caller may do something else. */
const atOnce = 20;

/**
 * Writes the ledger as a PDF, A4 across, in the familiar form (L8, X1): the very rows of the spreadsheets, cell by
 * cell. Pages go out as they fill, so that memory does not grow with the ledger. The same input gives the same bytes.
 */
export async function writeLedgerPdf(
  print: LedgerPrint,
  rows: Iterable<Row>,
  tools: PrintTools,
  write: WriteBytes,
  breathe: (row: number) => Promise<void> = () => Promise.resolve(),
): Promise<LedgerPrinted> {
  const file = createPdfFile(write, tools.compress);
  const characters = createCharacters(tools.font);
  const cellLines = createCellLines(characters);
  const missing = createMissingPlaces();
  const objects = [0, 1, 2, 3, 4].map(() => file.reserve());
  const [catalogue = 0, tree = 0, info = 0, font = 0, total = 0] = objects;
  const { origin, size, rootShort, period } = print;
  const frame = {
    head: [
      `${printWords.store}${print.storeName}`,
      [`${printWords.period}${printWords.periodOf(period.from, period.to)}`, ...print.remarks].join('　'),
    ],
    mark: printWords.mark[print.mark],
    foot: printWords.foot(origin, size, rootShort),
  } as const;
  const pages = createPages(file, characters, { font, tree, total, frame });
  let at = 0;
  for (const row of rows) {
    if (at % atOnce === 0) await breathe(at);
    at += 1;
    const texts = row.map(cellText);
    missing.see(texts, texts[0] ?? '');
    await pages.row(cellLines(row));
  }
  await drawClosing(pages, characters, { complaints: print.complaints, rows: at, missing });
  const ids = await pages.end();
  await writeTotal(file, total, font, characters, ids.length);
  await characters.write(file, font);
  const kids = ids.map((id) => `${id} 0 R`).join(' ');
  await file.object(tree, `<< /Type /Pages /Count ${ids.length} /Kids [${kids}] >>`);
  await file.object(
    catalogue,
    `<< /Type /Catalog /Pages ${tree} 0 R /Lang (zh-CN) /ViewerPreferences << /DisplayDocTitle true >> >>`,
  );
  await file.object(
    info,
    `<< /Title ${textString(words.title)} /CreationDate ${dateString(print.madeAt)} /Producer (fangxin-desk) >>`,
  );
  await file.finish(catalogue, info);
  return { pages: ids.length, missing: characters.missing() };
}

/** 'of so many pages' is drawn once, when it is known, and placed on every page (ISO 32000-1 §8.10). */
async function writeTotal(
  file: PdfFile,
  id: number,
  font: number,
  characters: Characters,
  count: number,
): Promise<void> {
  const content = createPageContent(sheet.lineWidth);
  content.text(oneLine(printWords.pages(count), characters), 0, 0, sheet.footSize);
  await file.stream(
    id,
    ` /Type /XObject /Subtype /Form /BBox [0 -4 60 12] /Resources << /Font << /F ${font} 0 R >> >>`,
    content.bytes(),
  );
}
