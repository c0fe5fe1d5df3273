import type { Caller } from '../../electron/desk/core.ts';
import { systemCaller } from '../../electron/desk/core.ts';
import { sha256 } from '../../electron/desk/crypto.ts';
import { dueRow } from '../../electron/desk/due-row.ts';
import { tagOf } from '../../electron/desk/tags.ts';
import { bytesToHex } from '../../shared/bytes.ts';
import type { Command } from '../../shared/complaint/commands.ts';
import { decide } from '../../shared/complaint/decide.ts';
import type { Deciding } from '../../shared/complaint/deciding.ts';
import { dueMove } from '../../shared/complaint/due.ts';
import { evolve } from '../../shared/complaint/evolve.ts';
import { permits } from '../../shared/complaint/permits.ts';
import type { Complaint } from '../../shared/complaint/state.ts';
import type { Event } from '../../shared/events.ts';
import { noOthers } from '../../shared/judging.ts';
import { rootOf } from '../../shared/ledger/merkle.ts';
import { evolveStore } from '../../shared/store/state.ts';
import { type Person, personOf } from '../demo/store.ts';
import type { BulkLog } from './bulk-log.ts';

/** Minutes east of UTC in the made-up store's zone, all year since 1991. */
const offset = 480;

/** The desk without its verbs: commands decided in memory by the rules, and sealed in bulk. */
export interface QuickCounter {
  /** Decides and seals commands on one complaint together, at a moment (UTC ms). Throws where a rule refuses. */
  submit(at: number, who: Person, about: string, commands: readonly Command[], second?: Person): void;
  /** Seals what time demands up to a moment: what had to move by then stands before whatever comes next (T5). */
  moveUntil(at: number): void;
  /** Nobody does anything more about a complaint. One that is open stays under way: time moves it. */
  leave(about: string): void;
  entries(): number;
}

export function openQuickCounter(log: BulkLog): QuickCounter {
  const underWay = new Map<string, Complaint>();
  const known = new Set<string>();
  const dues = new Map<string, number>();
  let nextDue = Number.POSITIVE_INFINITY;
  let commands = 0;
  const tags = new Map<string, string>();
  const tag: Deciding['tag'] = (kind, text) => {
    const name = `${kind}|${text}`;
    const made = tags.get(name) ?? tagOf(log.tagging, kind, text);
    tags.set(name, made);
    return made;
  };
  const sealed = (about: string, caller: Caller, events: readonly Event[], at: number, after: Complaint) => {
    commands += 1;
    const due = dueRow(after, log.now().store);
    log.seal({ events, about, command: `bulk-${commands}`, caller, at, offset, due });
    underWay.set(about, after);
    known.add(about);
    const before = dues.get(about);
    if (due.due === null) dues.delete(about);
    else dues.set(about, due.due);
    if (due.due !== null && due.due < nextDue) nextDue = due.due;
    else if (before === nextDue) nextDue = Math.min(...dues.values());
  };
  const move = (about: string, due: number): void => {
    const complaint = underWay.get(about);
    const { store, frontier } = log.now();
    const at = Math.max(due, store.lastAt);
    const event = complaint && dueMove(complaint, store, at);
    if (!event) throw new Error(`moveUntil: expected a move of ${about}, got none`);
    const by = systemCaller.actor;
    const judging = { by, at, offset, store, knows: () => true, others: noOthers };
    const refusal = permits(event, complaint, judging);
    if (refusal) throw new Error(`moveUntil: ${event.type} of ${about} was refused: ${refusal.code}`);
    const sealing = { seq: frontier.size, at, offset, operator: by.operator };
    sealed(about, systemCaller, [event], at, evolve(complaint, event, sealing, about));
  };
  const counter: QuickCounter = {
    submit(at, who, about, asked, second) {
      counter.moveUntil(at);
      const { operator, role } = personOf(who);
      const caller: Caller = { actor: { operator, role }, session: `s-${operator}-${dayOf(at)}` };
      const { frontier, store } = log.now();
      let complaint = underWay.get(about) ?? null;
      let deciding: Deciding = {
        by: caller.actor,
        at,
        offset,
        store,
        knows: (id) => known.has(id),
        others: { complaint: (id) => underWay.get(id) ?? null, decidedOn: () => [] },
        about,
        second: second ? personOf(second).operator : null,
        // Only a paper shows it.
        checkpoint: asked.some(({ type }) => type === 'PrintDocument')
          ? { size: frontier.size, root: bytesToHex(rootOf(frontier, sha256)) }
          : { size: 0, root: '' },
        tag,
        partyName: () => '',
        staged: () => null,
        personOf: () => 'unknown',
      };
      const events: Event[] = [];
      for (const command of asked) {
        const decided = decide(command, complaint, deciding);
        if (!decided.ok)
          throw new Error(`${command.type} by ${who} was refused: ${JSON.stringify(decided.refusal)}`);
        for (const event of decided.value) {
          const sealing = { seq: frontier.size + events.length, at, offset, operator };
          complaint = evolve(complaint, event, sealing, about);
          deciding = { ...deciding, store: evolveStore(deciding.store, event, at) };
          events.push(event);
        }
      }
      if (!complaint) throw new Error(`submit: expected commands that open or know ${about}`);
      sealed(about, caller, events, at, complaint);
      const ends = printsOf(events, frontier.size).map((print): Command => {
        return { type: 'EndPrint', print, outcome: 'saved' };
      });
      if (ends.length > 0) counter.submit(at, who, about, ends);
    },
    moveUntil(at) {
      while (nextDue <= at) {
        const first = [...dues].find(([, due]) => due === nextDue);
        if (!first) throw new Error('moveUntil: expected a complaint that is due');
        move(...first);
      }
    },
    leave(about) {
      if (underWay.get(about)?.standing.kind === 'open') return;
      underWay.delete(about);
      log.putAway(about);
    },
    entries: () => log.now().frontier.size,
  };
  return counter;
}

const printed: ReadonlySet<string> = new Set(['DocumentPrinted', 'LabelPrinted', 'ReturnTagPrinted']);

function printsOf(events: readonly Event[], first: number): number[] {
  return events.flatMap(({ type }, index) => (printed.has(type) ? first + index : []));
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
