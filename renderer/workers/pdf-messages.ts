import type { DocumentDefinition } from '../../shared/documents/definition.ts';

/** What the pdf worker is asked. `warm` loads the fonts ahead of the first document. */
export type PdfRequest =
  | { readonly kind: 'warm' }
  | { readonly kind: 'render'; readonly job: number; readonly definition: DocumentDefinition };

/** What the pdf worker answers; `fraction` runs from 0 to 1. */
export type PdfAnswer =
  | { readonly kind: 'progress'; readonly job: number; readonly fraction: number }
  | {
      readonly kind: 'done';
      readonly job: number;
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly missing: readonly string[];
    }
  | { readonly kind: 'failed'; readonly job: number; readonly message: string };
