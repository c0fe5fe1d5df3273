import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../../app-context.ts';
import { saveFile } from '../../documents/save-file.ts';
import { useFreshPin } from '../../parts/fresh-pin.tsx';
import { useRefusal } from '../../parts/use-refusal.ts';
import { fetchPackage } from './fetch-package.ts';

export type Exporting =
  | { readonly state: 'idle' }
  | { readonly state: 'running' | 'fetching'; readonly done: number; readonly total: number }
  | { readonly state: 'cancelled' }
  | { readonly state: 'done'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

export type Period = { readonly from: string; readonly to: string; readonly recipient: string };

const askAgainMs = 300;

/** Has the desk make a package, watches it, fetches it and hands it to the browser to save. */
export function useExport() {
  const { t } = useTranslation('inspection');
  const desk = useDesk();
  const sentence = useRefusal();
  const askFresh = useFreshPin();
  const [exporting, setExporting] = useState<Exporting>({ state: 'idle' });
  const [problem, setProblem] = useState<string | null>(null);
  const job = useRef<string | null>(null);
  const unanswered = useRef<string | null>(null);
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);

  const fail = (words: string): void => {
    setProblem(words);
    setExporting({ state: 'idle' });
  };

  const watch = async (id: string): Promise<void> => {
    while (!gone.current) {
      const status = await desk.exportStatus({ job: id });
      if (!status.ok) return fail(sentence(status.refusal));
      const { state, done, total, refusal, fileName, bytes } = status.value;
      if (state === 'cancelled') return setExporting({ state: 'cancelled' });
      if (state === 'failed') return fail(refusal ? sentence(refusal) : t('lost'));
      if (state === 'done') return fetchAndSave(id, fileName, bytes);
      setExporting({ state: 'running', done, total });
      await new Promise((resolve) => setTimeout(resolve, askAgainMs));
    }
  };
  const fetchAndSave = async (id: string, name: string, size: number): Promise<void> => {
    const onProgress = (done: number): void => setExporting({ state: 'fetching', done, total: size });
    const fetched = await fetchPackage(desk, id, size, onProgress);
    if (!fetched.ok) return fail(sentence(fetched.refusal));
    saveFile(fetched.value, name, 'application/zip');
    setExporting({ state: 'done', name, bytes: fetched.value });
  };
  const guarded = async (task: () => Promise<void>): Promise<void> => {
    setProblem(null);
    try {
      await task();
    } catch (error) {
      console.warn('useExport: no answer from the desk', error);
      fail(t('lost'));
    }
  };

  return {
    exporting,
    problem,
    start: (period: Period) =>
      guarded(async () => {
        // Until the desk has answered, a retry is the same export, not a second one.
        unanswered.current ??= crypto.randomUUID();
        const id = unanswered.current;
        const started = await askFresh({
          why: t('export.pinWhy'),
          needed: true,
          send: (pin) => desk.startExport({ id, ...period, ...(pin && { pin }) }),
        });
        unanswered.current = null;
        if (!started.ok) return fail(sentence(started.refusal));
        setExporting({ state: 'running', done: 0, total: 0 });
        job.current = started.value.job;
        await watch(started.value.job);
      }),
    cancel: () =>
      guarded(async () => {
        if (job.current) await desk.cancelExport({ job: job.current });
      }),
    saveAgain: () => {
      if (exporting.state === 'done') saveFile(exporting.bytes, exporting.name, 'application/zip');
    },
  };
}
