import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { type Outcome, type Refusal, refuse } from '../../shared/refusals.ts';
import { useSession } from '../app-context.ts';
import { PinPrompt } from './PinPrompt.tsx';
import { useRefusal } from './use-refusal.ts';

/** One call to the desk that may want a PIN: the person's own (shared/contract.ts, `ownPin`), or somebody's beside them. */
export type FreshPinAsking<Value> = Readonly<{
  /** Whose PIN, where it is not that of whoever is signed in. */
  whose?: Readonly<{ operator: string; name: string }>;
  /** What the PIN will do, in a sentence. */
  why: string;
  /** True where the screen knows beforehand (`needsFreshPin`): then the PIN is asked for first, and once. */
  needed: boolean;
  /** The call; sent again with the PIN under the same command id. */
  send: (pin?: string) => Promise<Outcome<Value>>;
}>;

export type AskFreshPin = <Value>(asking: FreshPinAsking<Value>) => Promise<Outcome<Value>>;

const FreshPinContext = createContext<AskFreshPin | null>(null);

type Open = Readonly<{
  name: string;
  why: string;
  onPin: (pin: string) => Promise<string | null>;
  onClose: () => void;
}>;

/** Refusals of the very PIN that is asked for: said in the prompt, where it is typed again. Another's name them. */
function isRefusalOf(whose: FreshPinAsking<unknown>['whose'], { code, operator }: Refusal): boolean {
  return (code === 'wrong-pin' || code === 'locked-out') && operator === whose?.operator;
}

/** Holds the one PIN prompt for everything inside that a fresh PIN is needed for. */
export function FreshPinProvider({ children }: { readonly children: ReactNode }) {
  const { name } = useSession();
  const say = useRefusal();
  const [open, setOpen] = useState<Open | null>(null);

  const ask = useCallback<AskFreshPin>(
    async ({ why, needed, send, whose }) => {
      if (!needed) {
        const outcome = await send();
        if (outcome.ok || outcome.refusal.code !== 'pin-needed') return outcome;
      }
      return new Promise((resolve, reject) => {
        const onPin = async (pin: string): Promise<string | null> => {
          try {
            const outcome = await send(pin);
            if (!outcome.ok && isRefusalOf(whose, outcome.refusal)) return say(outcome.refusal);
            resolve(outcome);
          } catch (error) {
            reject(error);
          }
          return null;
        };
        const onClose = (): void => {
          setOpen(null);
          // After an answer this changes nothing; closed without one, nothing was done.
          resolve({ ok: false, refusal: refuse('pin-needed') });
        };
        setOpen({ name: whose?.name ?? name, why, onPin, onClose });
      });
    },
    [say, name],
  );

  return (
    <FreshPinContext value={ask}>
      {children}
      <PinPrompt
        opened={open !== null}
        name={open?.name ?? name}
        why={open?.why ?? ''}
        onPin={open?.onPin ?? (async () => null)}
        onClose={() => open?.onClose()}
      />
    </FreshPinContext>
  );
}

/**
 * How a screen asks for a fresh PIN:
 * `const askFresh = useFreshPin();`
 * `await askFresh({ why, needed, send: (pin) => desk.submit({ ...input, ...(pin && { pin }) }) })`.
 * The outcome is the desk's; `pin-needed` means that the person closed the prompt and nothing was done. It rejects
 * where the desk did not answer. Commands on a complaint go through `useSealing`, changes of the store through
 * `useChange`: both ask by themselves.
 */
export function useFreshPin(): AskFreshPin {
  const ask = useContext(FreshPinContext);
  if (!ask) throw new Error('useFreshPin: expected to be inside <FreshPinProvider>, no provider found');
  return ask;
}
