import { bytesToHex } from '../../shared/bytes.ts';
import { decide } from '../../shared/complaint/decide.ts';
import type { Deciding } from '../../shared/complaint/deciding.ts';
import { evolve } from '../../shared/complaint/evolve.ts';
import { needsFreshPin } from '../../shared/complaint/fresh-pin.ts';
import { personIn } from '../../shared/complaint/same-person.ts';
import type { Parsed } from '../../shared/contract.ts';
import type { Sealed } from '../../shared/contract-replies.ts';
import { type Event, storeSubject } from '../../shared/events.ts';
import { rootOf } from '../../shared/ledger/merkle.ts';
import { type Outcome, refuse } from '../../shared/refusals.ts';
import { evolveStore } from '../../shared/store/state.ts';
import { answeredBefore, answerOf, commandMac } from './answering.ts';
import { type Caller, type Core, storeOffset } from './core.ts';
import { sha256 } from './crypto.ts';
import type { Drafts } from './drafts.ts';
import { dueRow } from './due-row.ts';
import { loadComplaint, otherComplaints } from './load-complaint.ts';
import { actingPerson, otherPersonFault } from './other-person.ts';
import { sealEvents } from './sealing.ts';
import type { Staging } from './staging.ts';
import { isStale } from './stale.ts';
import { tagOf } from './tags.ts';
import { momentToSeal } from './timekeeping.ts';

/** Commands on one complaint, decided and sealed together or not at all (design.md, steps 2 and 3). */
export async function submit(
  core: Core,
  staging: Staging,
  drafts: Drafts,
  caller: Caller,
  input: Parsed<'submit'>,
): Promise<Outcome<Sealed>> {
  // Before a file is put anywhere; the rules refuse it in any case.
  if (caller.actor.role === 'inspector' && !isLook(input))
    return { ok: false, refusal: refuse('role-may-not') };
  // Only the desk makes ids: one that a screen made up would stand in public data for ever.
  if (input.about !== null && (input.about === storeSubject || core.log.lastAbout(input.about) < 0))
    return { ok: false, refusal: refuse('complaint-unknown') };
  const { second, pin, as, ...asked } = input;
  // A retry is told by what is asked and of whom; a PIN is no part of it.
  const retold = as ? { ...asked, as: as.operator } : asked;
  const mac = commandMac(core, 'submit', caller.actor.operator, retold);
  const before = answeredBefore<Sealed>(core, input.id, mac);
  if (before) return before;
  const acting = await actingPerson(core, caller, input);
  if (!acting.ok) return acting;
  if (second) {
    const wrong = await otherPersonFault(core, second);
    if (wrong) return { ok: false, refusal: wrong };
  }
  if (pin !== undefined) {
    const wrong = await core.pins.check(caller.actor.operator, pin);
    if (wrong) return { ok: false, refusal: wrong };
  }
  const about = input.about ?? `c-${bytesToHex(core.entropy.bytes(10))}`;
  // An erased complaint has no key, and gets none again (L5).
  if (core.log.lastAbout(about) >= 0 && core.keys.subject(about) === null)
    return { ok: false, refusal: refuse('erased') };
  await staging.settle(about, caller, input.commands);
  const draft = input.draft !== undefined && drafts.belongsTo(caller, input.draft) ? input.draft : undefined;
  const outcome = decideAndSeal(core, staging, acting.value, { ...input, draft }, about, mac);
  if (!outcome.ok && input.about === null) await staging.forget(about, input.commands);
  if (outcome.ok && input.draft !== undefined) drafts.forget(caller, input.draft);
  return outcome;
}

/** What an inspector may ask about a complaint: to see a name or phone, as themselves (X4). */
function isLook({ commands, as, second, draft }: Parsed<'submit'>): boolean {
  return !as && !second && draft === undefined && commands.every(({ type }) => type === 'RevealPerson');
}

/** Nothing is awaited from here to the append: what was decided is decided on what is sealed. */
function decideAndSeal(
  core: Core,
  staging: Staging,
  caller: Caller,
  input: Parsed<'submit'>,
  about: string,
  mac: Uint8Array,
): Outcome<Sealed> {
  const { second } = input;
  const again = answeredBefore<Sealed>(core, input.id, mac);
  if (again) return again;
  const at = momentToSeal(core);
  let complaint = loadComplaint(core, about);
  // How a print ended changes nothing that was decided by, and comes while a person goes on working.
  if (isStale(core, input.size, complaint?.lastStep ?? -1)) return { ok: false, refusal: refuse('changed') };
  const offset = storeOffset(core, at);
  const head = core.log.head();
  let deciding: Deciding = {
    by: caller.actor,
    at,
    offset,
    store: head.store,
    knows: (complaint) => complaint !== 'store' && core.log.lastAbout(complaint) >= 0,
    others: otherComplaints(core),
    about,
    second: second?.operator ?? null,
    checkpoint: { size: head.frontier.size, root: bytesToHex(rootOf(head.frontier, sha256)) },
    tag: (kind, text) => tagOf(core.keys.tagging, kind, text),
    partyName: core.names.party,
    staged: (file) => staging.find(file, caller),
    personOf: (complaint) => personIn(complaint === storeSubject ? null : loadComplaint(core, complaint)),
  };
  const events: Event[] = [];
  for (const [index, command] of input.commands.entries()) {
    const decided = decide(command, complaint, deciding);
    if (!decided.ok) return { ok: false, refusal: { ...decided.refusal, command: index } };
    if (input.pin === undefined && !input.as && needsFreshPin(command, complaint?.tier ?? 1))
      return { ok: false, refusal: refuse('pin-needed', { command: index }) };
    for (const event of decided.value) {
      const seq = head.frontier.size + events.length;
      complaint = evolve(complaint, event, { seq, at, offset, operator: caller.actor.operator }, about);
      deciding = { ...deciding, store: evolveStore(deciding.store, event, at) };
      events.push(event);
    }
  }
  const number = complaint?.number ?? null;
  const reply = (size: number): Sealed => ({ size, about, number, types: events.map((event) => event.type) });
  const size = sealEvents(core, {
    events,
    about,
    command: input.id,
    caller,
    at,
    offset,
    answer: (sealed) => answerOf(input.id, mac, reply(sealed)),
    ...(complaint && { dues: [dueRow(complaint, head.store)] }),
    ...(input.draft !== undefined && { draft: input.draft }),
  });
  return { ok: true, value: reply(size) };
}
