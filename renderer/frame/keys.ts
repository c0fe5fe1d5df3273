import { createContext, useContext, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { useRank } from './rank.ts';

/** The only keys a screen may claim: each keeps its meaning everywhere (docs/ux.md). */
export type Key = 'F1' | 'F2' | 'F3' | 'F4' | 'F6' | 'F7' | 'F8' | 'F9' | 'F10' | 'Ctrl+Enter' | 'Esc';

/**
 * `label` is a word or two for the bottom bar, null for a key that works while the bar goes on showing what it would do
 * otherwise: what has the focus changes nothing there. `off` shows the key greyed and does nothing.
 */
export type KeyAction = {
  readonly key: Key;
  readonly label: string | null;
  readonly run: () => void;
  readonly off?: boolean;
};

type Layer = { readonly rank: number; readonly alone: boolean; actions: readonly KeyAction[] };

const order: readonly Key[] = ['F1', 'F2', 'F3', 'F4', 'F6', 'F7', 'F8', 'F9', 'F10', 'Ctrl+Enter', 'Esc'];

/**
 * Which of our keys a keyboard event is, or null.
 * Reads `code`: while a Chinese input method is on, `key` is 'Process' and `keyCode` 229.
 * Enter and Escape belong to the input method while it composes; function keys never do.
 */
export function keyOf(event: KeyboardEvent): Key | null {
  if (event.altKey || event.metaKey || event.shiftKey) return null;
  const { code } = event;
  if (!event.ctrlKey && /^F([12346789]|10)$/.test(code)) return code as Key;
  if (event.isComposing) return null;
  if (!event.ctrlKey && code === 'Escape') return 'Esc';
  if (event.ctrlKey && (code === 'Enter' || code === 'NumpadEnter')) return 'Ctrl+Enter';
  return null;
}

/** The keys in force: layers by rank, the highest on top; one that stands alone hides those below it. */
export class KeyBoard {
  #layers: readonly Layer[] = [];
  #working: ReadonlyMap<Key, KeyAction> = new Map();
  #shown: readonly KeyAction[] = [];
  readonly #listeners = new Set<() => void>();

  add(layer: Layer): () => void {
    this.#layers = [...this.#layers, layer].sort((one, other) => one.rank - other.rank);
    this.#tell();
    return () => {
      this.#layers = this.#layers.filter((other) => other !== layer);
      this.#tell();
    };
  }

  change(layer: Layer, actions: readonly KeyAction[]): void {
    layer.actions = actions;
    this.#tell();
  }

  /** The actions for the bottom bar, in the order of the keyboard. */
  readonly shown = (): readonly KeyAction[] => this.#shown;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly handle = (event: KeyboardEvent): void => {
    const key = keyOf(event);
    const action = key && this.#working.get(key);
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    if (!action.off && !event.repeat) action.run();
  };

  #tell(): void {
    const top = this.#layers.findLastIndex((layer) => layer.alone);
    const working = new Map<Key, KeyAction>();
    const shown = new Map<Key, KeyAction>();
    for (const layer of this.#layers.slice(Math.max(top, 0))) {
      for (const action of layer.actions) {
        working.set(action.key, action);
        if (action.label !== null) shown.set(action.key, action);
      }
    }
    this.#working = working;
    this.#shown = order.flatMap((key) => shown.get(key) ?? []);
    for (const listener of this.#listeners) listener();
  }
}

export const KeyBoardContext = createContext(new KeyBoard());

/**
 * Makes keys work, and shows them in the bottom bar, while the calling component is mounted.
 * A later (inner) claim on the same key wins. With `alone` only these keys work (the PIN prompt).
 */
export function useKeys(actions: readonly KeyAction[], options?: { readonly alone?: boolean }): void {
  const board = useContext(KeyBoardContext);
  const alone = options?.alone ?? false;
  const rank = useRank();
  const latest = useRef(actions);
  const layer = useRef<Layer | null>(null);
  // With the screen itself: a key does what the screen shows at that moment.
  useLayoutEffect(() => {
    latest.current = actions;
  });
  const signature = actions.map(({ key, label, off }) => `${key}\t${label}\t${off ?? false}`).join('\n');

  useEffect(() => {
    const mine: Layer = { rank, alone, actions: [] };
    layer.current = mine;
    return board.add(mine);
  }, [board, rank, alone]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a changed signature changes what is shown; `run` is read when the key is pressed
  useEffect(() => {
    if (!layer.current) return;
    const stable = latest.current.map((action, index) => ({
      ...action,
      run: () => latest.current[index]?.run(),
    }));
    board.change(layer.current, stable);
  }, [board, signature, alone]);
}

/** The keys that work now, for the bottom bar. */
export function useShownKeys(): readonly KeyAction[] {
  const board = useContext(KeyBoardContext);
  return useSyncExternalStore(board.subscribe, board.shown);
}
