import { columns } from '../../inspection/columns.ts';
import { words } from '../../inspection/words.ts';
import type { PrintedCell } from './cell-lines.ts';
import type { Characters } from './characters.ts';
import { createPageContent, oneLine, type PageContent } from './page-content.ts';
import type { PdfFile } from './pdf-file.ts';
import { printWords } from './print-words.ts';
import { columnPlaces, sheet } from './sheet.ts';
import { type Line, wrap } from './wrap.ts';

/** What every page says besides its rows. */
export type PageFrame = Readonly<{
  /** Below the title, from left to right. */
  head: readonly [left: string, right: string];
  /** Not a working ledger: said beside the title. */
  mark: string;
  foot: string;
}>;

/** The pages of a document under way. */
export interface Pages {
  /** Puts a row into the table; what does not fit goes on, on the next page. */
  row(cells: readonly PrintedCell[]): Promise<void>;
  /** Makes room of so many points below the table; gives the y of its top and what to draw on. */
  below(height: number): Promise<Readonly<{ y: number; content: PageContent }>>;
  /** Closes the last page; the pages' objects in order. */
  end(): Promise<readonly number[]>;
}

type Common = Readonly<{
  /** Objects: the font, the page tree, and the number of pages, which only the end knows. */
  font: number;
  tree: number;
  total: number;
  frame: PageFrame;
}>;

const { left, right, padding, leading, textSize, tableTop, tableBottom } = sheet;
/** A row that is cut leaves and takes along at least so many lines. */
const fewestLines = 2;

export function createPages(file: PdfFile, characters: Characters, common: Common): Pages {
  const { frame } = common;
  const ids: number[] = [];
  const line = (text: string) => oneLine(text, characters);
  const head = headingCells(characters);
  const headHeight = heightOf(head);
  const [title, mark, foot] = [line(words.title), line(frame.mark), line(frame.foot)];
  const [headLeft, headRight] = frame.head.map(line);
  const continued = line(printWords.continued);
  let content: PageContent | null = null;
  let y = 0;
  /** Where the table on this page begins; 0 where it has ended. */
  let open = 0;

  function begin(): PageContent {
    const page = createPageContent(sheet.lineWidth);
    const number = ids.push(file.reserve());
    const middle = (left + right) / 2;
    page.text(title, middle, sheet.titleY, sheet.titleSize, 'center', true);
    page.text(mark, right, sheet.titleY, 9, 'right', true);
    if (headLeft) page.text(headLeft, left, sheet.lineY, sheet.lineSize);
    if (headRight) page.text(headRight, right, sheet.lineY, sheet.lineSize, 'right');
    page.text(foot, left, sheet.footY, sheet.footSize);
    page.text(line(printWords.page(number)), sheet.pagesX, sheet.footY, sheet.footSize, 'right');
    page.place('P', sheet.pagesX, sheet.footY);
    content = page;
    y = tableTop;
    return page;
  }

  function beginTable(): PageContent {
    const page = content ?? begin();
    if (open > 0) return page;
    open = y;
    page.rule(left, y, right, y);
    page.shade(left, y - headHeight, right - left, headHeight);
    draw(page, head, 0, Number.POSITIVE_INFINITY, true);
    return page;
  }

  /** Some lines of a row, with the rule below them. */
  function draw(
    page: PageContent,
    cells: readonly PrintedCell[],
    from: number,
    count: number,
    bold = false,
  ): void {
    let most = 1;
    for (const [column, { lines, align }] of cells.entries()) {
      const place = columnPlaces[column];
      if (!place) throw new Error(`ledger print: expected ${columnPlaces.length} cells, got ${cells.length}`);
      const some = lines.slice(from, from + count);
      most = Math.max(most, some.length);
      const x =
        align === 'left'
          ? place.x + padding
          : align === 'right'
            ? place.x + place.width - padding
            : place.x + place.width / 2;
      for (const [i, one] of some.entries())
        page.text(one, x, y - padding - textSize - i * leading + 0.8, textSize, align, bold);
    }
    y -= most * leading + 2 * padding - (leading - textSize);
    page.rule(left, y, right, y);
  }

  async function endPage(): Promise<void> {
    if (!content) return;
    if (open > 0) for (const { x } of [...columnPlaces, { x: right }]) content.rule(x, open, x, y);
    open = 0;
    const id = ids.at(-1) ?? 0;
    const stream = file.reserve();
    await file.stream(stream, '', content.bytes());
    await file.object(
      id,
      `<< /Type /Page /Parent ${common.tree} 0 R /MediaBox [0 0 ${sheet.width.toFixed(2)} ${sheet.height.toFixed(2)}] /Resources << /Font << /F ${common.font} 0 R >> /XObject << /P ${common.total} 0 R >> >> /Contents ${stream} 0 R >>`,
    );
    content = null;
  }

  return {
    async row(cells) {
      const count = Math.max(1, ...cells.map(({ lines }) => lines.length));
      const whole = heightOf(cells);
      const tallest = tableTop - headHeight - tableBottom;
      if (content && y - whole < tableBottom && (whole <= tallest || linesIn(y - tableBottom) < fewestLines))
        await endPage();
      let page = beginTable();
      for (let from = 0; from < count; ) {
        const fit = linesIn(y - tableBottom);
        const rest = count - from;
        const now = Math.min(
          rest,
          rest > fit && rest - fit < fewestLines ? Math.max(1, fit - fewestLines) : fit,
        );
        draw(page, from === 0 ? cells : goingOn(cells, from, continued), from, now);
        from += now;
        if (from >= count) break;
        await endPage();
        page = beginTable();
      }
    },
    async below(height) {
      if (content && y - height < tableBottom) await endPage();
      const page = content ?? begin();
      if (open > 0) {
        for (const { x } of [...columnPlaces, { x: right }]) page.rule(x, open, x, y);
        open = 0;
      }
      const at = y;
      y -= height;
      return { y: at, content: page };
    },
    async end() {
      if (ids.length === 0) begin();
      await endPage();
      return ids;
    },
  };
}

/** How many lines of a row stand in so many points. */
function linesIn(height: number): number {
  return Math.floor((height - 2 * padding + (leading - textSize)) / leading);
}

function heightOf(cells: readonly PrintedCell[]): number {
  const most = Math.max(1, ...cells.map(({ lines }) => lines.length));
  return most * leading + 2 * padding - (leading - textSize);
}

/** The rest of a row that is cut: whose it is stands at its head again. */
function goingOn(cells: readonly PrintedCell[], from: number, continued: Line): PrintedCell[] {
  return cells.map((cell, column) => {
    if (column > 0) return cell;
    const blank = Array.from({ length: from }, (): Line => ({ hex: '', width: 0 }));
    return { ...cell, lines: [...blank, ...cell.lines.slice(0, 1), continued] };
  });
}

function headingCells(characters: Characters): PrintedCell[] {
  return columns.map(({ heading }, column) => {
    const width = (((columnPlaces[column]?.width ?? 0) - 2 * padding) * 1000) / textSize;
    return { lines: wrap(heading, width, characters), align: 'center' };
  });
}
