import { useEffect, useState } from 'react';

/** The time now (UTC ms), looked at again every `every` ms: for what is shown as 'time left'. */
export function useNow(every = 15_000): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}
