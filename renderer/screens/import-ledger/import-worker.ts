import { openReaderThread, type ReaderThread } from '../../parts/reader-thread.ts';
import type { ImportAnswer, ImportQuestion } from '../../workers/import-messages.ts';

/** The reader of old ledgers in its own thread. */
export type ImportReader = ReaderThread<ImportQuestion, ImportAnswer>;

/** The largest file that is read, in bytes: what the desk takes of one (electron/desk/importing/sent-files.ts). */
export const largestLedger = 64_000_000;

export function openImportReader(): ImportReader {
  return openReaderThread<ImportQuestion, ImportAnswer>({
    start: () => new Worker(new URL('../../workers/import.worker.ts', import.meta.url), { type: 'module' }),
    broken: () => ({ kind: 'refused', code: 'import-unreadable' }),
    tooLong: () => ({ kind: 'refused', code: 'import-too-large' }),
  });
}
