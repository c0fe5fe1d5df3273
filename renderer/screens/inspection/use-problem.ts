import { useState } from 'react';

/** Runs one thing at a time and keeps the sentence of why it was not done. */
export function useProblem(): {
  readonly busy: boolean;
  readonly problem: string | null;
  readonly during: (task: () => Promise<string | null>) => Promise<boolean>;
} {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  return {
    busy,
    problem,
    async during(task) {
      setBusy(true);
      try {
        const refused = await task();
        setProblem(refused);
        return refused === null;
      } finally {
        setBusy(false);
      }
    },
  };
}
