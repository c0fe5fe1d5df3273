import type { Outcome } from '../../shared/refusals.ts';
import { refuse } from '../../shared/refusals.ts';
import type { PictureAnswer, PictureQuestion } from '../workers/picture-messages.ts';

/** A picture drawn anew: a JPEG, and the SHA-256 (hex) of the file that it was drawn from. */
export type Redrawn = Readonly<{ bytes: Uint8Array<ArrayBuffer>; original: string }>;

/** Many times what the largest takes on a slow machine; a file made to take for ever ends there. In ms. */
const patience = 60_000;

/** Draws a picture anew in a thread of its own, which is gone afterwards, whatever became of it. */
export function redrawPicture(
  bytes: Uint8Array<ArrayBuffer>,
  startWorker = (): Worker =>
    new Worker(new URL('../workers/picture.worker.ts', import.meta.url), { type: 'module' }),
  waits = patience,
): Promise<Outcome<Redrawn>> {
  const worker = startWorker();
  return new Promise<Outcome<Redrawn>>((resolve) => {
    const unreadable = (): void => resolve({ ok: false, refusal: refuse('picture-unreadable') });
    const timer = setTimeout(unreadable, waits);
    worker.onmessage = ({ data }: MessageEvent<PictureAnswer>) => {
      clearTimeout(timer);
      if (data.kind === 'refused') resolve({ ok: false, refusal: data.refusal });
      else resolve({ ok: true, value: { bytes: data.bytes, original: data.original } });
    };
    worker.onerror = (event) => {
      event.preventDefault();
      clearTimeout(timer);
      unreadable();
    };
    worker.postMessage({ bytes } satisfies PictureQuestion);
  }).finally(() => worker.terminate());
}
