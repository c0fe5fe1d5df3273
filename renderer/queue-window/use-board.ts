import { useEffect, useState } from 'react';
import type { DeskApi } from '../../shared/contract.ts';
import type { QueueBoard } from '../../shared/queue/queue-board.ts';

/** What the desk last said to this window; `closed`: nobody opened it since the desk was started. */
export type BoardState = Readonly<{ board: QueueBoard | null; standing: 'here' | 'away' | 'closed' }>;

const beat = 1000;

/** Asks for the numbers every second: a window for the public is told nothing else, so nothing is pushed to it. */
export function useBoard(desk: Pick<DeskApi, 'queueBoard'>): BoardState & { readonly look: () => void } {
  const [state, setState] = useState<BoardState>({ board: null, standing: 'here' });
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each round asks again
  useEffect(() => {
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      try {
        const outcome = await desk.queueBoard({});
        if (over) return;
        if (outcome.ok) setState({ board: outcome.value, standing: 'here' });
        else setState((known) => ({ ...known, standing: 'closed' }));
      } catch (error) {
        console.warn('queueBoard: no answer from the desk', error);
        if (!over) setState((known) => ({ ...known, standing: 'away' }));
      }
      if (!over) timer = setTimeout(() => void ask(), beat);
    };
    void ask();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [desk, round]);
  return { ...state, look: () => setRound((now) => now + 1) };
}
