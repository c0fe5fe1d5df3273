import type { Refusal } from '../../shared/refusals.ts';

/** A picture as it was chosen. */
export type PictureQuestion = Readonly<{ bytes: Uint8Array<ArrayBuffer> }>;

/** What is kept of it, a JPEG, and the SHA-256 (hex) of what was chosen. */
export type PictureAnswer =
  | Readonly<{ kind: 'redrawn'; bytes: Uint8Array<ArrayBuffer>; original: string }>
  | Readonly<{ kind: 'refused'; refusal: Refusal }>;
