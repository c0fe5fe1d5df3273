import { bytesToHex } from '../../shared/bytes.ts';
import { hasTooManyPixels, mediaOf } from '../../shared/evidence/picture-size.ts';
import { refuse } from '../../shared/refusals.ts';
import type { PictureAnswer, PictureQuestion } from './picture-messages.ts';

const worker = self as unknown as DedicatedWorkerGlobalScope;
/** Print at arm's length needs less; a receipt photographed whole stays legible. In pixels. */
const longestEdge = 3_200;
const quality = 0.86;

worker.onmessage = ({ data }: MessageEvent<PictureQuestion>) => {
  void redraw(data).then((answer) => worker.postMessage(answer));
};

/**
 * Draws a picture anew, so that what is kept is its pixels and nothing else: no place, no camera, nothing hidden behind
 * its end, nothing that was made for one decoder's mistakes. Apart from the screen, as a large one takes a second.
 */
async function redraw({ bytes }: PictureQuestion): Promise<PictureAnswer> {
  const media = mediaOf(bytes);
  if (media !== 'image/jpeg' && media !== 'image/png') return refused('file-kind');
  if (hasTooManyPixels(bytes)) return refused('picture-too-many-pixels');
  try {
    const drawn = await createImageBitmap(new Blob([bytes], { type: media }));
    const shrink = Math.min(1, longestEdge / Math.max(drawn.width, drawn.height));
    const [width, height] = [drawn.width, drawn.height].map((edge) => Math.max(1, Math.round(edge * shrink)));
    const canvas = new OffscreenCanvas(width ?? 1, height ?? 1);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('redraw: expected a canvas to draw on, got none');
    context.fillStyle = 'white';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(drawn, 0, 0, canvas.width, canvas.height);
    drawn.close();
    const redrawn = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    const kept = new Uint8Array(await redrawn.arrayBuffer());
    return { kind: 'redrawn', bytes: kept, original: bytesToHex(digest) };
  } catch {
    return refused('picture-unreadable'); // Cut off or broken inside: that it cannot be drawn is the answer.
  }
}

function refused(code: Extract<PictureAnswer, { kind: 'refused' }>['refusal']['code']): PictureAnswer {
  return { kind: 'refused', refusal: refuse(code) };
}
