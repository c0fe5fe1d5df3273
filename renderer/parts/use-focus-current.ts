import { type RefObject, useEffect, useRef } from 'react';

/**
 * Puts the focus on the row of a list that is shown, when the list appears, so that the arrows move in it at once. Whoever
 * has gone elsewhere meanwhile stays there.
 */
export function useFocusCurrent<Within extends HTMLElement>(): RefObject<Within | null> {
  const within = useRef<Within>(null);
  useEffect(() => {
    const elsewhere = document.activeElement !== null && document.activeElement !== document.body;
    if (!elsewhere) within.current?.querySelector<HTMLElement>('[aria-current=true]')?.focus();
  }, []);
  return within;
}
