import { createContext, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import type { Action } from './actions.ts';

/** Forms of things done one after another: what stands in them is of the entry before. */
const begunAnew: ReadonlySet<Action | null> = new Set<Action>(['decide', 'pay', 'step', 'dispose']);

/** The form on the screen, and the complaint's last step when it was begun or last looked at untouched. */
type Shown = Readonly<{ action: Action | null; chosen: Action | null; begunAt: number }>;

/** What the form inside tells the panel around it, and what it finds there. */
export type FormKeeping = Readonly<{
  /** A person has typed, or pressed: the form stays, whatever else is sealed meanwhile. */
  touch: () => void;
  /** Commands are on their way (true) or answered. */
  sending: (busy: boolean) => void;
  /** They are sealed: the panel goes on to what is next, and nothing typed is left over. */
  sealed: () => void;
  /** What was typed in this form before it was left, on this complaint and screen. */
  before: () => FieldValues | undefined;
  keep: (values: FieldValues) => void;
  /** Something else was sealed while this form was filled in. */
  moved: boolean;
  /** What this form does cannot be done any more. */
  barred: boolean;
}>;

export const FormKeepingContext = createContext<FormKeeping | null>(null);

export function useFormKeeping(): FormKeeping | null {
  return useContext(FormKeepingContext);
}

export type HeldForm = Readonly<{
  action: Action | null;
  /** Another key is another form, begun anew. */
  formKey: string;
  /** The last step that the person who fills it in has seen; null while nothing else was sealed since. */
  seen: number | null;
  keeping: Omit<FormKeeping, 'barred'>;
  /** Gives up what was typed: the form is begun anew as the complaint now stands. */
  beginAnew: () => void;
}>;

/**
 * Which form stands in the panel. It follows the next step, until somebody types in it: then it stays until it is
 * sealed or another action is chosen, though the complaint moves by time or someone else seals (T5, N2).
 */
export function useHeldForm(wanted: Action | null, chosen: Action | null, lastStep: number): HeldForm {
  const [shown, setShown] = useState<Shown>({ action: wanted, chosen, begunAt: lastStep });
  const [touched, setTouched] = useState(false);
  const [busy, setBusy] = useState(false);
  const [rounds, setRounds] = useState(0);
  const values = useRef(new Map<Action, FieldValues>());
  const finished = useRef<Action | null>(null);

  const held = touched && shown.chosen === chosen;
  const now = held ? shown : { action: wanted, chosen, begunAt: lastStep };
  if (now.action !== shown.action || now.chosen !== shown.chosen || now.begunAt !== shown.begunAt)
    setShown(now);
  if (touched && !held) setTouched(false);
  const moved = held && !busy && lastStep > now.begunAt;

  const { action } = now;
  const keeping = useMemo(
    () => ({
      moved,
      touch: () => setTouched(true),
      sending: setBusy,
      sealed: () => {
        finished.current = action;
        // Whatever was decided since, what was typed about money and goods before it is out of date.
        for (const one of begunAnew) if (one) values.current.delete(one);
        if (action) values.current.delete(action);
        setTouched(false);
      },
      before: () => (action ? values.current.get(action) : undefined),
      keep: (typed: FieldValues) => {
        if (action && finished.current !== action) values.current.set(action, typed);
      },
    }),
    [action, moved],
  );
  // A form that is begun again after it was sealed keeps what is typed in it from then on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each form
  useEffect(() => {
    if (finished.current === action) finished.current = null;
  }, [action, lastStep, rounds]);

  return {
    action,
    formKey: `${action}-${begunAnew.has(action) ? now.begunAt : ''}-${rounds}`,
    seen: moved ? now.begunAt : null,
    keeping,
    beginAnew: () => {
      finished.current = action;
      if (action) values.current.delete(action);
      setTouched(false);
      setRounds(rounds + 1);
    },
  };
}

/** Tells the panel when a person changes a value, and brings back what was typed when the form is opened again. */
export function useTypedValues<Values extends FieldValues>(form: UseFormReturn<Values>): FormKeeping | null {
  const keeping = useFormKeeping();
  const latest = useRef(keeping);
  latest.current = keeping;
  useEffect(() => {
    let typed = latest.current?.before();
    if (typed) {
      form.reset(typed as Values, { keepDefaultValues: true });
      latest.current?.touch();
    }
    const stop = form.subscribe({
      formState: { values: true },
      callback: ({ type }) => {
        if (type !== 'change') return;
        typed = form.getValues();
        latest.current?.touch();
      },
    });
    const { keep } = latest.current ?? {};
    return () => {
      stop();
      if (typed) keep?.({ ...form.getValues() });
    };
  }, [form]);
  return keeping;
}
