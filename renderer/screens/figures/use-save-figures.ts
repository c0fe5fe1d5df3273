import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { concatBytes, utf8 } from '../../../shared/bytes.ts';
import { goodsTableDefinition } from '../../../shared/documents/goods-table.ts';
import { byteOrderMark, csvLine } from '../../../shared/inspection/csv.ts';
import { useStanding } from '../../app-context.ts';
import { renderPdf } from '../../documents/render-pdf.ts';
import { saveFile } from '../../documents/save-file.ts';
import { useDocumentWords, useLedgerKind } from '../complaint/print-facts.ts';
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

/** The figures as a file: CSV, or the tables on A4 as PDF, which goes to paper like any other file. */
export function useSaveFigures(): Readonly<{
  csv: (name: string, tables: readonly FiguresTable[]) => void;
  pdf: (name: string, subtitle: string, tables: readonly FiguresTable[]) => Promise<void>;
  busy: boolean;
  problem: boolean;
}> {
  const { t } = useTranslation('figures');
  const words = useDocumentWords();
  const ledgerKind = useLedgerKind();
  const storeName = useStanding().status.store?.name ?? '';
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState(false);
  return {
    busy,
    problem,
    csv: (name, tables) => saveFile(csvOf(tables), `${name}.csv`, 'text/csv'),
    pdf: async (name, subtitle, tables) => {
      setBusy(true);
      setProblem(false);
      try {
        const sections = tables.map(({ columns, ...table }) => ({
          ...table,
          columns,
          widths: columns.map((_, at) => (at === 0 ? ('*' as const) : ('auto' as const))),
          none: t('nothing'),
        }));
        const paper = { title: t('paperTitle'), storeName, subtitle, sections, signatures: [], ledgerKind };
        const { bytes } = await renderPdf(goodsTableDefinition({ ...paper, madeAt: Date.now() }, words));
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
