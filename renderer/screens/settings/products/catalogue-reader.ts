import type { CatalogueAnswer, CatalogueQuestion } from '../../../workers/catalogue-messages.ts';

/** The reader of product lists in its own thread: one question at a time, answered in order. */
export type CatalogueReader = Readonly<{
  ask: (question: CatalogueQuestion) => Promise<CatalogueAnswer>;
  close: () => void;
}>;

export function openCatalogueReader(): CatalogueReader {
  const worker = new Worker(new URL('../../../workers/catalogue.worker.ts', import.meta.url), {
    type: 'module',
  });
  const waiting: ((answer: CatalogueAnswer) => void)[] = [];
  worker.onmessage = ({ data }: MessageEvent<CatalogueAnswer>) => waiting.shift()?.(data);
  worker.onerror = (event) => {
    event.preventDefault();
    for (const one of waiting.splice(0)) one({ kind: 'refused', code: 'catalogue-unreadable' });
  };
  return {
    ask: (question) =>
      new Promise((resolve) => {
        waiting.push(resolve);
        worker.postMessage(question);
      }),
    close: () => worker.terminate(),
  };
}
