import { useEffect, useRef } from 'react';
import type { PrintStatus } from '../../shared/contract-replies.ts';
import { useDesk } from '../app-context.ts';

const askAgainMs = 1_000;

/** Follows print jobs by the desk's pushes, and asks now and then in case one was lost. */
export function useFollowedJobs(jobs: readonly string[], onChange: (status: PrintStatus) => void): void {
  const desk = useDesk();
  const heard = useRef(onChange);
  useEffect(() => {
    heard.current = onChange;
  });
  const followed = jobs.join(' ');
  useEffect(() => {
    if (followed === '') return;
    const wanted = followed.split(' ');
    const unhear = desk.onPush((push) => {
      if ('printing' in push && wanted.includes(push.printing.job)) heard.current(push.printing);
    });
    const ask = setInterval(() => {
      for (const job of wanted)
        desk.printStatus({ job }).then(
          (outcome) => outcome.ok && heard.current(outcome.value),
          (error: unknown) => console.warn('useFollowedJobs: no answer from the desk', error),
        );
    }, askAgainMs);
    return () => {
      unhear();
      clearInterval(ask);
    };
  }, [desk, followed]);
}
