import { createContext, useContext, useEffect, useLayoutEffect, useRef } from 'react';
import { useRank } from './rank.ts';
import { isMisread, readScan, type Scanned } from './scan-code.ts';

/** Keys closer together than this (ms) come from a scanner, not from a hand. */
const scannerGap = 45;
const shortest = 8;

type Handler = (scanned: Scanned) => void;
type Field = HTMLInputElement | HTMLTextAreaElement;

const codes: ReadonlyMap<string, string> = new Map([
  ['Minus', '-'],
  ['NumpadSubtract', '-'],
]);

/** Reads `code` while an input method hides `key` ('Process', keyCode 229). */
export function characterOf(event: KeyboardEvent): string | null {
  if (event.key.length === 1) return event.key;
  if (event.keyCode !== 229) return null;
  return /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1] ?? codes.get(event.code) ?? null;
}

function textField(target: EventTarget | null): Field | null {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return isField && !['radio', 'checkbox', 'button'].includes(target.type) ? target : null;
}

/** Gives a React-controlled field its text back, as if it had been typed. */
function restore(field: Field, value: string): void {
  const owner =
    field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(owner, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/**
 * Finds a scanner's burst (characters in quick succession, then Enter) among the keys, wherever the focus is.
 * What it typed into a field is taken out again, unless the field asks for scans itself (`data-scan="own"`).
 */
export class ScanListener {
  #text = '';
  #last = 0;
  #field: Field | null = null;
  #before = '';
  readonly #handlers = new Map<number, Handler>();
  #prefixes: ReadonlySet<string> = new Set();
  #misread: ((barcode: string | null) => void) | null = null;

  /** Who is told of labels of the store's own scales that were misread; until the answer is called. */
  watchLabels(prefixes: ReadonlySet<string>, misread: (barcode: string | null) => void): () => void {
    this.#prefixes = prefixes;
    this.#misread = misread;
    return () => {
      this.#prefixes = new Set();
      this.#misread = null;
    };
  }

  /** Tells that a label was misread, where the text is one; null to it means that a scan was read since. */
  reportMisread(text: string): boolean {
    if (!isMisread(text, this.#prefixes)) return false;
    this.#misread?.(text);
    return true;
  }

  /** The handler of the highest rank gets the scan. */
  add(rank: number, handler: Handler): () => void {
    this.#handlers.set(rank, handler);
    return () => this.#handlers.delete(rank);
  }

  readonly handle = (event: KeyboardEvent): void => {
    const quick = event.timeStamp - this.#last <= scannerGap;
    const shortcut = event.ctrlKey || event.altKey || event.metaKey;
    const enter = event.code === 'Enter' || event.code === 'NumpadEnter';
    this.#last = event.timeStamp;
    if (enter && quick && !shortcut) this.#finish(event);
    if (enter || shortcut || !quick) this.#begin(event);
    if (!enter && !shortcut) this.#text += characterOf(event) ?? '';
  };

  #begin(event: KeyboardEvent): void {
    this.#text = '';
    this.#field = textField(event.target);
    this.#before = this.#field?.value ?? '';
  }

  #finish(event: KeyboardEvent): void {
    const scanned = this.#text.length >= shortest ? readScan(this.#text) : null;
    const handler = this.#handlers.get(Math.max(...this.#handlers.keys()));
    const own = event.target instanceof Element && event.target.closest('[data-scan="own"]');
    if (own) return;
    if (!scanned && this.#takesMisread(event.target)) {
      event.preventDefault();
      event.stopPropagation();
    }
    if (!scanned || !handler) return;
    this.#misread?.(null);
    event.preventDefault();
    event.stopPropagation();
    if (this.#field) restore(this.#field, this.#before);
    handler(scanned);
  }

  /** A number of another sort may be scanned into its own field: only elsewhere, and where goods go, is it a label. */
  #takesMisread(target: EventTarget | null): boolean {
    const forGoods = target instanceof Element && target.closest('[data-scan="goods"]');
    if ((this.#field && !forGoods) || !this.reportMisread(this.#text)) return false;
    if (this.#field) restore(this.#field, this.#before);
    return true;
  }
}

export const ScanContext = createContext(new ScanListener());

/** Takes scans while mounted. A screen's claim wins over the frame's, which opens a complaint or begins one. */
export function useScan(handler: Handler): void {
  const listener = useContext(ScanContext);
  const rank = useRank();
  const latest = useRef(handler);
  // With the screen itself: what is scanned the moment a list shows is judged by that list, not by the one before.
  useLayoutEffect(() => {
    latest.current = handler;
  });
  useEffect(() => listener.add(rank, (scanned) => latest.current(scanned)), [listener, rank]);
}
