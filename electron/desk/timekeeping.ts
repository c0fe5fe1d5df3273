import type { ClockDoubt } from '../../shared/codes.ts';
import { dueMove } from '../../shared/complaint/due.ts';
import { evolve } from '../../shared/complaint/evolve.ts';
import { permits } from '../../shared/complaint/permits.ts';
import { type Event, storeSubject } from '../../shared/events.ts';
import { noOthers } from '../../shared/judging.ts';
import { permitsStore } from '../../shared/store/permits-store.ts';
import type { StoreState } from '../../shared/store/state.ts';
import { type Core, storeOffset, systemCaller } from './core.ts';
import { dueRow } from './due-row.ts';
import { loadComplaint } from './load-complaint.ts';
import type { Clock, Steady } from './ports.ts';
import { sealEvents } from './sealing.ts';
import { isFull } from './sqlite.ts';
import { sealStaffWanted } from './staff-wanted.ts';

const second = 1000;
/** Less is the machine's own setting of its clock, and changes no day and no deadline worth speaking of. */
const slack = 60 * second;
/** How far the clock may leave the time since the machine's start behind before it was moved by somebody. */
const mostDrift = 120 * second;
/** A desk that was off for longer asks whether it is really that late. */
export const longAway = 21 * 86_400 * second;
/** Sealing what is due takes milliseconds, and times are minutes: a second round is rare. */
const mostRounds = 20;
/** How often the clock and what is due are looked at; a command looks by itself, before anything else. */
const beat = 15 * second;

/** The machine's clock, never a moment before the last entry unless it is off by more than a minute. */
export function forwardClock(machine: Clock, store: () => StoreState): Clock {
  return {
    now() {
      const now = machine.now();
      const { lastAt, doubt } = store();
      return !doubt && now < lastAt && lastAt - now <= slack ? lastAt : now;
    },
  };
}

/**
 * The moment (UTC ms) at which a person's entries are sealed, taken without an await before the append: what had to move
 * by then stands before them in the log, for that is what a verifier looks for (T5).
 * @throws what a full disk answered: where it took no move it takes nobody's entry before it, though that one might fit.
 */
export function momentToSeal(core: Core): number {
  // Time goes on while a move is sealed, so it is asked again.
  for (let round = 0; round < mostRounds; round++) {
    const full = core.time.look();
    const at = core.clock.now();
    const idle = core.stopped.reason !== null || core.log.head().store.doubt !== null;
    if (idle || core.log.dueUntil(at).length === 0) return at;
    if (full) throw full;
  }
  throw new Error('momentToSeal: expected all that is due to be sealed, and something always was');
}

export type Timekeeping = Readonly<{
  /** Doubts the clock where it must be doubted, and seals what is due. Before each command, and by itself. */
  look(): Error | null;
  /** A person has said that the clock is right: it is believed from here on. */
  believe(): void;
  stop(): void;
}>;

/**
 * Keeps the desk's time (design.md, Time): `sinceBoot` runs evenly, also while the machine sleeps, so that a clock set
 * by hand is told from a suspend.
 */
export function startTimekeeping(core: Core, machine: Clock, sinceBoot: Steady): Timekeeping {
  let anchor = { wall: machine.now(), even: sinceBoot.now() };
  let started = true;

  const look = (): Error | null => {
    if (core.stopped.reason || !core.log.head().store.founded) return null;
    try {
      const found = doubtOf(core, machine.now(), sinceBoot.now(), anchor, started);
      started = false;
      if (found) {
        sealDoubt(core, found, machine.now());
        anchor = { wall: machine.now(), even: sinceBoot.now() };
      }
      sealDueMoves(core);
      sealStaffWanted(core);
      return null;
    } catch (error) {
      console.error(error instanceof Error ? error.stack : error);
      // What the disk did with an append that failed otherwise is unknown: stop, and look again at the next start.
      if (error instanceof Error && isFull(error)) return error;
      core.stopped.reason ??= 'not-durable';
      return null;
    }
  };
  const timer = setInterval(look, beat);
  timer.unref();
  return {
    look,
    believe() {
      anchor = { wall: machine.now(), even: sinceBoot.now() };
      look();
    },
    stop: () => clearInterval(timer),
  };
}

type Doubt = Readonly<{ cause: ClockDoubt; by: number }>;

function doubtOf(
  core: Core,
  now: number,
  even: number,
  anchor: Readonly<{ wall: number; even: number }>,
  started: boolean,
): Doubt | null {
  const { doubt, lastAt } = core.log.head().store;
  if (doubt) return null;
  if (lastAt - now > slack) return { cause: 'behind', by: lastAt - now };
  if (started && now - lastAt > longAway) return { cause: 'long-away', by: now - lastAt };
  const drift = now - anchor.wall - (even - anchor.even);
  return Math.abs(drift) > mostDrift ? { cause: 'moved', by: Math.round(drift) } : null;
}

function sealDoubt(core: Core, { cause, by }: Doubt, at: number): void {
  const event: Event = { type: 'ClockDoubted', data: { cause, by } };
  const { store, frontier } = core.log.head();
  const offset = storeOffset(core, at);
  const judging = { by: systemCaller.actor, at, offset, store, knows: () => false, others: noOthers };
  const refusal = permitsStore(event, judging);
  if (refusal) throw new Error(`sealDoubt: a doubt (${cause}) was refused: ${refusal.code}`);
  const command = `clock-${frontier.size}`;
  const base = { about: storeSubject, command, caller: systemCaller, at, offset, answer: () => null };
  sealEvents(core, { events: [event], ...base });
}

/** Seals every move whose time has come, each complaint's with its new deadline in one transaction (T5). */
function sealDueMoves(core: Core): void {
  if (core.log.head().store.doubt) return;
  for (const about of core.log.dueUntil(core.clock.now())) {
    const at = core.clock.now();
    const { store, frontier } = core.log.head();
    const complaint = loadComplaint(core, about);
    const move = complaint && dueMove(complaint, store, at);
    if (!move) throw new Error(`sealDueMoves: expected a move of ${about}, got none`);
    const offset = storeOffset(core, at);
    const judging = { by: systemCaller.actor, at, offset, store, knows: () => true, others: noOthers };
    const refusal = permits(move, complaint, judging);
    if (refusal) throw new Error(`sealDueMoves: ${move.type} of ${about} was refused: ${refusal.code}`);
    const sealing = { seq: frontier.size, at, offset, operator: systemCaller.actor.operator };
    sealEvents(core, {
      events: [move],
      about,
      command: `due-${frontier.size}`,
      caller: systemCaller,
      at,
      offset,
      answer: () => null,
      dues: [dueRow(evolve(complaint, move, sealing, about), store)],
    });
  }
}
