import type { EventData } from '../events.ts';
import type { PrivatePart } from '../ledger/commitment.ts';

/** A matter handed over from outside, with its own clock beside ours (T8). */
export type Transfer = Readonly<
  EventData<'TransferNoted'> & {
    seq: number;
    operator: string;
    at: number;
    words: PrivatePart;
    /** How often its deadline was moved or its number put right. */
    amended: number;
    answer: Readonly<EventData<'TransferAnswered'> & { operator: string; at: number }> | null;
  }
>;
export type OutsideEnd = Readonly<EventData<'OutsideEnded'> & { operator: string; at: number }>;
export type Link = Readonly<EventData<'ComplaintLinked'> & { seq: number }>;
export type Spokesperson = Readonly<{ evidence: string | null; person: PrivatePart; words: PrivatePart }>;

/** What a complaint knows of the world outside it (L1c, T8). */
export type Origin = Readonly<{
  transfers: readonly Transfer[];
  outsideEnds: readonly OutsideEnd[];
  /** Those that stand: one that was undone is gone. */
  links: readonly Link[];
  /** Complaints that were said to be others, though they look alike. */
  unlike: readonly string[];
  spokesperson: Spokesperson | null;
}>;

export const noOrigin: Origin = {
  transfers: [],
  outsideEnds: [],
  links: [],
  unlike: [],
  spokesperson: null,
};

/** Transfers that still wait for their reply, the one due first before all; those without a deadline last. */
export function unanswered({ transfers }: Origin): readonly Transfer[] {
  const latest = '9999-99-99';
  const waiting = transfers.filter((one) => one.answer === null);
  const due = (one: Transfer) => one.deadline ?? latest;
  return waiting.sort((one, other) => (due(one) < due(other) ? -1 : due(one) > due(other) ? 1 : 0));
}

/** The transfer whose reply is due first; null when no reply is due on any day. */
export function nextReply(origin: Origin): (Transfer & { deadline: string }) | null {
  const [first] = unanswered(origin);
  return first?.deadline ? { ...first, deadline: first.deadline } : null;
}
