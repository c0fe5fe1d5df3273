import { type RefObject, useLayoutEffect } from 'react';

/**
 * Marks a row `data-tight` while a part of it has no room for what it holds, measured without the mark each time: then
 * whatever else stands in the row has to take less.
 */
export function useTight(row: RefObject<HTMLElement | null>, part: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const [whole, held] = [row.current, part.current];
    if (!whole || !held) return;
    const measure = (): void => {
      whole.removeAttribute('data-tight');
      if (held.scrollWidth > held.clientWidth) whole.setAttribute('data-tight', '');
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(whole);
    return () => observer.disconnect();
  });
}
