import { toBase64 } from '../../shared/bytes.ts';
import type { Input } from '../../shared/contract.ts';
import { mediaOf } from '../../shared/evidence/picture-size.ts';
import { type Outcome, refuse } from '../../shared/refusals.ts';
import { redrawPicture } from './redraw-picture.ts';

/** The largest file that is read at all, in bytes; a picture of it is smaller once it is drawn anew. */
const largestRead = 40_000_000;

/** A file as it is handed to the desk (`stageFile`): a picture drawn anew, a PDF as it is, and nothing else. */
export async function evidenceFile(file: File): Promise<Outcome<Input<'stageFile'>>> {
  if (file.size > largestRead) return { ok: false, refusal: refuse('file-too-large', { most: largestRead }) };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const name = file.name.slice(-120);
  const media = mediaOf(bytes);
  if (media === null) return { ok: false, refusal: refuse('file-kind') };
  if (media === 'application/pdf') return { ok: true, value: { name, bytes: toBase64(bytes) } };
  const redrawn = await redrawPicture(bytes);
  if (!redrawn.ok) return redrawn;
  const { bytes: drawn, original } = redrawn.value;
  return { ok: true, value: { name: asJpeg(name), bytes: toBase64(drawn), original } };
}

/** What is kept is a JPEG, whatever it was drawn from. */
function asJpeg(name: string): string {
  return `${name.replace(/\.[^.]*$/, '').slice(-116)}.jpg`;
}
