import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../../shared/complaint/commands.ts';
import type { Sealed } from '../../../shared/contract-replies.ts';
import { useDesk } from '../../app-context.ts';
import { useCaughtUp } from '../../ledger/LedgerProvider.tsx';
import { useLedgerHead } from '../../ledger/queries.ts';
import { newCommandId } from '../../parts/command-id.ts';
import { useRefusal } from '../../parts/use-refusal.ts';

export type BatchLine = Readonly<{ about: string; number: string; commands: readonly Command[] }>;

/**
 * Commands on the goods of several complaints, all or none. Refused, the sentence names the complaint that it is about;
 * lost, the next try asks under the same id.
 */
export function useGoodsBatch(): {
  readonly seal: (lines: readonly BatchLine[]) => Promise<Sealed | null>;
  readonly busy: boolean;
  readonly problem: string | null;
  readonly forget: () => void;
} {
  const { t } = useTranslation(['shelf', 'complaint']);
  const desk = useDesk();
  const head = useLedgerHead();
  const caughtUp = useCaughtUp();
  const sentence = useRefusal();
  const unanswered = useRef<{ id: string; size: number } | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const seal = async (lines: readonly BatchLine[]): Promise<Sealed | null> => {
    setBusy(true);
    setProblem(null);
    unanswered.current ??= { id: newCommandId(), size: head?.size ?? 0 };
    try {
      const asked = lines.map(({ about, commands }) => ({ about, commands: [...commands] }));
      const outcome = await desk.handleGoods({ ...unanswered.current, lines: asked });
      unanswered.current = null;
      if (outcome.ok) {
        await caughtUp(outcome.value.size).catch((error: unknown) => console.warn('caughtUp:', error));
        return outcome.value;
      }
      const { refusal } = outcome;
      const number = lines.find((one) => one.about === refusal.about)?.number;
      const why = sentence(refusal);
      setProblem(number ? t('refusedFor', { number, why }) : why);
      return null;
    } catch (error) {
      console.warn('handleGoods: no answer from the desk', error);
      setProblem(t('complaint:lost'));
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { seal, busy, problem, forget: () => setProblem(null) };
}
