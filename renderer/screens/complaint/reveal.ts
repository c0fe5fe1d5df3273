import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';

export type PersonField = 'name' | 'phone';

/** How long name and phone stay in view: long enough for a call, short enough for whoever comes by next. */
export const revealMs = 60_000;

/** Which of the consumer's data this view shows unmasked; gone after {@link revealMs} or when the view is left (X4). */
export type Revealing = {
  readonly shown: ReadonlySet<PersonField>;
  readonly reveal: (fields: readonly PersonField[]) => void;
  readonly hide: () => void;
};

export const RevealContext = createContext<Revealing>({
  shown: new Set(),
  reveal: () => undefined,
  hide: () => undefined,
});

export function useReveal(): Revealing {
  return useContext(RevealContext);
}

const nothing: ReadonlySet<PersonField> = new Set();

/** What one view has revealed; hidden again by itself. */
export function useRevealing(): Revealing {
  const [shown, setShown] = useState(nothing);
  const reveal = useCallback((fields: readonly PersonField[]) => setShown(new Set(fields)), []);
  const hide = useCallback(() => setShown(nothing), []);
  useEffect(() => {
    if (shown.size === 0) return;
    const timer = setTimeout(hide, revealMs);
    return () => clearTimeout(timer);
  }, [shown, hide]);
  return useMemo(() => ({ shown, reveal, hide }), [shown, reveal, hide]);
}
