import { openReaderThread, type ReaderThread } from '../../../parts/reader-thread.ts';
import type { CatalogueAnswer, CatalogueQuestion } from '../../../workers/catalogue-messages.ts';

/** The reader of product lists in its own thread. */
export type CatalogueReader = ReaderThread<CatalogueQuestion, CatalogueAnswer>;

/** The largest file that is read, in bytes: several times a list of 300,000 products. */
export const largestList = 100_000_000;

export function openCatalogueReader(): CatalogueReader {
  return openReaderThread<CatalogueQuestion, CatalogueAnswer>({
    start: () =>
      new Worker(new URL('../../../workers/catalogue.worker.ts', import.meta.url), { type: 'module' }),
    broken: () => ({ kind: 'refused', code: 'catalogue-unreadable' }),
    tooLong: () => ({ kind: 'refused', code: 'import-too-large' }),
  });
}
