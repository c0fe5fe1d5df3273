import { useCallback, useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { DeskApi } from '../../../shared/contract.ts';
import { useDesk, useSession } from '../../app-context.ts';
import { forgetUnkept, keepOrRemember, onItsWay } from '../../drafts-on-their-way.ts';
import { useRefusal } from '../../parts/use-refusal.ts';
import { type ComplaintForm, isBegun } from './complaint-form.ts';
import { draftFormat } from './draft-format.ts';

/** How long nobody types before what was typed is kept, and how long it may wait at most, in ms. */
const pause = 400;
const longest = 900;

export function newDraftId(): string {
  return `d-${crypto.randomUUID().replaceAll('-', '').slice(0, 20)}`;
}

type Kept = Readonly<{ at: number | null; problem: string | null }>;

/** Sends the form to be kept; the desk encrypts it, nothing of it stays in this window. */
async function send(desk: DeskApi, draft: string, form: ComplaintForm) {
  return desk.keepDraft({
    draft,
    format: draftFormat,
    form: JSON.stringify(form),
    goods: (form.noGoods ? '' : (form.lines[0]?.name ?? '')).trim().slice(0, 120),
    cause: form.cause,
  });
}

/**
 * Keeps the form within a second of typing, and at once when a field or the screen is left (N2). `stop` before what it
 * holds is sealed: then the desk takes the draft away.
 */
export function useKeptDraft(
  draft: string,
  { getValues, watch }: UseFormReturn<ComplaintForm>,
): { readonly kept: Kept; readonly stop: () => void; readonly resume: () => void } {
  const desk = useDesk();
  const { operator } = useSession();
  const sentence = useRefusal();
  const [kept, setKept] = useState<Kept>({ at: null, problem: null });
  const stopped = useRef(false);
  const unkept = useRef<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const ever = useRef(false);

  const flush = useCallback((): void => {
    clearTimeout(timer.current);
    if (stopped.current || unkept.current === null) return;
    const form = getValues();
    // What was emptied again is kept empty, but nothing is begun by looking.
    if (!isBegun(form) && !ever.current) return;
    unkept.current = null;
    ever.current = true;
    const sent = keepOrRemember(operator, draft, () => send(desk, draft, form)).then(
      (outcome) =>
        setKept(
          outcome.ok ? { at: Date.now(), problem: null } : { at: null, problem: sentence(outcome.refusal) },
        ),
      (error: unknown) => {
        console.warn('keepDraft: no answer from the desk', error);
        unkept.current ??= Date.now();
        timer.current = setTimeout(() => flushLatest.current(), 3000);
      },
    );
    onItsWay(sent);
  }, [desk, operator, draft, getValues, sentence]);
  const flushLatest = useRef(flush);
  useEffect(() => {
    flushLatest.current = flush;
  });

  useEffect(() => {
    const leave = (): void => flushLatest.current();
    const { unsubscribe } = watch(() => {
      const now = Date.now();
      unkept.current ??= now;
      clearTimeout(timer.current);
      timer.current = setTimeout(leave, Math.max(0, Math.min(pause, unkept.current + longest - now)));
    });
    window.addEventListener('focusout', leave);
    window.addEventListener('pagehide', leave);
    return () => {
      unsubscribe();
      window.removeEventListener('focusout', leave);
      window.removeEventListener('pagehide', leave);
      leave();
      clearTimeout(timer.current);
    };
  }, [watch]);

  const stop = useCallback(() => {
    stopped.current = true;
    clearTimeout(timer.current);
    forgetUnkept(operator, draft);
  }, [operator, draft]);
  const resume = useCallback(() => {
    stopped.current = false;
    unkept.current ??= Date.now();
    flushLatest.current();
  }, []);
  return { kept, stop, resume };
}
