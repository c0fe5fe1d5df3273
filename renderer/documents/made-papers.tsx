import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { DocumentDefinition } from '../../shared/documents/definition.ts';
import { type RenderedPdf, renderPdf } from './render-pdf.ts';

type Kind = 'label' | 'receipt';
export type MadePaper = Readonly<{
  id: string;
  kind: Kind;
  number: string;
  /** Null while it is being made; `failed` where it could not be: its print is in the ledger all the same. */
  pdf: RenderedPdf | 'failed' | null;
}>;

type MadePapers = Readonly<{
  papers: readonly MadePaper[];
  make: (number: string, asked: readonly Readonly<{ kind: Kind; definition: DocumentDefinition }>[]) => void;
  clear: () => void;
}>;

const MadePapersContext = createContext<MadePapers | null>(null);

/** Papers that are made while the person has gone on already. In memory, for one sign-in: a receipt names a consumer. */
export function MadePapersProvider({ children }: { readonly children: ReactNode }) {
  const [papers, setPapers] = useState<readonly MadePaper[]>([]);
  const make = useCallback<MadePapers['make']>((number, asked) => {
    const begun = asked.map(({ kind }) => ({ id: crypto.randomUUID(), kind, number, pdf: null }));
    // Those of the complaint before are done with.
    setPapers(begun);
    for (const [index, { definition }] of asked.entries()) {
      const id = begun[index]?.id;
      const put = (pdf: RenderedPdf | 'failed'): void =>
        setPapers((now) => now.map((one) => (one.id === id ? { ...one, pdf } : one)));
      renderPdf(definition).then(put, (error: unknown) => {
        console.error('MadePapers: a PDF could not be made', error);
        put('failed');
      });
    }
  }, []);
  const clear = useCallback(() => setPapers([]), []);
  const value = useMemo(() => ({ papers, make, clear }), [papers, make, clear]);
  return <MadePapersContext value={value}>{children}</MadePapersContext>;
}

export function useMadePapers(): MadePapers {
  const made = useContext(MadePapersContext);
  if (!made) throw new Error('useMadePapers: expected to be inside <MadePapersProvider>, no provider found');
  return made;
}
