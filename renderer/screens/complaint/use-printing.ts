import { useEffect, useRef, useState } from 'react';
import type { Sealed } from '../../../shared/contract-replies.ts';
import type { DocumentDefinition } from '../../../shared/documents/definition.ts';
import { useDesk } from '../../app-context.ts';
import { type RenderedPdf, renderPdf } from '../../documents/render-pdf.ts';
import { type SealedPrint, sealEnd, sealedPrint } from '../../printing/sealed-print.ts';

export type Printing =
  | { readonly state: 'idle' | 'making' | 'failed' }
  | { readonly state: 'made'; readonly pdf: RenderedPdf; readonly sealed: SealedPrint };

/** Makes a PDF of a document that has been sealed as printed. */
export function usePrinting(): {
  readonly printing: Printing;
  readonly print: (definition: DocumentDefinition, sealed: Sealed) => Promise<void>;
  /** Back to the form, for another print. */
  readonly again: () => void;
} {
  const desk = useDesk();
  const [printing, setPrinting] = useState<Printing>({ state: 'idle' });
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const giveUp = (sealed: SealedPrint): void => {
    sealEnd(desk, sealed, 'cancelled').catch((lost: unknown) => console.warn('usePrinting:', lost));
  };
  const print = async (definition: DocumentDefinition, answer: Sealed): Promise<void> => {
    const sealed = sealedPrint(answer);
    setPrinting({ state: 'making' });
    try {
      const pdf = await renderPdf(definition);
      // Whoever left while it was drawn will not print it.
      if (here.current) setPrinting({ state: 'made', pdf, sealed });
      else giveUp(sealed);
    } catch (error) {
      console.error('usePrinting: the PDF could not be made', error);
      setPrinting({ state: 'failed' });
      // Nothing will come of this print, and the ledger says so.
      giveUp(sealed);
    }
  };
  return { printing, print, again: () => setPrinting({ state: 'idle' }) };
}
