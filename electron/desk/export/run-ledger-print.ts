import { type LedgerPrinted, writeLedgerPdf } from '../../../shared/documents/ledger-print/ledger-print.ts';
import type { PrintTools } from '../../../shared/documents/ledger-print/print-font.ts';
import { printWords } from '../../../shared/documents/ledger-print/print-words.ts';
import { foldPeriod } from '../../../shared/inspection/fold-period.ts';
import { masked } from '../../../shared/inspection/masked.ts';
import type { OpenPeriod } from '../../../shared/inspection/period.ts';
import { readLog } from '../../../shared/inspection/read-log.ts';
import { heed } from '../../../shared/inspection/stop.ts';
import { shortRoot } from '../../../shared/ledger/checkpoint.ts';
import { sha256 } from '../crypto.ts';
import { entriesOf, type LogReading, pause } from './log-entries.ts';
import { type WriteBytes, writeWholeFile } from './whole-file.ts';

export type LedgerPrintRequest = LogReading &
  Readonly<{
    /** The state the paper names, as it was sealed; what came later is not on it. */
    state: Readonly<{ size: number; root: Uint8Array }>;
    /** Complaints opened in these days. */
    period: OpenPeriod;
    /** False hides names and phones (X4). */
    personal: boolean;
    printTools: PrintTools;
    /** Where the finished PDF goes; until then it stands beside it as `.part`. */
    path: string;
    /** The file lies sealed under it; without one it lies as it is. */
    key?: Uint8Array;
    onProgress: (done: number, total: number) => void;
    signal: AbortSignal;
  }>;

/**
 * Makes the ledger of some days as a PDF, as it stood at a sealed state. Between chunks the desk goes on with its work.
 * Throws as {@link writeWholeFile}, and an Error that names the place when the log is not the one of the state.
 */
export async function runLedgerPrint(
  request: LedgerPrintRequest,
): Promise<LedgerPrinted & { readonly bytes: number }> {
  const { state, period, personal, printTools, path, onProgress, signal } = request;
  const entries = entriesOf(request);
  const progress = (done: number) => onProgress(done, 3 * state.size);
  const breathe = async () => {
    heed(signal);
    await pause();
  };
  const fill = async (write: WriteBytes): Promise<LedgerPrinted> => {
    const { survey, opened, deputies, lastAt } = await readLog(entries, {
      state,
      sha256,
      stop: signal,
      progress,
    });
    const folded = await foldPeriod(entries, {
      survey,
      deputies,
      sha256,
      wanted: survey.openedIn(period),
      mark: opened.mark,
      size: state.size,
      personal: true,
      ...(!personal && { shownAs: masked }),
      breathe,
      progress: (done) => progress(state.size + done),
    });
    const print = {
      storeName: folded.storeName,
      period,
      remarks: personal ? [] : [printWords.masked],
      mark: opened.mark,
      complaints: folded.complaints,
      origin: opened.origin,
      size: state.size,
      rootShort: shortRoot(state.root),
      madeAt: lastAt,
    };
    return writeLedgerPdf(print, folded.table.rows(), printTools, write, async (row) => {
      progress(2 * state.size + Math.floor((row * state.size) / Math.max(1, folded.table.count())));
      await breathe();
    });
  };
  const { bytes, value } = await writeWholeFile(path, signal, fill, request.key);
  return { ...value, bytes };
}
