import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { QualityCommand } from '../../../shared/contract/quality-verbs.ts';
import type { Sealed } from '../../../shared/contract-replies.ts';
import type { Quality } from '../../../shared/goods/quality-state.ts';
import type { Outcome } from '../../../shared/refusals.ts';
import type { HeldLots } from '../../../shared/store/state.ts';
import { useDesk } from '../../app-context.ts';
import type { TimelineEntry } from '../../ledger/complaint-reading.ts';
import { type LedgerRow, useComplaintsWith, useStoreFacts } from '../../ledger/queries.ts';
import { useStorePart } from '../../ledger/store-queries.ts';
import { newCommandId } from '../../parts/command-id.ts';
import { useFreshPin } from '../../parts/fresh-pin.tsx';
import { useRefusal } from '../../parts/use-refusal.ts';

const qualityTypes: ReadonlySet<string> = new Set([
  'CaseOpened',
  'TestAsked',
  'TestReminded',
  'TestUnanswered',
  'TestResultTaken',
  'CaseClosed',
  'SaleStopped',
  'SaleStopLifted',
  'QualityPaperPrinted',
]);

export type QualityBooks = Readonly<{
  quality: Quality;
  held: HeldLots;
  facts: readonly TimelineEntry[];
  /** Every complaint with goods that a case or a stop speaks of. */
  rows: readonly LedgerRow[];
}>;

/** All that the screen of cases and stops reads. Undefined until read. */
export function useQualityBooks(): QualityBooks | undefined {
  const quality = useStorePart((state) => state.quality);
  const held = useStorePart((state) => state.held);
  const facts = useStoreFacts(qualityTypes);
  const products = useMemo(() => {
    const stopped = (facts ?? []).flatMap(({ event }) =>
      event.type === 'SaleStopped' ? event.data.goods.map((one) => one.product) : [],
    );
    const known = [quality?.latest ?? {}, held ?? {}].flatMap((one) => Object.keys(one));
    return [...new Set([...known, ...stopped])].sort();
  }, [quality, held, facts]);
  const rows = useComplaintsWith(products);
  return useMemo(
    () => (quality && held && facts && rows ? { quality, held, facts, rows } : undefined),
    [quality, held, facts, rows],
  );
}

type Answer = Sealed & { readonly subject: string };
export type Asked = Readonly<{ sealed: Answer; problem: null }> | Readonly<{ sealed: null; problem: string }>;

/** Asks the desk for one thing about cases and stops, on the person's own PIN where it wants one. */
export function useAskQuality(): (command: QualityCommand) => Promise<Asked> {
  const { t } = useTranslation(['quality', 'settings']);
  const desk = useDesk();
  const say = useRefusal();
  const askFresh = useFreshPin();
  return async (command) => {
    try {
      const head = await desk.head({});
      if (!head.ok) return { sealed: null, problem: say(head.refusal) };
      const base = { id: newCommandId(), size: head.value.size };
      const outcome: Outcome<Answer> = await askFresh({
        why: t('pinWhy'),
        needed: false,
        send: (pin) => desk.quality({ ...base, command, ...(pin && { pin }) }),
      });
      return outcome.ok
        ? { sealed: outcome.value, problem: null }
        : { sealed: null, problem: say(outcome.refusal) };
    } catch (error) {
      console.warn('quality: no answer from the desk', error);
      return { sealed: null, problem: t('settings:lost') };
    }
  };
}
