import { columnPlaces, sheet } from '../../shared/documents/ledger-print/sheet.ts';
import type { PrintedPage, Run } from './printed-pages.ts';

/** What the type-setter may change: where lines end. */
export const withoutSpace = (text: string) => text.replace(/\s+/g, '');

function columnOf(run: Run): number {
  return columnPlaces.findIndex(({ x, width }) => run.x >= x - 0.01 && run.x < x + width);
}

/**
 * The cells of the printed table, row by row, read off the pages: a row begins where a ledger number stands; one that
 * goes on from the page before is joined.
 */
export function printedTable(pages: readonly PrintedPage[]): string[][] {
  const rows: string[][] = [];
  for (const { runs } of pages) {
    const body = runs.filter(
      ({ size, y }) => size === sheet.textSize && y > sheet.tableBottom && y < sheet.tableTop,
    );
    const numbers = body.filter((run) => columnOf(run) === 0 && /^\d\d-\d{6,}-\d$/.test(run.text));
    const tops = numbers.map((run) => run.y).sort((a, b) => b - a);
    for (const [i, top] of tops.entries()) {
      const below = tops[i + 1] ?? Number.NEGATIVE_INFINITY;
      const mine = body.filter(({ y }) => y <= top + 0.01 && y > below + 0.01);
      const cells = columnPlaces.map((_, column) =>
        mine
          .filter((run) => columnOf(run) === column)
          .sort((a, b) => b.y - a.y)
          .map((run) => run.text)
          .join(''),
      );
      const goesOn = cells[0]?.endsWith('（续）');
      const last = rows.at(-1);
      if (goesOn && last)
        for (const [column, text] of cells.entries()) last[column] += column === 0 ? '' : text;
      else rows.push(cells);
    }
  }
  return rows;
}
