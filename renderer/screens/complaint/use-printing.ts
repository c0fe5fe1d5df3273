import { useState } from 'react';
import type { DocumentDefinition } from '../../../shared/documents/definition.ts';
import { type RenderedPdf, renderPdf } from '../../documents/render-pdf.ts';

export type Printing =
  | { readonly state: 'idle' | 'making' | 'failed' }
  | { readonly state: 'made'; readonly pdf: RenderedPdf };

/** Makes a PDF of a document that has been sealed as printed. */
export function usePrinting(): {
  readonly printing: Printing;
  readonly print: (definition: DocumentDefinition) => Promise<void>;
  /** Back to the form, for another print. */
  readonly again: () => void;
} {
  const [printing, setPrinting] = useState<Printing>({ state: 'idle' });
  const print = async (definition: DocumentDefinition): Promise<void> => {
    setPrinting({ state: 'making' });
    try {
      setPrinting({ state: 'made', pdf: await renderPdf(definition) });
    } catch (error) {
      console.error('usePrinting: the PDF could not be made', error);
      setPrinting({ state: 'failed' });
    }
  };
  return { printing, print, again: () => setPrinting({ state: 'idle' }) };
}
