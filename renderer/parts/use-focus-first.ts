import { type RefObject, useEffect, useRef } from 'react';

/** Puts the focus on the first field of a form that has just appeared, and so brings it into view. */
export function useFocusFirst<Within extends HTMLElement>(): RefObject<Within | null> {
  const within = useRef<Within>(null);
  useEffect(() => {
    within.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    within.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return within;
}
