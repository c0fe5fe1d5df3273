import { evolve } from '../../shared/complaint/evolve.ts';
import { permits } from '../../shared/complaint/permits.ts';
import type { Complaint } from '../../shared/complaint/state.ts';
import type { Sealed } from '../../shared/contract-replies.ts';
import { type Event, isStoreEvent, storeSubject } from '../../shared/events.ts';
import type { Judging } from '../../shared/judging.ts';
import { type Outcome, type Refusal, refuse } from '../../shared/refusals.ts';
import { permitsStore } from '../../shared/store/permits-store.ts';
import { evolveStore, type StoreState } from '../../shared/store/state.ts';
import { answeredBefore, answerOf, commandMac } from './answering.ts';
import { type Caller, type Core, storeOffset } from './core.ts';
import { dueRow } from './due-row.ts';
import { otherComplaints } from './load-complaint.ts';
import { sealEvents } from './sealing.ts';
import { isStale } from './stale.ts';
import { momentToSeal } from './timekeeping.ts';

/** One fact and the complaint it is about; 'store' for one about the store. */
export type FactAbout = Readonly<{ about: string; event: Event }>;

/** What the facts can be made from: the store and the complaints as they stand. */
export type Standing = Readonly<{
  store: StoreState;
  complaint: (about: string) => Complaint | null;
  /** Before any of the facts. */
  judging: Judging;
}>;

type Asked = Readonly<{
  verb: string;
  id: string;
  size: number;
  /** What a retry is told by; a PIN is no part of it. */
  asked: unknown;
  propose: (standing: Standing) => Outcome<readonly FactAbout[]>;
  /** What the answer says besides; told again to a retry. */
  reply?: Readonly<Record<string, unknown>>;
}>;

/**
 * Facts about several complaints at once, and about the store: each is judged on what those before it made, and all are
 * sealed in one transaction or none. Nothing is awaited from the first look to the append.
 * @returns what was sealed, or the first refusal with the complaint it is about.
 */
export function sealAcross(core: Core, caller: Caller, input: Asked): Outcome<Sealed> {
  const no = (refusal: Refusal) => ({ ok: false, refusal }) as const;
  const mac = commandMac(core, input.verb, caller.actor.operator, input.asked);
  const before = answeredBefore<Sealed>(core, input.id, mac);
  if (before) return before;
  const at = momentToSeal(core);
  const offset = storeOffset(core, at);
  const head = core.log.head();
  const others = otherComplaints(core);
  const complaints = new Map<string, Complaint | null>();
  const complaint = (about: string) => complaints.get(about) ?? others.complaint(about);
  const judgingIn = (store: StoreState): Judging => ({
    by: caller.actor,
    at,
    offset,
    store,
    knows: (id) => id !== storeSubject && core.log.lastAbout(id) >= 0,
    others: { ...others, complaint },
  });
  const proposed = input.propose({ store: head.store, complaint, judging: judgingIn(head.store) });
  if (!proposed.ok) return proposed;
  let { store } = head;
  for (const [index, { about, event }] of proposed.value.entries()) {
    const judging = judgingIn(store);
    const state = isStoreEvent(event.type) ? null : complaint(about);
    // What a person saw before they asked must still be so; how a print ended changes nothing of it.
    if (!complaints.has(about) && isStale(core, input.size, state?.lastStep ?? -1))
      return no(refuse('changed'));
    const refusal = isStoreEvent(event.type) ? permitsStore(event, judging) : permits(event, state, judging);
    if (refusal) return no({ ...refusal, about });
    store = evolveStore(store, event, at);
    if (isStoreEvent(event.type)) continue;
    const seq = head.frontier.size + index;
    complaints.set(about, evolve(state, event, { seq, at, offset, operator: caller.actor.operator }, about));
  }
  const events = proposed.value.map(({ event }) => event);
  const types = events.map((event) => event.type);
  const answer = (size: number): Sealed => ({
    size,
    about: storeSubject,
    number: null,
    types,
    ...input.reply,
  });
  const size = sealEvents(core, {
    events,
    about: proposed.value.map(({ about }) => about),
    command: input.id,
    caller,
    at,
    offset,
    answer: (sealed) => answerOf(input.id, mac, answer(sealed)),
    dues: [...complaints.values()].flatMap((one) => (one ? [dueRow(one, store)] : [])),
  });
  return { ok: true, value: answer(size) };
}
