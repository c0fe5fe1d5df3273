import type { Event } from '../events.ts';
import { type Claims, claimOf } from './claims.ts';

/** What a party credited on a return note, and what of it was kept for claims 抵扣, in fen. `at`: the note was made, UTC ms. */
export type NoteCredit = Readonly<{ party: string; credited: number; setOff: number; at: number }>;

/** By the number of the note: those of the last year. What came of an older one is a matter of the store's accounts. */
export type Credits = Readonly<Record<number, NoteCredit>>;

export const noCredits: Credits = {};

/** So long after a return note was made its credit can be set off against a claim (ours). */
const keptMs = 366 * 86_400_000;

/** The credit of a note; null where there is no such note, or another was made more than a year later. */
export function creditOf(credits: Credits, note: number): NoteCredit | null {
  return Object.hasOwn(credits, note) ? (credits[note] ?? null) : null;
}

/** Fen of a note's credit that no claim was paid with; never below nothing, whatever older rules let pass. */
export function creditLeft({ credited, setOff }: Pick<NoteCredit, 'credited' | 'setOff'>): number {
  return Math.max(0, credited - setOff);
}

/** After one more event of the log, sealed at a moment (UTC ms); `claims` as they stood before it. */
export function evolveCredits(credits: Credits, event: Event, at: number, claims: Claims): Credits {
  switch (event.type) {
    case 'ReturnNoteMade': {
      const { note, party } = event.data;
      const kept = Object.fromEntries(Object.entries(credits).filter(([, one]) => at - one.at < keptMs));
      return { ...kept, [note]: { party, credited: 0, setOff: 0, at } };
    }
    case 'GoodsAnswered':
      return more(credits, event.data.note, { credited: event.data.amount ?? 0 });
    case 'ClaimSetOff':
      return more(credits, event.data.note, { setOff: event.data.amount });
    case 'ClaimEntryTakenBack': {
      const { claim, entry } = event.data;
      const gone = claimOf(claims, claim)?.entries.find((one) => one.entry === entry);
      return gone?.note === undefined ? credits : more(credits, gone.note, { setOff: -gone.amount });
    }
    default:
      return credits;
  }
}

type Change = Partial<Pick<NoteCredit, 'credited' | 'setOff'>>;

function more(credits: Credits, note: number | null, { credited = 0, setOff = 0 }: Change): Credits {
  const known = note === null ? null : creditOf(credits, note);
  if (note === null || !known || (credited === 0 && setOff === 0)) return credits;
  const after = { ...known, credited: known.credited + credited, setOff: known.setOff + setOff };
  return { ...credits, [note]: after };
}
