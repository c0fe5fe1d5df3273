import type { CalendarDate } from '../calendar.ts';
import type { EventData } from '../events.ts';
import type { PrivatePart } from '../ledger/commitment.ts';
import { headingFields, type Layout } from './ledger-columns.ts';
import { type Cells, joinedCells, splitTogether } from './row-cells.ts';
import { type PriceAnswer, sheetAmount } from './sheet-amount.ts';
import { inferYears, type SheetDate, sheetDate, yearInTitle } from './sheet-date.ts';
import { sheetName, sheetPhone } from './sheet-phone.ts';
import type { Sheet, SheetRow } from './sheet-rows.ts';
import { sheetWords } from './sheet-words.ts';

/** Why a row is not taken. The first four are no complaints at all. */
export const importReasons = [
  'title',
  'heading',
  'section',
  'total',
  'no-content',
  'day-impossible',
  'day-future',
  'too-long',
  /** Given by the desk: the same row of the same file came in before; the import was cancelled before it. */
  'already-imported',
  'cancelled',
] as const;
export type ImportReason = (typeof importReasons)[number];

/** What is uncertain about a row that is taken. */
export const importDoubts = [
  'year',
  'day-unread',
  'day-missing',
  'phone-odd',
  'price-unit',
  'price-unread',
  'quantity-unread',
  'serial-twice',
  'merged',
] as const;
export type ImportDoubt = (typeof importDoubts)[number];

/** What the person said to the doubts that can be settled for a whole sheet. */
export type ImportAnswers = Readonly<{
  priceUnit: PriceAnswer;
  /** A day that does not exist: reported, or taken without a day. */
  wrongDay: 'report' | 'without';
  /** A year from the title or the rows around: taken, or left out with the day. */
  year: 'take' | 'without';
}>;
export const firstAnswers: ImportAnswers = { priceUnit: 'leave', wrongDay: 'report', year: 'take' };

export type ImportRow = Readonly<{ row: number; cells: readonly string[] }> &
  (
    | Readonly<{ kind: 'reported'; reason: ImportReason }>
    | Readonly<{
        kind: 'taken';
        doubts: readonly ImportDoubt[];
        data: Omit<EventData<'ComplaintImported'>, 'number' | 'rules' | 'authority' | 'batch'>;
        person: PrivatePart;
        words: PrivatePart;
      }>
  );

const longest = { name: 60, phone: 40, other: 4000 } as const;

/**
 * Reads every row of a sheet: each is taken or reported, none is lost. `titles` are words besides the sheet's own that may
 * name the year: the file's name. Pure: the screen shows what the desk will do with the same bytes.
 */
export function readLedgerRows(
  sheet: Sheet,
  layout: Layout,
  answers: ImportAnswers,
  { today, titles }: Readonly<{ today: CalendarDate; titles: readonly string[] }>,
): ImportRow[] {
  const kinds = sheet.rows.map((row) => structure(row, layout));
  const above = sheet.rows
    .filter((_, at) => kinds[at] === 'title' || kinds[at] === 'section')
    .flatMap((row) => row.cells);
  const dateAt = layout.columns.indexOf('date');
  const dates = sheet.rows.map(
    (row, at): SheetDate =>
      kinds[at] || dateAt < 0 ? { kind: 'empty' } : sheetDate(row.cells[dateAt] ?? ''),
  );
  const years = inferYears(dates, yearInTitle(above) ?? yearInTitle([sheet.name, ...titles]));
  const serials = new Map<string, number>();
  const serialAt = layout.columns.indexOf('serial');
  for (const [at, row] of sheet.rows.entries()) {
    const serial = serialAt < 0 || kinds[at] ? '' : (row.cells[serialAt] ?? '');
    if (serial) serials.set(serial, (serials.get(serial) ?? 0) + 1);
  }
  return sheet.rows.map((row, at): ImportRow => {
    const reported = (reason: ImportReason): ImportRow => ({ ...row, kind: 'reported', reason });
    const kind = kinds[at];
    if (kind) return reported(kind);
    const cells = splitTogether(cellsByField(row, layout));
    if (!cells.content) return reported('no-content');
    if (
      cells.content.length > longest.other ||
      Object.entries(cells).some(
        ([field, text]) =>
          text.length > (field === 'name' ? longest.name : field === 'phone' ? longest.phone : longest.other),
      )
    )
      return reported('too-long');
    const date = dates[at] ?? { kind: 'empty' };
    if (date.kind === 'wrong' && answers.wrongDay === 'report') return reported('day-impossible');
    const inferredDay = answers.year === 'take' ? (years[at] ?? null) : null;
    const day = date.kind === 'day' ? date.day : inferredDay;
    if (day !== null && day > today) return reported('day-future');
    const [name, phone] = [sheetName(cells.name ?? ''), sheetPhone(cells.phone ?? '')];
    const amount = sheetAmount(
      cells.price ?? '',
      cells.quantity ?? '',
      cells.unit ?? '',
      answers.priceUnit === 'leave' ? null : answers.priceUnit,
    );
    const merged = sheet.merged.has(row.row);
    const doubts: ImportDoubt[] = [
      ...(date.kind === 'part' ? (['year'] as const) : []),
      ...(date.kind === 'wrong' || date.kind === 'none' ? (['day-unread'] as const) : []),
      ...(date.kind === 'empty' ? (['day-missing'] as const) : []),
      ...(phone.given === 'given' && phone.odd ? (['phone-odd'] as const) : []),
      ...amount.doubts,
      ...((serials.get(cells.serial ?? '') ?? 0) > 1 ? (['serial-twice'] as const) : []),
      ...(merged ? (['merged'] as const) : []),
    ];
    const words = Object.fromEntries(
      [...sheetWords, 'content' as const].flatMap((key) => (cells[key] ? [[key, cells[key]]] : [])),
    );
    return {
      ...row,
      kind: 'taken',
      doubts,
      data: {
        row: row.row,
        day,
        name: name.given,
        phone: phone.given,
        price: amount.price,
        quantity: amount.quantity,
        unit: amount.price === null && amount.quantity === null ? null : amount.unit,
        inferred: [
          ...(date.kind === 'part' && day !== null ? (['year'] as const) : []),
          ...(day === null ? (['day'] as const) : []),
          ...(amount.doubts.includes('price-unit') && amount.price !== null ? (['price-unit'] as const) : []),
          ...(merged ? (['merged'] as const) : []),
        ],
      },
      person: {
        ...(name.given === 'given' && { name: name.text }),
        ...(phone.given === 'given' && { phone: phone.text }),
      },
      words,
    };
  });
}

function cellsByField(row: SheetRow, layout: Layout): Cells {
  const cells: Cells = {};
  const others: [string, string][] = [];
  for (const [at, cell] of row.cells.entries()) {
    if (cell === '') continue;
    const field = layout.columns[at] ?? 'other';
    if (field === 'other' || cells[field] !== undefined) others.push([layout.headings[at] ?? '', cell]);
    else cells[field] = cell;
  }
  return others.length > 0 ? { ...cells, other: joinedCells(others) } : cells;
}

/** What a row is instead of a complaint; null when it may be one. */
function structure(row: SheetRow, layout: Layout): ImportReason | null {
  const filled = row.cells.filter((cell) => cell !== '');
  if (layout.header !== null && row.row < layout.header) return 'title';
  if (row.row === layout.header) return 'heading';
  if (/^(合\s*计|总\s*计|小\s*计|共\s*计|累\s*计|本页|total|subtotal|sum)/i.test(filled[0] ?? ''))
    return 'total';
  if (filled.length === 1 && layout.columns.filter((field) => field !== 'other').length > 1) return 'section';
  // Reading every row as headings took most of the time of a long ledger: only what looks like them is read.
  if (layout.header === null || filled.some((cell) => cell.length > 20) || !sameHeading(row, layout))
    return null;
  const known = headingFields(row.cells).filter((field) => field !== 'other').length;
  return known >= 3 && known >= filled.length - 2 ? 'heading' : null;
}

function sameHeading(row: SheetRow, layout: Layout): boolean {
  return row.cells.filter((cell, at) => cell !== '' && cell === layout.headings[at]).length >= 3;
}
