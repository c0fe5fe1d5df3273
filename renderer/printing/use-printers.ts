import { useCallback, useEffect, useState } from 'react';
import type { Paper } from '../../shared/codes.ts';
import type { Input } from '../../shared/contract.ts';
import type { PrinterList } from '../../shared/contract-replies.ts';
import type { Outcome, Refusal } from '../../shared/refusals.ts';
import { useDesk } from '../app-context.ts';

/** The printers of this computer as they are now, and which of them this counter uses for what. Null until asked. */
export function usePrinters(): {
  readonly list: PrinterList | null;
  readonly look: () => void;
  /** Remembers the printer of a paper; the refusal, if the desk does not. */
  readonly choose: (paper: Paper, printer: string | null) => Promise<Refusal | null>;
  /** Remembers what a printer takes labels in. */
  readonly setLanguage: (setting: Input<'setPrinterLanguage'>) => Promise<Refusal | null>;
} {
  const desk = useDesk();
  const [list, setList] = useState<PrinterList | null>(null);
  const [looked, setLooked] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew each time somebody looks
  useEffect(() => {
    let current = true;
    desk.printers({}).then(
      (outcome) => {
        if (current && outcome.ok) setList(outcome.value);
      },
      (error: unknown) => console.warn('usePrinters: no answer from the desk', error),
    );
    return () => {
      current = false;
    };
  }, [desk, looked]);
  const look = useCallback(() => setLooked((times) => times + 1), []);
  const taken = (outcome: Outcome<PrinterList>): Refusal | null => {
    if (!outcome.ok) return outcome.refusal;
    setList(outcome.value);
    return null;
  };
  return {
    list,
    look,
    choose: async (paper, printer) => taken(await desk.choosePrinter({ paper, printer })),
    setLanguage: async (setting) => taken(await desk.setPrinterLanguage(setting)),
  };
}
