import { useEffect, useRef, useState } from 'react';
import type { DocumentDefinition } from '../../../shared/documents/definition.ts';
import { type RenderedPdf, renderPdf } from '../../documents/render-pdf.ts';

/** The report as it was drawn; `made` tells one from the next. */
export type DrawnReport = Readonly<{ title: string; name: string; pdf: RenderedPdf; made: number }>;

/** Draws the report of a period (K4); what was asked for last is what is shown. */
export function useReportPaper(): Readonly<{
  report: DrawnReport | null;
  /** `name` is that of its file, without its ending. */
  draw: (title: string, name: string, make: () => Promise<DocumentDefinition>) => Promise<void>;
  close: () => void;
  busy: boolean;
  problem: boolean;
}> {
  const [report, setReport] = useState<DrawnReport | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState(false);
  const asked = useRef(0);
  const close = (): void => {
    asked.current += 1;
    setReport(null);
    setBusy(false);
    setProblem(false);
  };
  useEffect(
    () => () => {
      asked.current += 1;
    },
    [],
  );
  return {
    report,
    close,
    busy,
    problem,
    draw: async (title, name, make) => {
      close();
      const made = asked.current;
      setBusy(true);
      try {
        const pdf = await renderPdf(await make());
        if (made === asked.current) setReport({ title, name, pdf, made });
      } catch (error) {
        console.error('useReportPaper: the PDF could not be made', error);
        if (made === asked.current) setProblem(true);
      } finally {
        if (made === asked.current) setBusy(false);
      }
    },
  };
}
