import { tierOfRole } from '../complaint/tiers.ts';
import type { Event, EventData } from '../events.ts';
import { type Judging, today } from '../judging.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { isInForce, partyOf } from '../store/parties.ts';
import type { StoreState } from '../store/state.ts';
import { kindsOfResponsible, mostClaimEntries } from './claim-codes.ts';
import { claimEventData } from './claim-events.ts';
import { type Claim, type ClaimEvent, type Claims, claimOf, openOf } from './claims.ts';
import { creditLeft, creditOf } from './credits.ts';

export function isClaimEvent(event: Event): event is ClaimEvent {
  return Object.hasOwn(claimEventData, event.type);
}

/**
 * Claims on whoever answers for what was paid in advance (C3). Whoever serves makes them, prints their letters and says what
 * came in; a head keeps back what the store owes, and takes back what was not so; the enterprise head alone gives up money.
 */
export function permitsClaim(event: ClaimEvent, judging: Judging): Refusal | null {
  const { store, by } = judging;
  const { claims } = store;
  const rank = tierOfRole(by.role);
  if (!store.founded) return refuse('not-set-up');
  if (rank < 1) return refuse('role-may-not');
  if (event.type === 'ClaimMade') return madeFault(event.data, judging);
  if (event.type === 'ClaimLetterPrinted') return letterFault(event.data, judging);
  const known = knownClaim(claims, event.data.claim);
  if ('code' in known) return known;
  switch (event.type) {
    case 'ClaimAnswered':
      return known.levelAt === null ? null : refuse('claim-level', { claim: known.claim });
    case 'ClaimReceived':
      if (event.data.day > today(judging)) return refuse('day-to-come', { field: 'day' });
      return entryFault(event.data, known);
    case 'ClaimSetOff': {
      if (rank < 2) return refuse('role-may-not');
      const { against, note } = event.data;
      if ((against === 'return-credit') !== (note !== null)) return refuse('note-unknown');
      if (note !== null && note > store.notes) return refuse('note-unknown', { note });
      return (
        (note === null ? null : creditFault(event.data, note, known, store)) ?? entryFault(event.data, known)
      );
    }
    case 'ClaimWrittenOff':
      if (by.role !== 'enterprise-head') return refuse('enterprise-head-needed');
      return entryFault(event.data, known);
    case 'ClaimEntryTakenBack': {
      if (rank < 2) return refuse('role-may-not');
      const entry = known.entries.find((one) => one.entry === event.data.entry && !one.takenBack);
      if (!entry) return refuse('claim-entry-unknown');
      return entry.kind === 'written-off' && by.role !== 'enterprise-head'
        ? refuse('enterprise-head-needed')
        : null;
    }
  }
}

function knownClaim(claims: Claims, claim: number): Claim | Refusal {
  return (
    claimOf(claims, claim) ??
    (claim <= claims.made ? refuse('claim-level', { claim }) : refuse('claim-unknown', { claim }))
  );
}

/** Numbered without a gap, on a party that can answer so, with its contract as it stands, due from today on. */
function madeFault(data: EventData<'ClaimMade'>, judging: Judging): Refusal | null {
  const { store } = judging;
  const { claim, responsible, party, contract, due } = data;
  if (claim !== store.claims.made + 1) return refuse('claim-unknown', { claim });
  const day = today(judging);
  if (due < day) return refuse('due-past');
  if (party === null) return null;
  const known = partyOf(store, party);
  if (!known) return refuse('party-unknown');
  if (!kindsOfResponsible[responsible].includes(known.kind))
    return refuse('party-kind', { kind: known.kind });
  const stands = isInForce(known, day) ? 'in-force' : 'ended';
  return contract === 'none' || contract === stands ? null : refuse('claim-contract', { contract: stands });
}

/** Under rules older than this any note that was made would do: what was sealed then is judged so for ever. */
const creditsSince = 5;

/** What a party credited on its own return note pays for its claims once, over all of them together (C3, G7). */
function creditFault(
  { amount }: Readonly<{ amount: number }>,
  note: number,
  claim: Claim,
  { rules, credits }: StoreState,
): Refusal | null {
  if (rules < creditsSince) return null;
  const credit = creditOf(credits, note);
  if (credit && credit.party !== claim.party) return refuse('credit-party', { note });
  const most = credit ? creditLeft(credit) : 0;
  return amount > most ? refuse('credit-over', { note, most }) : null;
}

/** Nothing more than is open is ever taken, and each is counted once. */
function entryFault(
  { entry, amount }: Readonly<{ entry: number; amount: number }>,
  claim: Claim,
): Refusal | null {
  if (claim.levelAt !== null) return refuse('claim-level', { claim: claim.claim });
  if (entry !== claim.entries.length + 1 || entry > mostClaimEntries)
    return refuse('bad-input', { field: 'entry', most: mostClaimEntries });
  const open = openOf(claim);
  return amount > open ? refuse('claim-over', { most: open }) : null;
}

/** Something is asked for while it is owed, reminded of once it is late, and confirmed once nothing is open. */
function letterFault({ claim, letter }: EventData<'ClaimLetterPrinted'>, judging: Judging): Refusal | null {
  const { claims } = judging.store;
  const kept = claimOf(claims, claim);
  if (claim > claims.made) return refuse('claim-unknown', { claim });
  const isLevel = kept === null || kept.levelAt !== null;
  if (letter === 'settled') return isLevel ? null : refuse('claim-open', { claim });
  if (isLevel) return refuse('claim-level', { claim });
  const early = letter === 'reminder' && (kept.demands === 0 || kept.due >= today(judging));
  return early ? refuse('claim-not-late') : null;
}
