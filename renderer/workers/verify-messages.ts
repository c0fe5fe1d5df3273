import type { VerifyReport } from '../../shared/inspection/report.ts';

export interface VerifyRequest {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly since?: string | undefined;
  readonly key?: string | undefined;
  readonly receipt?: string | undefined;
}

export type VerifyAnswer =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly report: VerifyReport }
  | { readonly kind: 'failed'; readonly message: string };
