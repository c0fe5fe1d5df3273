import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk, useSession, useStanding, useZone } from '../app-context.ts';
import { newCommandId } from '../parts/command-id.ts';
import { dateTime } from '../parts/format.ts';
import { useFreshPin } from '../parts/fresh-pin.tsx';
import { useRefusal } from '../parts/use-refusal.ts';

type Head = Readonly<{ operator: string; name: string }>;

/**
 * An enterprise head's word that the clock is right now, on their PIN at this screen, whoever is signed in. Where the
 * answer was lost, trying again asks for the same thing.
 */
export function useConfirmClock(): {
  readonly confirm: (head: Head) => Promise<void>;
  readonly busy: boolean;
  readonly problem: string | null;
} {
  const { t } = useTranslation('frame');
  const desk = useDesk();
  const zone = useZone();
  const { operator } = useSession();
  const { refresh } = useStanding();
  const askFresh = useFreshPin();
  const say = useRefusal();
  const unanswered = useRef<{ id: string; size: number } | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const confirm = async (head: Head): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      if (unanswered.current === null) {
        const at = await desk.head({});
        if (!at.ok) return setProblem(say(at.refusal));
        unanswered.current = { id: newCommandId(), size: at.value.size };
      }
      const base = unanswered.current;
      const own = head.operator === operator;
      const outcome = await askFresh({
        ...(own ? {} : { whose: head }),
        why: t('clock.why', { now: dateTime(Date.now(), zone) }),
        needed: true,
        send: (pin = '') =>
          desk.confirmClock({ ...base, ...(own ? { pin } : { as: { operator: head.operator, pin } }) }),
      });
      unanswered.current = null;
      if (outcome.ok) await refresh();
      else if (outcome.refusal.code !== 'pin-needed') setProblem(say(outcome.refusal));
    } catch (error) {
      console.warn('confirmClock: no answer from the desk', error);
      setProblem(t('clock.lost'));
    } finally {
      setBusy(false);
    }
  };
  return { confirm, busy, problem };
}
