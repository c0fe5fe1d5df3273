import type { CalendarDate } from '../calendar.ts';

/** One cell of the table, typed as the spreadsheet types it. Decimals stay text, so no float stands between entry and cell. */
export type Cell =
  | Readonly<{ kind: 'text'; text: string }>
  | Readonly<{ kind: 'money'; text: string }>
  | Readonly<{ kind: 'number'; text: string }>
  | Readonly<{ kind: 'date'; date: CalendarDate }>
  | Readonly<{ kind: 'moment'; date: CalendarDate; minutes: number }>;

export type Row = readonly Cell[];

export function textCell(text: string): Cell {
  return { kind: 'text', text };
}

/** The cell as a person reads it: 2024-03-05, 2024-03-05 10:23, 12.80. */
export function cellText(cell: Cell): string {
  switch (cell.kind) {
    case 'date':
      return cell.date;
    case 'moment': {
      const two = (count: number) => String(count).padStart(2, '0');
      return `${cell.date} ${two(Math.floor(cell.minutes / 60))}:${two(cell.minutes % 60)}`;
    }
    default:
      return cell.text;
  }
}
