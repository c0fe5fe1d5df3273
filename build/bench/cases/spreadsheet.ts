import { sha256 } from '../../../electron/desk/crypto.ts';
import { nodePacking } from '../../../electron/desk/export/node-packing.ts';
import { bytesToHex, utf8 } from '../../../shared/bytes.ts';
import { readSheets } from '../../../shared/import/sheet.ts';
import type { Row } from '../../../shared/inspection/cells.ts';
import { columns } from '../../../shared/inspection/columns.ts';
import { workbook } from '../../../shared/inspection/xlsx.ts';
import type { Benchmark, Contestant } from '../benchmark.ts';
import { madeUpTable } from '../made-up-table.ts';
import { ratio } from '../measured.ts';
import { requirePeer } from '../peers.ts';

const headings = columns.map(({ heading }) => heading);

/** A cell as the peers take it: dates as dates and numbers as numbers, as in ours. */
function value(cell: Row[number]): string | number | Date {
  switch (cell.kind) {
    case 'money':
    case 'number':
      return Number(cell.text);
    case 'date':
      return new Date(`${cell.date}T00:00:00Z`);
    case 'moment':
      return new Date(Date.parse(`${cell.date}T00:00:00Z`) + cell.minutes * 60_000);
    default:
      return cell.text;
  }
}

/** What a reader of workbooks finds, whoever wrote it: every cell as text, moments to the minute. */
function read(result: unknown): string {
  const book = readSheets(result as Uint8Array);
  if (!book.ok) throw new Error(`spreadsheet: expected a workbook, got ${book.code}`);
  const moment = (cell: string) =>
    /^\d+\.\d{5,}$/.test(cell) ? String(Math.round(Number(cell) * 1440)) : cell;
  const rows = book.sheets[0]?.rows.map((row) => row.cells.map(moment).join('\t')) ?? [];
  return bytesToHex(sha256(utf8(rows.join('\n'))));
}

const ours: Contestant = {
  name: 'ours',
  kind: 'ours',
  async ready({ rows }) {
    const table = madeUpTable(rows);
    return { work: () => workbook(table, 0, nodePacking), made: read };
  },
};

const exceljs: Contestant = {
  name: 'exceljs, streaming',
  kind: 'peer',
  async ready({ rows }) {
    const { stream } = requirePeer('exceljs') as ExcelJs;
    const { PassThrough } = await import('node:stream');
    const table = madeUpTable(rows);
    return {
      async work() {
        const out = new PassThrough();
        const pieces: Uint8Array[] = [];
        out.on('data', (piece: Uint8Array) => pieces.push(piece));
        const book = new stream.xlsx.WorkbookWriter({
          stream: out,
          useStyles: false,
          useSharedStrings: false,
        });
        const sheet = book.addWorksheet('台账');
        sheet.addRow(headings).commit();
        for (const row of table) sheet.addRow(row.map(value)).commit();
        sheet.commit();
        await book.commit();
        return new Uint8Array(Buffer.concat(pieces));
      },
      made: read,
    };
  },
};

const sheetJs: Contestant = {
  name: 'SheetJS, dense',
  kind: 'peer',
  async ready({ rows }) {
    const { utils, write } = requirePeer('xlsx') as SheetJs;
    const table = madeUpTable(rows);
    return {
      async work() {
        const cells = [headings, ...table.map((row) => row.map(value))];
        const sheet = utils.aoa_to_sheet(cells, { dense: true, UTC: true });
        const book = utils.book_new();
        utils.book_append_sheet(book, sheet, '台账');
        return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx', compression: true }));
      },
      made: read,
    };
  },
};

/** As much of the peers as is used here; their own types are not there before they are installed. */
type ExcelJs = {
  stream: {
    xlsx: {
      WorkbookWriter: new (
        options: object,
      ) => {
        addWorksheet(name: string): { addRow(cells: readonly unknown[]): { commit(): void }; commit(): void };
        commit(): Promise<void>;
      };
    };
  };
};
type SheetJs = {
  utils: {
    aoa_to_sheet(cells: readonly (readonly unknown[])[], options: object): object;
    book_new(): object;
    book_append_sheet(book: object, sheet: object, name: string): void;
  };
  write(book: object, options: object): Buffer;
};

export const spreadsheet: Benchmark = {
  id: 'spreadsheet',
  title: 'The table as XLSX',
  of: ({ rows }) => `${rows} rows of ${columns.length} cells`,
  goals: [
    {
      text: 'at most half of what exceljs takes, streaming',
      limit: 0.5,
      unit: '×',
      figure: (by) => ratio(by('ours')?.median, by('exceljs, streaming')?.median),
    },
  ],
  contestants: [ours, exceljs, sheetJs],
};
