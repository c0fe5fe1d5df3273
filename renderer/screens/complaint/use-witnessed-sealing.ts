import { useRef } from 'react';
import type { Complaint } from '../../../shared/complaint/state.ts';
import { useDesk } from '../../app-context.ts';
import { sealEnd, sealedPrint } from '../../printing/sealed-print.ts';
import { type SealCommands, type SealResult, useSealing } from './use-sealing.ts';

const mostTries = 5;

/**
 * Seals the print of a paper that states a checkpoint. It must be the very one its entry names: the log's state just
 * before the print. Where another counter sealed in between, the print is sealed once more.
 */
export function useWitnessedSealing(complaint: Complaint): {
  readonly sealing: SealCommands;
  /** The signed note of that state, once sealed. */
  readonly note: () => string;
} {
  const desk = useDesk();
  const sealing = useSealing(complaint);
  const note = useRef('');
  const seal: SealCommands['seal'] = async (commands) => {
    let result: SealResult = { ok: false, refusal: null };
    for (let tried = 0; tried < mostTries; tried++) {
      const head = await desk.head({}).catch(() => null);
      result = await sealing.seal(commands);
      if (!result.ok || !head?.ok) return result;
      // Nothing printed, nothing to state.
      if (!result.sealed.types.includes('DocumentPrinted')) return result;
      note.current = head.value.note;
      if (head.value.size === result.sealed.size - result.sealed.types.length) return result;
      // Not the checkpoint its entry names: nothing is drawn of this one.
      await sealEnd(desk, sealedPrint(result.sealed), 'cancelled').catch(() => null);
    }
    return result;
  };
  return { sealing: { ...sealing, seal }, note: () => note.current };
}
