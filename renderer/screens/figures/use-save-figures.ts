import { useState } from 'react';
import { concatBytes, utf8 } from '../../../shared/bytes.ts';
import type { DocumentDefinition } from '../../../shared/documents/definition.ts';
import { byteOrderMark, csvLine } from '../../../shared/inspection/csv.ts';
import { renderPdf } from '../../documents/render-pdf.ts';
import { saveFile } from '../../documents/save-file.ts';
import type { FiguresTable } from './figures-tables.ts';

/** The tables one under the other, as one CSV file that spreadsheets open: text that would run as a formula does not. */
export function csvOf(tables: readonly FiguresTable[]): Uint8Array<ArrayBuffer> {
  const row = (texts: readonly string[]) => ({
    seq: 0,
    cells: texts.map((text) => ({ kind: 'text' as const, text })),
  });
  const lines = tables.flatMap(({ heading, columns, rows }) => [[heading], columns, ...rows, []]);
  const text = lines.map((line) => csvLine(row(line).cells)).join('');
  return new Uint8Array(concatBytes(byteOrderMark, utf8(text)));
}

/** The figures as a file: CSV, or the report on A4 as PDF. */
export function useSaveFigures(): Readonly<{
  csv: (name: string, tables: readonly FiguresTable[]) => void;
  pdf: (name: string, make: () => Promise<DocumentDefinition>) => Promise<void>;
  busy: boolean;
  problem: boolean;
}> {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState(false);
  return {
    busy,
    problem,
    csv: (name, tables) => saveFile(csvOf(tables), `${name}.csv`, 'text/csv'),
    pdf: async (name, make) => {
      setBusy(true);
      setProblem(false);
      try {
        const { bytes } = await renderPdf(await make());
        saveFile(bytes, `${name}.pdf`, 'application/pdf');
      } catch (error) {
        console.error('useSaveFigures: the PDF could not be made', error);
        setProblem(true);
      } finally {
        setBusy(false);
      }
    },
  };
}
