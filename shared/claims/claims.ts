import type { CalendarDate } from '../calendar.ts';
import type { Event, EventData } from '../events.ts';
import type { ClaimAnswer, ClaimContract, ResponsibleParty } from './claim-codes.ts';
import type { claimEventData } from './claim-events.ts';

export type ClaimEvent = Extract<Event, { type: keyof typeof claimEventData }>;

/**
 * Something that made a claim smaller, in fen, until it was taken back. `seq`: its entry in the log; `note`: the return note
 * whose credit was set off, of such an entry alone.
 */
export type ClaimEntry = Readonly<{
  entry: number;
  kind: 'received' | 'set-off' | 'written-off';
  amount: number;
  note?: number;
  takenBack: boolean;
  at: number;
  seq: number;
}>;

/** A claim on whoever answers for what was paid in advance; amounts in fen, times in UTC ms. */
export type Claim = Readonly<{
  claim: number;
  responsible: ResponsibleParty;
  /** Null: it does not stand in the register; its name is in the words of the entry `seq`. */
  party: string | null;
  contract: ClaimContract;
  due: CalendarDate;
  amount: number;
  at: number;
  seq: number;
  answer: ClaimAnswer | null;
  /** How often each letter went to paper. */
  demands: number;
  reminders: number;
  entries: readonly ClaimEntry[];
  /** Since when nothing of it is open; null while something is. */
  levelAt: number | null;
}>;

/** A claim that was begun and whose lines are still to follow, for so many fen, in the same breath. */
export type Claiming = Readonly<{
  claim: number;
  responsible: ResponsibleParty;
  party: string | null;
  left: number;
  fen: number;
  at: number;
}>;

/**
 * Claims so far, and those that something may still come of: the open ones, and the level ones of the last weeks, whose
 * money may come back. The log and the screen's own copy keep the others.
 */
export type Claims = Readonly<{
  made: number;
  kept: Readonly<Record<number, Claim>>;
  making: Claiming | null;
}>;

export const noClaims: Claims = { made: 0, kept: {}, making: null };

/** So long after a claim was level, money that turned out not to have come can be taken back (ours). */
export const keptAfterLevelMs = 90 * 86_400_000;

type Kind = ClaimEntry['kind'];

/** Fen of the claim that came so and stand. */
export function claimSum({ entries }: Pick<Claim, 'entries'>, kind: Kind): number {
  return entries.reduce((sum, one) => sum + (one.kind === kind && !one.takenBack ? one.amount : 0), 0);
}

/** Fen that are still owed: amount less received, set off and written off. */
export function openOf(claim: Pick<Claim, 'amount' | 'entries'>): number {
  const { amount } = claim;
  return amount - claimSum(claim, 'received') - claimSum(claim, 'set-off') - claimSum(claim, 'written-off');
}

/** The claim as it is kept; null where none has this number, or nothing can come of it any more. */
export function claimOf({ kept }: Claims, claim: number): Claim | null {
  return Object.hasOwn(kept, claim) ? (kept[claim] ?? null) : null;
}

/** A claim as it begins. */
export function beginClaim(data: EventData<'ClaimMade'>, at: number, seq: number): Claim {
  const { lines: _, ...made } = data;
  return { ...made, at, seq, answer: null, demands: 0, reminders: 0, entries: [], levelAt: null };
}

/** A claim after one more fact about it, sealed at a moment (UTC ms) as entry `seq`. */
export function evolveClaim(claim: Claim, event: ClaimEvent, at: number, seq: number): Claim {
  const more = (
    kind: Kind,
    data: Readonly<{ entry: number; amount: number; note?: number | null }>,
  ): Claim => {
    const { entry, amount, note } = data;
    const one: ClaimEntry = { entry, kind, amount, takenBack: false, at, seq, ...(note != null && { note }) };
    return levelled({ ...claim, entries: [...claim.entries, one] }, at);
  };
  switch (event.type) {
    case 'ClaimMade':
      return claim;
    case 'ClaimLetterPrinted': {
      const { letter } = event.data;
      if (letter === 'settled') return claim;
      return letter === 'demand'
        ? { ...claim, demands: claim.demands + 1 }
        : { ...claim, reminders: claim.reminders + 1 };
    }
    case 'ClaimAnswered':
      return { ...claim, answer: event.data.answer };
    case 'ClaimReceived':
      return more('received', event.data);
    case 'ClaimSetOff':
      return more('set-off', event.data);
    case 'ClaimWrittenOff':
      return more('written-off', event.data);
    case 'ClaimEntryTakenBack': {
      const entries = claim.entries.map((one) =>
        one.entry === event.data.entry ? { ...one, takenBack: true } : one,
      );
      return levelled({ ...claim, entries }, at);
    }
  }
}

function levelled(claim: Claim, at: number): Claim {
  return { ...claim, levelAt: openOf(claim) === 0 ? at : null };
}

/** After one more event of the log, the `seq`-th, sealed at a moment (UTC ms). */
export function evolveClaims(claims: Claims, event: Event, at: number, seq: number): Claims {
  switch (event.type) {
    case 'ClaimMade': {
      const { claim, responsible, party, lines, amount } = event.data;
      const kept = Object.fromEntries(
        Object.entries(claims.kept).filter(
          ([, { levelAt }]) => levelAt === null || at - levelAt < keptAfterLevelMs,
        ),
      );
      return {
        made: claim,
        kept: { ...kept, [claim]: beginClaim(event.data, at, seq) },
        making: { claim, responsible, party, left: lines, fen: amount, at },
      };
    }
    case 'AdvanceClaimed': {
      const { making } = claims;
      if (!making) return claims;
      const rest = { ...making, left: making.left - 1, fen: making.fen - event.data.amount };
      return { ...claims, making: rest.left > 0 ? rest : null };
    }
    case 'ClaimLetterPrinted':
    case 'ClaimAnswered':
    case 'ClaimReceived':
    case 'ClaimSetOff':
    case 'ClaimWrittenOff':
    case 'ClaimEntryTakenBack': {
      const known = claimOf(claims, event.data.claim);
      if (!known) return claims;
      const after = evolveClaim(known, event, at, seq);
      return { ...claims, kept: { ...claims.kept, [after.claim]: after } };
    }
    default:
      return claims;
  }
}
