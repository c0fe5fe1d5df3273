import { dateAtOffset } from '../../shared/calendar.ts';
import { unclaimed } from '../../shared/claims/advances.ts';
import { isClaimEvent } from '../../shared/claims/permits-claim.ts';
import { dueOf } from '../../shared/complaint/due.ts';
import { evolve } from '../../shared/complaint/evolve.ts';
import { unanswered } from '../../shared/complaint/origin.ts';
import { sealingOf } from '../../shared/complaint/sealing.ts';
import type { Complaint } from '../../shared/complaint/state.ts';
import { isStoreEvent } from '../../shared/events.ts';
import { sentLines, waitingLines } from '../../shared/goods/return-lines.ts';
import { emptyStore, evolveStore, type StoreState } from '../../shared/store/state.ts';
import { claimAfter } from './claim-records.ts';
import {
  type ClaimRecord,
  type ComplaintRecord,
  noDueTime,
  noReplyDay,
  type StoreRecord,
} from './database.ts';
import type { PreparedEntry } from './prepare.ts';

export const emptyStoreRecord: StoreRecord = {
  key: 'store',
  state: emptyStore,
  lastSeq: -1,
  catalogueSeq: -1,
  partySeqs: [],
};

/** The store's day, by the offset that was sealed with the opening: another zone later does not move it. */
function openedDay({ openedAt, openedOffset, imported }: Complaint): string {
  if (imported?.day) return imported.day;
  return dateAtOffset(openedAt, openedOffset);
}

/** A complaint as its entries have it: where it stands in the order of opening, which they are, and what they make of it. */
export type Folded = Pick<ComplaintRecord, 'position' | 'seqs' | 'state'>;

/** The record of a complaint under the store's settings. */
export function complaintRecord({ position, seqs, state }: Folded, store: StoreState): ComplaintRecord {
  const authority = store.authority[state.facts.authority];
  if (!authority || !store.settings)
    throw new Error(
      `complaintRecord: expected settings and authority ${state.facts.authority} before ${state.id}`,
    );
  const due = dueOf(state, authority, store.openings);
  const [reply] = unanswered(state);
  const sent = sentLines(state);
  return {
    position,
    id: state.id,
    number: state.number,
    seqs,
    openedDay: openedDay(state),
    status: state.standing.kind === 'open' ? 'open' : state.standing.end,
    due,
    ...(due && { openDueAt: due.at ?? noDueTime }),
    ...(reply && { replyDay: reply.deadline ?? noReplyDay }),
    ...(waitingLines(state).length > 0 || sent.some(({ open }) => open > 0) ? { returning: 1 as const } : {}),
    ...(state.advances.some((one) => unclaimed(one) > 0) ? { advancing: 1 as const } : {}),
    claims: [...new Set(state.advances.flatMap((one) => one.claimed.map(({ claim }) => claim)))],
    notes: [...new Set(sent.map((one) => one.sent.note))],
    linked: [...new Set(state.links.map((one) => one.other))],
    products: [...new Set(state.items.map((item) => item.product))],
    state,
  };
}

/** The mirror's projections while a chunk is folded into them. */
export type Projections = {
  store: StoreRecord;
  /** How many complaints there are; the next one's position. */
  complaints: number;
  /** The complaints that the chunk touches, by id. */
  touched: Map<string, Folded>;
  /** The claims that the chunk touches, by number. */
  claims: Map<number, ClaimRecord>;
  settingsChanged: boolean;
};

/** Due times are counted in opening hours: an entry that sets those may move the time of every open complaint. */
export function movesDueTimes(type: string): boolean {
  return type === 'StoreSettingsSet' || type === 'CalendarSet';
}

/** Folds one entry in, public data alone. Throws where the log breaks its own order: the desk never seals that. */
export function project(projections: Projections, { entry, event }: PreparedEntry): void {
  const { store, touched } = projections;
  const state = evolveStore(store.state, event, entry.at);
  projections.store = { ...store, state };
  if (isStoreEvent(event.type)) {
    const catalogueSeq = event.type === 'CatalogueImported' ? entry.seq : store.catalogueSeq;
    const told = event.type === 'PartyAdded' || event.type === 'PartyChanged';
    const partySeqs = told ? [...store.partySeqs, entry.seq] : store.partySeqs;
    const claim = isClaimEvent(event) ? event.data.claim : null;
    const claimed = claimAfter(projections.claims.get(claim ?? 0), event, entry.at, entry.seq);
    if (claimed) projections.claims.set(claimed.claim, claimed);
    projections.store = { ...projections.store, lastSeq: entry.seq, catalogueSeq, partySeqs };
    if (movesDueTimes(event.type)) projections.settingsChanged = true;
    return;
  }
  const known = touched.get(entry.about);
  const after = evolve(known?.state ?? null, event, sealingOf(entry), entry.about);
  const position = known?.position ?? projections.complaints++;
  touched.set(entry.about, { position, seqs: [...(known?.seqs ?? []), entry.seq], state: after });
}
