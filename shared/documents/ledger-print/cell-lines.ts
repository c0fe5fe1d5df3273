import { type Cell, cellText, type Row } from '../../inspection/cells.ts';
import type { Characters } from './characters.ts';
import type { Align } from './page-content.ts';
import { columnPlaces, sheet } from './sheet.ts';
import { type Line, wrap } from './wrap.ts';

/** A cell of the printed table: its lines, and the edge they stand at. */
export type PrintedCell = Readonly<{ lines: readonly Line[]; align: Align }>;

/** Codes, names and dates come again and again; long texts do not. */
const longestKept = 24;
const mostKept = 2000;

/** Breaks rows into the lines of their cells. */
export function createCellLines(characters: Characters): (row: Row) => PrintedCell[] {
  const widths = columnPlaces.map(({ width }) => ((width - 2 * sheet.padding) * 1000) / sheet.textSize);
  const kept = columnPlaces.map(() => new Map<string, readonly Line[]>());
  const linesOf = (text: string, column: number): readonly Line[] => {
    const width = widths[column] ?? 0;
    if (text.length > longestKept) return wrap(text, width, characters);
    const known = kept[column];
    const before = known?.get(text);
    if (before) return before;
    const lines = wrap(text, width, characters);
    if (known && known.size > mostKept) known.clear();
    known?.set(text, lines);
    return lines;
  };
  return (row) =>
    row.map((cell, column) => ({ lines: linesOf(cellText(cell), column), align: alignOf(cell) }));
}

function alignOf(cell: Cell): Align {
  return cell.kind === 'money' || cell.kind === 'number' ? 'right' : 'left';
}
