import { createContext, useContext } from 'react';
import type { CalendarDate } from '../../../shared/calendar.ts';
import type { Fault } from './read-form.ts';

/** What every part of the form needs besides its fields. */
export type FormContextValue = {
  /** The store's day, which a typed date without a year counts from. */
  readonly today: CalendarDate;
  readonly faults: readonly Fault[];
  /** Was sealing tried? Only then is an empty field a fault worth showing. */
  readonly tried: boolean;
  /** Moves the focus to the next question without an answer, at last to the button that seals. */
  readonly leadOn: (() => void) | null;
  /** Fills a line from a product's barcode, or a label of the store's scales; null where there is one line only. */
  readonly onBarcode: ((barcode: string) => void) | null;
};

export const FormContext = createContext<FormContextValue | null>(null);

export function useFormFacts(): FormContextValue {
  const facts = useContext(FormContext);
  if (!facts) throw new Error('useFormFacts: expected to be inside <NewComplaint>, no provider found');
  return facts;
}
