import { useEffect, useState } from 'react';
import type { Match } from '../../../shared/goods/stop-matching.ts';
import { useNoticeMatches } from '../../ledger/queries.ts';

type Reading =
  | Readonly<{ state: 'none' | 'readAll' | 'readFailed' }>
  | Readonly<{ state: 'reading'; done: number; total: number }>;

/** What a pasted notice may mean, and how far the complaints are compared; what is sure comes before they all are. */
export function useMatches(text: string): Readonly<{ matches: readonly Match[]; reading: Reading }> {
  const find = useNoticeMatches();
  const [matches, setMatches] = useState<readonly Match[]>([]);
  const [reading, setReading] = useState<Reading>({ state: 'none' });
  useEffect(() => {
    const giveUp = new AbortController();
    const { signal } = giveUp;
    const timer = setTimeout(() => {
      find(text, {
        signal,
        onFirst: (found) => {
          if (!signal.aborted) setMatches((before) => [...found, ...kept(before, found)]);
        },
        onProgress: (done, total) => {
          if (!signal.aborted) setReading({ state: 'reading', done, total });
        },
      })
        .then((found) => {
          if (signal.aborted || found === null) return;
          setMatches(found);
          setReading({ state: text.trim() === '' ? 'none' : 'readAll' });
        })
        .catch((error: unknown) => {
          console.warn('useMatches: the ledger could not be searched', error);
          if (!signal.aborted) setReading({ state: 'readFailed' });
        });
    }, 300);
    return () => {
      giveUp.abort();
      clearTimeout(timer);
    };
  }, [text, find]);
  return { matches, reading };
}

/** What was found before stays until all is compared anew, so that no row jumps away under the hand. */
function kept(before: readonly Match[], found: readonly Match[]): readonly Match[] {
  const now = new Set(found.map(({ candidate }) => candidate.product));
  return before.filter(({ candidate }) => !now.has(candidate.product));
}
