import { remedyFault } from '../complaint/authority.ts';
import type { Deciding } from '../complaint/deciding.ts';
import { fact } from '../complaint/fact.ts';
import { authorisingTier } from '../complaint/propose-authority.ts';
import type { Complaint } from '../complaint/state.ts';
import type { RemedyLine } from '../event-parts.ts';
import type { Event } from '../events.ts';
import { type Outcome, type Refusal, refuse } from '../refusals.ts';
import { notAllowed, shortOf } from './floors.ts';

/** Asking for less than was promised says why. */
export function saysWhy(
  lines: readonly RemedyLine[],
  note: string,
  complaint: Complaint,
  { store }: Deciding,
): Refusal | null {
  // What is no remedy at all is refused for that.
  if (note !== '' || remedyFault(complaint, lines)) return null;
  const short = shortOf(complaint, lines, store);
  if (short.law.length > 0) return null;
  return notAllowed(complaint, short.posted).length > 0 ? refuse('less-reason-missing') : null;
}

/** The fact that less than was promised is allowed, where the lines need it and whoever acts is of tier 2 or above (C2a). */
export function lessAllowed(
  lines: readonly RemedyLine[],
  note: string,
  complaint: Complaint,
  deciding: Deciding,
): Outcome<readonly Event[]> {
  const none = { ok: true, value: [] } as const;
  const tier = authorisingTier(deciding);
  if (tier === 1 || remedyFault(complaint, lines)) return none;
  const short = shortOf(complaint, lines, deciding.store);
  const posted = notAllowed(complaint, short.posted);
  if (short.law.length > 0 || posted.length === 0) return none;
  if (note === '') return { ok: false, refusal: refuse('less-reason-missing') };
  const floors = posted.map(({ item, by, rule, version }) => ({ item, by, rule, version }));
  return { ok: true, value: [fact('LessAllowed', { tier, floors }, { note })] };
}
