import { documentFontFile } from '../../../electron/desk/export/font-file.ts';
import { printTools } from '../../../electron/desk/export/print-tools.ts';
import { writeLedgerPdf } from '../../../shared/documents/ledger-print/ledger-print.ts';
import { cellText } from '../../../shared/inspection/cells.ts';
import { columns } from '../../../shared/inspection/columns.ts';
import { documentFonts } from '../../document-fonts.ts';
import type { Benchmark, Contestant } from '../benchmark.ts';
import { madeUpTable } from '../made-up-table.ts';
import { ratio } from '../measured.ts';

/** More would take a table library minutes and gigabytes; ours is measured at the whole length besides. */
const short = 1000;

function ours(name: string, rowsOf: (printed: number) => number): Contestant {
  return {
    name,
    kind: 'ours',
    async ready({ printed }) {
      const rows = madeUpTable(rowsOf(printed));
      const print = {
        storeName: '惠民购物广场',
        period: { from: null, to: null },
        remarks: [],
        mark: 'demonstration',
        complaints: rows.length,
        origin: 'bench',
        size: rows.length,
        rootShort: '0000-0000-0000-0000-0000',
        madeAt: 0,
      } as const;
      return {
        async work() {
          let bytes = 0;
          const count = async (some: Uint8Array): Promise<void> => {
            bytes += some.length;
          };
          await writeLedgerPdf(print, rows, printTools(documentFontFile()), count);
          if (bytes < rows.length * 10) throw new Error(`printed ledger: expected more than ${bytes} bytes`);
        },
      };
    },
  };
}

const pdfmake: Contestant = {
  name: `pdfmake, ${short} rows`,
  kind: 'peer',
  async ready() {
    const { default: make } = await import('pdfmake');
    make.setFonts({ font: { ...documentFonts } });
    make.setUrlAccessPolicy(() => false);
    const table = madeUpTable(short);
    return {
      work: () =>
        make
          .createPdf({
            pageOrientation: 'landscape',
            defaultStyle: { font: 'font', fontSize: 6 },
            content: [
              {
                table: {
                  headerRows: 1,
                  widths: columns.map(() => '*'),
                  body: [
                    columns.map(({ heading }) => ({ text: heading, bold: true })),
                    ...table.map((row) => row.map(cellText)),
                  ],
                },
              },
            ],
          })
          .getBuffer(),
    };
  },
};

export const printedLedger: Benchmark = {
  id: 'printed-ledger',
  title: 'The ledger as PDF',
  of: ({ printed }) => `${printed} rows of ${columns.length} cells; ${short} beside pdfmake`,
  goals: [
    {
      text: '36,500 rows in at most 5 s',
      limit: 5,
      unit: 's',
      figure: (by, { printed }) => (printed === 36_500 ? (by('ours')?.median ?? Number.NaN) / 1000 : null),
    },
    {
      text: 'and at most 500 MB',
      limit: 500,
      unit: 'MB',
      figure: (by, { printed }) => (printed === 36_500 ? (by('ours')?.peakMb ?? null) : null),
    },
    {
      text: 'a tenth of what pdfmake takes for a short one',
      limit: 0.1,
      unit: '×',
      figure: (by) => ratio(by(`ours, ${short} rows`)?.median, by(`pdfmake, ${short} rows`)?.median),
    },
  ],
  contestants: [ours('ours', (printed) => printed), ours(`ours, ${short} rows`, () => short), pdfmake],
};
