import { useEffect, useRef, useState } from 'react';
import type { DeskApi } from '../../shared/contract.ts';
import type { Outcome } from '../../shared/refusals.ts';
import { saveFile } from '../documents/save-file.ts';
import { useRefusal } from '../parts/use-refusal.ts';
import { fetchFile } from './fetch-file.ts';

export type FileJob =
  | { readonly state: 'idle' }
  | { readonly state: 'running' | 'fetching'; readonly done: number; readonly total: number }
  | { readonly state: 'cancelled' }
  /** Waits at the desk for what the person wants of it. */
  | { readonly state: 'made'; readonly job: string; readonly name: string; readonly size: number }
  | { readonly state: 'done'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** The desk's verbs of one kind of file. */
export type FileVerbs = Readonly<{
  status: DeskApi['exportStatus'];
  cancel: DeskApi['cancelExport'];
  read: DeskApi['readExport'];
}>;

const askAgainMs = 300;

/**
 * Has the desk make a file, watches it, fetches it and hands it to the browser to save. `lost`: the desk did not answer.
 * With `asked` a finished file waits until it is saved, and one in the making is given up by whoever leaves.
 */
export function useFileJob(verbs: FileVerbs, type: string, lost: string, asked = false) {
  const sentence = useRefusal();
  const [making, setMaking] = useState<FileJob>({ state: 'idle' });
  const [problem, setProblem] = useState<string | null>(null);
  const job = useRef<string | null>(null);
  const unanswered = useRef<string | null>(null);
  const gone = useRef(false);
  const giveUp = useRef((_job: string): void => undefined);
  useEffect(() => {
    giveUp.current = (id) => {
      verbs.cancel({ job: id }).catch((error: unknown) => console.warn('useFileJob:', error));
    };
  });
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
      if (asked && job.current) giveUp.current(job.current);
    };
  }, [asked]);

  const fail = (words: string): void => {
    setProblem(words);
    setMaking({ state: 'idle' });
  };

  const watch = async (id: string): Promise<void> => {
    while (!gone.current) {
      const status = await verbs.status({ job: id });
      if (!status.ok) return fail(sentence(status.refusal));
      const { state, done, total, refusal, fileName, bytes } = status.value;
      if (state === 'cancelled') return setMaking({ state: 'cancelled' });
      if (state === 'failed') return fail(refusal ? sentence(refusal) : lost);
      if (state === 'done') {
        if (!asked) return fetchAndSave(id, fileName, bytes);
        return setMaking({ state: 'made', job: id, name: fileName, size: bytes });
      }
      setMaking({ state: 'running', done, total });
      await new Promise((resolve) => setTimeout(resolve, askAgainMs));
    }
  };
  const fetchAndSave = async (id: string, name: string, size: number): Promise<void> => {
    const onProgress = (done: number): void => setMaking({ state: 'fetching', done, total: size });
    const fetched = await fetchFile(verbs.read, id, size, onProgress);
    if (!fetched.ok) return fail(sentence(fetched.refusal));
    saveFile(fetched.value, name, type);
    setMaking({ state: 'done', name, bytes: fetched.value });
  };
  const guarded = async (task: () => Promise<void>): Promise<void> => {
    setProblem(null);
    try {
      await task();
    } catch (error) {
      console.warn('useFileJob: no answer from the desk', error);
      fail(lost);
    }
  };

  return {
    making,
    problem,
    start: (begin: (id: string) => Promise<Outcome<{ job: string }>>) =>
      guarded(async () => {
        // Until the desk has answered, a retry is the same file, not a second one.
        unanswered.current ??= crypto.randomUUID();
        const started = await begin(unanswered.current);
        unanswered.current = null;
        if (!started.ok) return fail(sentence(started.refusal));
        setMaking({ state: 'running', done: 0, total: 0 });
        job.current = started.value.job;
        if (asked && gone.current) return giveUp.current(started.value.job);
        await watch(started.value.job);
      }),
    cancel: () =>
      guarded(async () => {
        if (job.current) await verbs.cancel({ job: job.current });
      }),
    save: () =>
      guarded(async () => {
        if (making.state === 'made') await fetchAndSave(making.job, making.name, making.size);
      }),
    saveAgain: () => {
      if (making.state === 'done') saveFile(making.bytes, making.name, type);
    },
  };
}
