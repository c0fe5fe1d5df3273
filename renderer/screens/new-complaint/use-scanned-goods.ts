import { useCallback, useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useGo } from '../../app-context.ts';
import { useScan } from '../../frame/scan.ts';
import { useLedger } from '../../ledger/LedgerProvider.tsx';
import { useFindComplaint } from '../../ledger/queries.ts';
import { type ScannedProduct, scannedProduct } from '../../ledger/scanned-product.ts';
import { type ComplaintForm, emptyLine, withProduct } from './complaint-form.ts';
import { type LabelNote, withLabel } from './scale-line.ts';
import { focusField } from './use-fault.ts';

/** Where the person was when the scan came, and what stood there. */
type Place = Readonly<{ element: Element | null; text: string }>;
const textOf = (element: Element | null): string =>
  element instanceof HTMLInputElement ? element.value : '';
const here = (): Place => ({ element: document.activeElement, text: textOf(document.activeElement) });

/** Has the person gone on, or begun to type, while the product was looked up? Then the focus is theirs. */
function hasGoneOn(from: Place): boolean {
  const now = here();
  const began = from.element === null || from.element === document.body;
  return (!began && now.element !== from.element) || (now.text !== '' && (began || now.text !== from.text));
}

/**
 * Fills a line from each scanned product: the first without a name, else a new one. The focus goes to what is still
 * missing (`leadOn` knows it), unless the person is typing by then. A scanned ledger number opens that complaint; the
 * draft is kept.
 * A label of the store's own scales fills its weight or price too. `unknown` is the last barcode that the product list
 * does not know, `note` what has to be known of the last label.
 */
export function useScannedGoods(
  { getValues, setValue }: UseFormReturn<ComplaintForm>,
  onLine: (line: number) => void,
  leadOn: () => void,
  begunWith: string | undefined,
): {
  readonly unknown: string | null;
  readonly note: LabelNote | null;
  readonly take: (barcode: string) => void;
} {
  const go = useGo();
  const find = useFindComplaint();
  const { database } = useLedger();
  const [unknown, setUnknown] = useState<string | null>(null);
  const [note, setNote] = useState<LabelNote | null>(null);
  const waiting = useRef<string | null>(begunWith ?? null);

  const fill = useCallback(
    (barcode: string, { product, label }: ScannedProduct, from: Place): void => {
      setUnknown(product || label ? null : barcode);
      const { lines, sameAs, phone, phoneDeclined } = getValues();
      const free = lines.findIndex((line) => line.name.trim() === '');
      const at = free < 0 ? lines.length : free;
      const line = lines[at] ?? emptyLine();
      const read = label ? withLabel(line, label, product) : null;
      setNote(read?.note ?? null);
      const filled = read?.line ?? (product ? withProduct(line, product) : { ...line, barcode });
      setValue('noGoods', false);
      setValue('lines', lines.toSpliced(at, 1, filled), { shouldDirty: true });
      onLine(at);
      const known = sameAs !== null || phone !== '' || phoneDeclined;
      // Sent to this very line for want of a name, which it has now: there is nothing to wait for.
      const asked = document.activeElement?.closest(`[data-field="lines.${at}.name"]`) != null;
      if (!asked && hasGoneOn(from)) return;
      requestAnimationFrame(() => {
        if (product && known) leadOn();
        else focusField(product ? 'phone' : `lines.${at}.name`);
      });
    },
    [getValues, setValue, onLine, leadOn],
  );
  const take = useCallback(
    async (barcode: string): Promise<void> => {
      if (!database) return;
      const from = here();
      fill(barcode, await scannedProduct(database, barcode), from);
    },
    [database, fill],
  );

  useEffect(() => {
    const barcode = waiting.current;
    if (!database || barcode === null) return;
    waiting.current = null;
    void take(barcode);
  }, [database, take]);

  useScan((scanned) => {
    if (scanned.kind === 'product') return void take(scanned.barcode);
    void find(scanned.number).then((id) =>
      go(id ? { at: 'complaint', id } : { at: 'ledger', query: scanned.number }),
    );
  });
  return { unknown, note, take: (barcode) => void take(barcode) };
}
