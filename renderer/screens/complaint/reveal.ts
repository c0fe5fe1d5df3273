import { createContext, useContext } from 'react';

export type PersonField = 'name' | 'phone';

/** Which of the consumer's data this view shows unmasked; gone when the view is left (X4). */
export type Revealing = {
  readonly shown: ReadonlySet<PersonField>;
  readonly reveal: (fields: readonly PersonField[]) => void;
};

export const RevealContext = createContext<Revealing>({ shown: new Set(), reveal: () => undefined });

export function useReveal(): Revealing {
  return useContext(RevealContext);
}
