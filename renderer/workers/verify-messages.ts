import type { VerifyReport } from '../../shared/inspection/report.ts';
import type { VerifyProgress } from '../../shared/inspection/verify-root.ts';

/** What a package is to be held against, each only where someone outside holds it. */
export interface HeldAgainst {
  /** An earlier signed checkpoint, as text. */
  readonly since?: string | undefined;
  /** The key's fingerprint, known from elsewhere. */
  readonly key?: string | undefined;
  /** NUMBER:ROOT off a consumer's receipt. */
  readonly receipt?: string | undefined;
}

export interface VerifyRequest extends HeldAgainst {
  readonly file: Blob;
}

/** The report, and the SHA-256 (hex) of the file it is about. */
export interface Verified {
  readonly report: VerifyReport;
  readonly sha256: string;
}

export type VerifyAnswer =
  /** Said once at the start: the worker runs. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly progress: VerifyProgress }
  | ({ readonly kind: 'done' } & Verified)
  | { readonly kind: 'failed'; readonly message: string };
