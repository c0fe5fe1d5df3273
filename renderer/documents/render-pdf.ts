import type { DocumentDefinition } from '../../shared/documents/definition.ts';
import type { PdfAnswer, PdfRequest } from '../workers/pdf-messages.ts';

export interface RenderedPdf {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Characters that the font lacks; 〓 stands in their place, and whoever prints must be told. */
  readonly missing: readonly string[];
}

export interface RenderOptions {
  readonly signal?: AbortSignal;
  /** From 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
}

export interface PdfRenderer {
  /** Loads the fonts ahead of the first document, when there is time. */
  warm(): void;
  /** A document as PDF. Rejects with the signal's reason when cancelled, with an Error when it cannot be made. */
  render(definition: DocumentDefinition, options?: RenderOptions): Promise<RenderedPdf>;
  /** Ends the worker; what is still under way rejects. */
  close(): void;
}

interface Job {
  readonly definition: DocumentDefinition;
  readonly options: RenderOptions;
  readonly resolve: (pdf: RenderedPdf) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * One worker, started when first needed and kept warm, that makes one document at a time in the order asked.
 * A cancelled document frees its caller at once; if the worker has begun it, it finishes unheard and keeps its fonts.
 */
export function createPdfRenderer(): PdfRenderer {
  const waiting = new Map<number, Job>();
  let worker: Worker | undefined;
  let underWay: number | undefined;
  let lastJob = 0;

  function startWorker(): Worker {
    const started = new Worker(new URL('../workers/pdf.worker.ts', import.meta.url), { type: 'module' });
    started.onmessage = ({ data }: MessageEvent<PdfAnswer>) => hear(data);
    started.onerror = (event) => fail(new Error(`pdf worker: ${event.message || 'could not be started'}`));
    return started;
  }

  function send(request: PdfRequest): void {
    worker ??= startWorker();
    worker.postMessage(request);
  }

  function next(): void {
    if (underWay !== undefined) return;
    for (const [job, { definition }] of waiting) {
      underWay = job;
      send({ kind: 'render', job, definition });
      return;
    }
  }

  function hear(answer: PdfAnswer): void {
    const job = waiting.get(answer.job);
    if (answer.kind === 'progress') {
      job?.options.onProgress?.(answer.fraction);
      return;
    }
    waiting.delete(answer.job);
    underWay = undefined;
    if (answer.kind === 'done') job?.resolve({ bytes: answer.bytes, missing: answer.missing });
    else job?.reject(new Error(`pdf worker: ${answer.message}`));
    next();
  }

  function fail(error: Error): void {
    worker?.terminate();
    worker = undefined;
    underWay = undefined;
    const failed = [...waiting.values()];
    waiting.clear();
    for (const job of failed) job.reject(error);
  }

  return {
    warm: () => send({ kind: 'warm' }),
    render(definition, options = {}) {
      const { signal } = options;
      return new Promise<RenderedPdf>((resolve, reject) => {
        if (signal?.aborted) {
          reject(signal.reason);
          return;
        }
        lastJob += 1;
        const number = lastJob;
        waiting.set(number, { definition, options, resolve, reject });
        signal?.addEventListener(
          'abort',
          () => {
            waiting.delete(number);
            reject(signal.reason);
          },
          { once: true },
        );
        next();
      });
    },
    close: () => fail(new Error('pdf worker: closed')),
  };
}

const shared = createPdfRenderer();

/** Loads the fonts of the page's own renderer ahead of the first document. */
export const warmPdf = shared.warm;

/** A document as PDF, by the page's own renderer. */
export const renderPdf = shared.render;
