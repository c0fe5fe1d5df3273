import { useEffect, useState } from 'react';

/** Whole seconds until `end` (ms on performance.now, which no clock setting moves), counted down; 0 once it is over. */
export function useCountdown(end: number): number {
  const left = (): number => Math.max(0, Math.ceil((end - performance.now()) / 1000));
  const [seconds, setSeconds] = useState(left);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `left` reads nothing but `end`
  useEffect(() => {
    setSeconds(left());
    if (left() === 0) return;
    const timer = setInterval(() => {
      setSeconds(left());
      if (left() === 0) clearInterval(timer);
    }, 500);
    return () => clearInterval(timer);
  }, [end]);
  return seconds;
}
