import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskApi } from '../../../shared/contract.ts';
import type { Outcome, Refusal } from '../../../shared/refusals.ts';
import { useDesk, useStanding } from '../../app-context.ts';
import { newCommandId } from '../../parts/command-id.ts';
import { useFreshPin } from '../../parts/fresh-pin.tsx';
import { useRefusal } from '../../parts/use-refusal.ts';

/** `ownPin` is the fresh PIN of whoever asks, once the prompt has it. */
type Ask = (
  desk: DeskApi,
  base: { id: string; size: number },
  ownPin: string | undefined,
) => Promise<Outcome<unknown>>;

/** Why a change was not made; `refusal` is null where the desk did not answer. */
export type Unchanged = { readonly refusal: Refusal | null; readonly sentence: string };

/**
 * Asks the desk for one change of the store, on the person's own fresh PIN, which the prompt asks for; not where
 * `prompted` is false, because it is typed in a field already or none is needed. `change` answers null when it was
 * sealed, else the sentence to show; `attempt` the refusal with it. A change whose answer was lost keeps its id and the size it was made on: asked again,
 * what was sealed the first time is answered, not sealed twice.
 */
export function useChange() {
  const { t } = useTranslation('settings');
  const desk = useDesk();
  const { refresh } = useStanding();
  const say = useRefusal();
  const askFresh = useFreshPin();
  const unanswered = useRef<{ id: string; size: number } | null>(null);
  const [saved, setSaved] = useState(false);

  const attempt = async (ask: Ask, prompted = true): Promise<Unchanged | null> => {
    setSaved(false);
    const refused = (refusal: Refusal): Unchanged => ({ refusal, sentence: say(refusal) });
    try {
      if (unanswered.current === null) {
        const head = await desk.head({});
        if (!head.ok) return refused(head.refusal);
        unanswered.current = { id: newCommandId(), size: head.value.size };
      }
      const base = unanswered.current;
      const outcome = prompted
        ? await askFresh({ why: t('freshPinWhy'), needed: true, send: (pin) => ask(desk, base, pin) })
        : await ask(desk, base, undefined);
      unanswered.current = null;
      if (!outcome.ok) return refused(outcome.refusal);
    } catch (error) {
      console.warn('change: no answer from the desk', error);
      return { refusal: null, sentence: t('lost') };
    }
    setSaved(true);
    // It is sealed; that the desk's state could not be read again just now changes nothing of that.
    await refresh().catch((error: unknown) => console.warn('refresh:', error));
    return null;
  };
  const change = async (ask: Ask, prompted = true): Promise<string | null> =>
    (await attempt(ask, prompted))?.sentence ?? null;
  return { saved, change, attempt };
}
