import { useEffect, useRef } from 'react';

/** After this long without a key or the mouse the screen locks. */
export const idleMinutes = 4;

/** Calls `onIdle` once nobody has touched keyboard, mouse or screen for `minutes`. */
export function useIdle(onIdle: () => void, minutes = idleMinutes): void {
  const latest = useRef(onIdle);
  useEffect(() => {
    latest.current = onIdle;
  });
  useEffect(() => {
    let last = Date.now();
    const touched = (): void => {
      last = Date.now();
    };
    const kinds = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
    for (const kind of kinds) window.addEventListener(kind, touched, { capture: true, passive: true });
    const timer = setInterval(() => {
      if (Date.now() - last < minutes * 60_000) return;
      last = Date.now();
      latest.current();
    }, 5000);
    return () => {
      clearInterval(timer);
      for (const kind of kinds) window.removeEventListener(kind, touched, { capture: true });
    };
  }, [minutes]);
}
