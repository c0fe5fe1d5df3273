import { Worker } from 'node:worker_threads';
import { type Outcome, type Refusal, refuse } from '../../../shared/refusals.ts';
import { workerFile } from '../worker-file.ts';
import type {
  NamedRow,
  ReaderAnswer,
  ReaderQuestion,
  ReaderTask,
  SheetRead,
  TakenRow,
} from './reader-messages.ts';

/** An old ledger in a thread of its own: read once, asked for its rows piece by piece, one question at a time. */
export interface SheetReader {
  /** What was understood, or why nothing was. Its thread is gone where it refuses. */
  read(): Promise<Outcome<SheetRead>>;
  named(from: number, count: number): Promise<readonly NamedRow[]>;
  rows(rows: readonly number[]): Promise<readonly TakenRow[]>;
  close(): void;
}

/** The reader's thread is gone: it was stopped, or the file was more than it may take of memory or time. */
export class ReaderEnded extends Error {
  readonly tookTooMuch: boolean;

  constructor(tookTooMuch: boolean, cause?: Error) {
    super('openSheetReader: the reader has ended', { cause });
    this.tookTooMuch = tookTooMuch;
  }
}

/** What one file may take: memory in MB, and ms until it is read. */
export type ReaderLimits = Readonly<{ memory: number; reading: number }>;
/** 100,000 rows take a third of the memory, and on a slow machine a tenth of the time. */
const usualLimits: ReaderLimits = { memory: 2_048, reading: 300_000 };

/** Aborting ends the thread at once; what was asked then throws. */
export function openSheetReader(task: ReaderTask, signal: AbortSignal, limits = usualLimits): SheetReader {
  const worker = new Worker(workerFile('sheet-reader-worker', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: limits.memory },
  });
  let settle: { resolve: (answer: ReaderAnswer) => void; reject: (why: Error) => void } | null = null;
  let ended: Error | null = null;
  const end = (cause?: NodeJS.ErrnoException, late = false) => {
    ended ??= new ReaderEnded(late || cause?.code === 'ERR_WORKER_OUT_OF_MEMORY', cause);
    clearTimeout(timer);
    settle?.reject(ended);
  };
  const timer = setTimeout(() => {
    end(undefined, true);
    close();
  }, limits.reading);
  worker.on('message', (answer: ReaderAnswer) => {
    // Its first answer is that all is read.
    clearTimeout(timer);
    settle?.resolve(answer);
  });
  worker.on('error', end);
  worker.on('exit', () => end());
  const close = () => void worker.terminate();
  signal.addEventListener('abort', close, { once: true });
  if (signal.aborted) close();
  const next = (): Promise<ReaderAnswer> =>
    new Promise((resolve, reject) => {
      settle = { resolve, reject };
      if (ended) reject(ended);
    });
  const ask = async (question: ReaderQuestion): Promise<ReaderAnswer> => {
    const answered = next();
    worker.postMessage(question);
    return answered;
  };
  const first = next();
  // Whoever opens a reader may be cancelled before asking what it read.
  first.catch(() => undefined);
  return {
    async read() {
      const answer = await first;
      if (answer.kind === 'read') return { ok: true, value: answer };
      close();
      return { ok: false, refusal: answer.kind === 'refused' ? answer.refusal : refuse('import-unreadable') };
    },
    async named(from, count) {
      const answer = await ask({ ask: 'named', from, count });
      if (answer.kind !== 'named') throw new Error(`named: expected names, got ${answer.kind}`);
      return answer.named;
    },
    async rows(rows) {
      const answer = await ask({ ask: 'rows', rows });
      if (answer.kind !== 'rows') throw new Error(`rows: expected rows, got ${answer.kind}`);
      return answer.rows;
    },
    close,
  };
}

/** What a person is told of a reading that came to no end. */
export function whyEnded(error: unknown): Refusal {
  const tookTooMuch = error instanceof ReaderEnded && error.tookTooMuch;
  return refuse(tookTooMuch ? 'import-too-large' : 'import-unreadable');
}
