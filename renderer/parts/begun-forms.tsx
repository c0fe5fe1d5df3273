import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';

type Forms = ReadonlyMap<string, unknown>;
type Begun = Readonly<{
  forms: Forms;
  put: (key: string, form: unknown) => void;
  drop: (key: string) => void;
}>;

const BegunFormsContext = createContext<Begun | null>(null);

/**
 * Forms that somebody began and has not saved: whoever is called away from one finds it again as it was. In memory only
 * and gone with the lock (X4), for what is typed may be about people; a complaint's draft is kept by the desk instead.
 */
export function BegunFormsProvider({ children }: { readonly children: ReactNode }) {
  const [forms, setForms] = useState<Forms>(new Map());
  const put = useCallback(
    (key: string, form: unknown) => setForms((before) => new Map(before).set(key, form)),
    [],
  );
  const drop = useCallback(
    (key: string) => setForms((before) => new Map([...before].filter(([each]) => each !== key))),
    [],
  );
  const begun = useMemo(() => ({ forms, put, drop }), [forms, put, drop]);
  return <BegunFormsContext value={begun}>{children}</BegunFormsContext>;
}

export type BegunForms<Form> = Readonly<{
  /** By their own key, the first begun first. */
  forms: ReadonlyMap<string, Form>;
  keep: (key: string, form: Form) => void;
  /** It was saved, or given up. */
  drop: (key: string) => void;
}>;

/** The forms of one screen that were begun; `screen` tells them from those of others. */
export function useBegunForms<Form>(screen: string): BegunForms<Form> {
  const begun = useContext(BegunFormsContext);
  if (begun === null)
    throw new Error('useBegunForms: expected to be inside <BegunFormsProvider>, found none');
  const { forms, put, drop } = begun;
  const prefix = `${screen} `;
  return {
    forms: new Map(
      [...forms]
        .filter(([key]) => key.startsWith(prefix))
        .map(([key, form]) => [key.slice(prefix.length), form as Form]),
    ),
    keep: (key, form) => put(prefix + key, form),
    drop: (key) => drop(prefix + key),
  };
}
