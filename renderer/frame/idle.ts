import { useEffect, useRef } from 'react';
import { idleMinutes, presenceEveryMs } from '../../shared/idle-lock.ts';

type Idle = {
  /** Nobody has touched keyboard, mouse or screen for so long that it locks. */
  readonly onIdle: () => void;
  /** Somebody is at the screen; told at most every {@link presenceEveryMs}. */
  readonly onPresent: () => void;
};

/** Watches whether somebody is at the screen. */
export function useIdle({ onIdle, onPresent }: Idle, minutes = idleMinutes): void {
  const latest = useRef({ onIdle, onPresent });
  useEffect(() => {
    latest.current = { onIdle, onPresent };
  });
  useEffect(() => {
    let last = Date.now();
    let told = last;
    const lockIfIdle = (): boolean => {
      if (Date.now() - last < minutes * 60_000) return false;
      latest.current.onIdle();
      return true;
    };
    const touched = (): void => {
      // After a suspend the first touch comes before any timer: the time away counts all the same.
      if (lockIfIdle()) return;
      last = Date.now();
      // A clock set back must not silence the screen.
      if (Math.abs(last - told) < presenceEveryMs) return;
      told = last;
      latest.current.onPresent();
    };
    const kinds = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
    for (const kind of kinds) window.addEventListener(kind, touched, { capture: true, passive: true });
    const timer = setInterval(lockIfIdle, 5000);
    return () => {
      clearInterval(timer);
      for (const kind of kinds) window.removeEventListener(kind, touched, { capture: true });
    };
  }, [minutes]);
}
