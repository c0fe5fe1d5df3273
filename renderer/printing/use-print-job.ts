import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toBase64 } from '../../shared/bytes.ts';
import type { Paper } from '../../shared/codes.ts';
import type { PrintStatus } from '../../shared/contract-replies.ts';
import type { Outcome, Refusal } from '../../shared/refusals.ts';
import { useDesk } from '../app-context.ts';
import { useRefusal } from '../parts/use-refusal.ts';
import { useFollowedJobs } from './followed-jobs.ts';
import { handOver } from './hand-over.ts';
import { type OnSheet, takePlaces } from './label-sheet.ts';
import { type SealedPrint, sealEnd } from './sealed-print.ts';

/** What became of the print so far: nothing yet, on its way, ended by the spooler, or saved as a file. */
export type PrintCourse = 'open' | 'saved' | PrintStatus;

/** Follows one status until its print has ended. */
export function useFollowedJob(status: PrintStatus | null, onChange: (status: PrintStatus) => void): void {
  useFollowedJobs(status && isUnderWay(status) ? [status.job] : [], onChange);
}

export function isUnderWay(status: PrintStatus): boolean {
  return status.state === 'waiting' || status.state === 'printing';
}

/**
 * Sends a sealed print to a printer, follows and cancels it; or seals that it was saved. Left open, it is given up. Null is
 * the report of the figures, of which nothing is sealed.
 */
export function usePrintJob(sealed: SealedPrint | null, sheet: OnSheet | null) {
  const { t } = useTranslation('printing');
  const desk = useDesk();
  const sentence = useRefusal();
  const [course, setCourse] = useState<PrintCourse>('open');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const job = useRef<string>(crypto.randomUUID());
  useFollowedJob(typeof course === 'string' ? null : course, setCourse);
  useGivingUp(sealed, course);

  const guarded = async (task: () => Promise<Refusal | null>): Promise<boolean> => {
    setBusy(true);
    setProblem(null);
    try {
      const refusal = await task();
      if (refusal) setProblem(sentence(refusal));
      return refusal === null;
    } catch (error) {
      console.warn('usePrintJob: no answer from the desk', error);
      setProblem(t('lost'));
      return false;
    } finally {
      setBusy(false);
    }
  };
  const taken = (outcome: Outcome<PrintStatus>): Refusal | null => {
    if (!outcome.ok) return outcome.refusal;
    setCourse(outcome.value);
    return null;
  };

  return {
    course,
    busy,
    problem,
    print: (paper: Paper, printer: string, pdf: Uint8Array) =>
      guarded(async () => {
        // A retry whose answer was lost asks for the same job.
        if (sealed === null)
          return taken(await desk.printFigures({ id: job.current, printer, pdf: toBase64(pdf) }));
        const asked = { id: job.current, prints: [sealed], paper, sheet, printer, pdf };
        return taken(await handOver(desk, asked));
      }),
    cancel: () => guarded(async () => taken(await desk.cancelPrint({ job: job.current }))),
    /** True once the ledger says that it is saved; only then may it be. */
    sealSaved: () =>
      guarded(async () => {
        const refusal = course === 'saved' || sealed === null ? null : await sealEnd(desk, sealed, 'saved');
        if (refusal === null && course !== 'saved' && sheet) await takePlaces(desk, sheet);
        if (refusal === null) setCourse('saved');
        return refusal;
      }),
  };
}

/** Whoever leaves a print that no printer and no file has, has given it up; the ledger says so. */
function useGivingUp(sealed: SealedPrint | null, course: PrintCourse): void {
  const desk = useDesk();
  const latest = useRef({ sealed, course, here: true });
  useEffect(() => {
    latest.current = { sealed, course, here: true };
  });
  useEffect(() => {
    latest.current.here = true;
    return () => {
      latest.current.here = false;
      // In React's strict mode a part leaves and comes back at once.
      setTimeout(() => {
        const { here, course: last, sealed: print } = latest.current;
        if (here || last !== 'open' || print === null) return;
        sealEnd(desk, print, 'cancelled').catch((error: unknown) => console.warn('useGivingUp:', error));
      });
    };
  }, [desk]);
}
