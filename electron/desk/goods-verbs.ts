import { bytesToHex } from '../../shared/bytes.ts';
import { decide } from '../../shared/complaint/decide.ts';
import type { Deciding } from '../../shared/complaint/deciding.ts';
import { evolve } from '../../shared/complaint/evolve.ts';
import { fact } from '../../shared/complaint/fact.ts';
import type { Complaint } from '../../shared/complaint/state.ts';
import type { Output, Parsed } from '../../shared/contract.ts';
import type { Sealed } from '../../shared/contract-replies.ts';
import { storeSubject } from '../../shared/events.ts';
import { rootOf } from '../../shared/ledger/merkle.ts';
import { type Outcome, refuse } from '../../shared/refusals.ts';
import type { Caller, Core } from './core.ts';
import { sha256 } from './crypto.ts';
import { type FactAbout, sealAcross } from './seal-across.ts';
import { tagOf } from './tags.ts';

/** Goods of several complaints in one go (labels, strike-offs, one witness for all that is destroyed): all or none. */
export function handleGoods(core: Core, caller: Caller, asked: Parsed<'handleGoods'>): Outcome<Sealed> {
  const { id, size, lines } = asked;
  return sealAcross(core, caller, {
    verb: 'handleGoods',
    id,
    size,
    asked,
    propose: ({ judging, complaint }) => {
      const facts: FactAbout[] = [];
      // A complaint may stand in several lines: each is decided on what those before it made.
      const states = new Map<string, Complaint>();
      const { frontier } = core.log.head();
      for (const { about, commands } of lines) {
        const found = states.get(about) ?? complaint(about);
        if (!found) return { ok: false, refusal: { ...refuse('complaint-unknown'), about } };
        let state: Complaint = found;
        const deciding: Deciding = {
          ...judging,
          about,
          second: null,
          checkpoint: { size: frontier.size, root: bytesToHex(rootOf(frontier, sha256)) },
          tag: (kind, text) => tagOf(core.keys.tagging, kind, text),
          staged: () => null,
          personOf: () => 'unknown',
          partyName: () => '',
        };
        for (const command of commands) {
          const decided = decide(command, state, deciding);
          if (!decided.ok) return { ok: false, refusal: { ...decided.refusal, about } };
          for (const event of decided.value) {
            const { at, offset } = judging;
            const sealing = {
              seq: frontier.size + facts.length,
              at,
              offset,
              operator: caller.actor.operator,
            };
            state = evolve(state, event, sealing, about);
            facts.push({ about, event });
          }
        }
        states.set(about, state);
      }
      return { ok: true, value: facts };
    },
  });
}

/** A stocktake is sealed as it was counted; what is done about it are facts of their own (G7). */
export function recordStock(
  core: Core,
  caller: Caller,
  asked: Parsed<'recordStock'>,
): Outcome<Output<'recordStock'>> {
  const { id, size, ...counted } = asked;
  const stocktake = core.log.head().store.stocktakes + 1;
  return sealAcross(core, caller, {
    verb: 'recordStock',
    id,
    size,
    asked,
    reply: { stocktake },
    propose: () => ({
      ok: true,
      value: [{ about: storeSubject, event: fact('StockTaken', { stocktake, ...counted }) }],
    }),
  }) as Outcome<Output<'recordStock'>>;
}
