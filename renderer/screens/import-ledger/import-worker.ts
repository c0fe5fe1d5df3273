import type { ImportAnswer, ImportQuestion } from '../../workers/import-messages.ts';

/** The reader of old ledgers in its own thread: one question at a time, answered in order. */
export type ImportReader = Readonly<{
  ask: (question: ImportQuestion) => Promise<ImportAnswer>;
  close: () => void;
}>;

export function openImportReader(): ImportReader {
  const worker = new Worker(new URL('../../workers/import.worker.ts', import.meta.url), { type: 'module' });
  const waiting: { resolve: (answer: ImportAnswer) => void }[] = [];
  worker.onmessage = ({ data }: MessageEvent<ImportAnswer>) => waiting.shift()?.resolve(data);
  worker.onerror = (event) => {
    event.preventDefault();
    for (const one of waiting.splice(0)) one.resolve({ kind: 'refused', code: 'import-unreadable' });
  };
  return {
    ask: (question) =>
      new Promise((resolve) => {
        waiting.push({ resolve });
        worker.postMessage(question);
      }),
    close: () => worker.terminate(),
  };
}
