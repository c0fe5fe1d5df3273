import { dateIn } from '../../shared/calendar.ts';
import { fact } from '../../shared/complaint/fact.ts';
import type { TicketGiven } from '../../shared/contract/queue-verbs.ts';
import type { Output, Parsed } from '../../shared/contract.ts';
import type { PrintStatus, Sealed } from '../../shared/contract-replies.ts';
import { type Event, storeSubject } from '../../shared/events.ts';
import { today } from '../../shared/judging.ts';
import { nextTicket, ticketAt, waitingInOrder } from '../../shared/queue/call-order.ts';
import { ticketsOn } from '../../shared/queue/queue.ts';
import { aheadOf, boardOf } from '../../shared/queue/queue-board.ts';
import { expectedMinutes, wholeMinutes } from '../../shared/queue/waits.ts';
import { type Outcome, refuse } from '../../shared/refusals.ts';
import type { Caller, Core } from './core.ts';
import { onFreshPin } from './fresh-pin.ts';
import type { Printing } from './printing/printing.ts';
import { type QueueWindows, windowCaller } from './queue-windows.ts';
import { type Standing, sealAcross } from './seal-across.ts';
import { sealStore } from './store-verbs.ts';

const aboutStore = (...events: readonly Event[]) =>
  ({ ok: true, value: events.map((event) => ({ about: storeSubject, event })) }) as const;

function dayNow(core: Core): string {
  return dateIn(core.clock.now(), core.log.head().store.settings?.zone ?? 'UTC');
}

/** What the public may see of the queue. */
export function queueBoard(core: Core): Output<'queueBoard'> {
  const { store } = core.log.head();
  return boardOf(store, core.clock.now(), dayNow(core), core.names.store()?.name ?? '');
}

/** Gives the next number of the day; of a window the desk seals it itself. */
export function takeTicket(
  core: Core,
  caller: Caller,
  { id, priority }: Parsed<'takeTicket'>,
): Outcome<TicketGiven> {
  // Filled when the number is known, which is when it is sealed.
  const reply: Record<string, unknown> = {};
  const sealed = sealAcross(core, caller, {
    verb: 'takeTicket',
    id,
    size: core.log.head().frontier.size,
    asked: { priority },
    reply,
    propose({ store: { queue }, judging }) {
      const day = today(judging);
      const number = (queue.day === day ? queue.last : 0) + 1;
      const ticket = queue.tickets + 1;
      const ahead = aheadOf(waitingInOrder(ticketsOn(queue, day)), priority);
      const expected = queue.day === day ? expectedMinutes(queue, ahead) : null;
      Object.assign(reply, { ticket, given: number, ahead, expected });
      return aboutStore(
        fact('TicketTaken', { ticket, day, number, priority, kiosk: caller === windowCaller }),
      );
    },
  });
  return sealed as Outcome<TicketGiven>;
}

/** Prints a ticket while it waits. */
export async function printTicket(
  core: Core,
  windows: QueueWindows,
  printing: Pick<Printing, 'ticket'>,
  caller: Caller,
  input: Parsed<'printTicket'>,
): Promise<Outcome<PrintStatus>> {
  const here = ticketsOn(core.log.head().store.queue, dayNow(core));
  const waits = here.some(({ ticket, state }) => ticket === input.ticket && state === 'waiting');
  if (!waits) return { ok: false, refusal: refuse('ticket-unknown') };
  if (caller === windowCaller && !windows.printsFirst(input.ticket))
    return { ok: false, refusal: refuse('print-running') };
  return printing.ticket(input);
}

/** What somebody at a counter does with the queue; who is next is decided where it is sealed. */
export function queue(core: Core, caller: Caller, { id, command }: Parsed<'queue'>): Outcome<Sealed> {
  return sealAcross(core, caller, {
    verb: 'queue',
    id,
    size: core.log.head().frontier.size,
    asked: command,
    propose: (standing) => factsOf(command, caller.actor.operator, standing),
  });
}

function factsOf(
  command: Parsed<'queue'>['command'],
  operator: string,
  { store, judging }: Standing,
): ReturnType<Parameters<typeof sealAcross>[2]['propose']> {
  const tickets = ticketsOn(store.queue, today(judging));
  const call = (ticket: number, counter: number) => {
    const one = tickets.find((each) => each.ticket === ticket);
    const waited = one && one.waited === null ? wholeMinutes(judging.at - one.since) : null;
    return fact('TicketCalled', { ticket, operator, counter, waited });
  };
  switch (command.type) {
    case 'CallNext': {
      const next = nextTicket(tickets, { operator, counter: command.counter });
      if (!next) return { ok: false, refusal: refuse('queue-empty') };
      const mine = ticketAt(tickets, operator);
      const served = mine ? [fact('TicketServed', { ticket: mine.ticket })] : [];
      return aboutStore(...served, call(next.ticket, command.counter));
    }
    case 'CallTicket':
      return aboutStore(call(command.ticket, command.counter));
    case 'SkipTicket':
      return aboutStore(fact('TicketSkipped', { ticket: command.ticket }));
    case 'ServeTicket':
      return aboutStore(fact('TicketServed', { ticket: command.ticket }));
    case 'TransferTicket': {
      const { type: _, ...passed } = command;
      return aboutStore(fact('TicketTransferred', passed));
    }
    case 'AnswerStaff': {
      const { occurrence, note } = command;
      return aboutStore(fact('StaffAnswered', { occurrence }, { note }));
    }
  }
}

/** A person opens a window for the public; that numbers are taken there by themselves from now on is an entry. */
export function openQueueWindow(
  core: Core,
  windows: QueueWindows,
  connection: string,
  caller: Caller,
  { id, window }: Parsed<'openQueueWindow'>,
): Outcome<null> {
  if (window === 'kiosk') {
    const opened = sealAcross(core, caller, {
      verb: 'openQueueWindow',
      id,
      size: core.log.head().frontier.size,
      asked: { window },
      propose: () => aboutStore(fact('KioskOpened', {})),
    });
    if (!opened.ok) return opened;
  }
  windows.open(connection);
  return { ok: true, value: null };
}

/** When the desk warns, and how many counters call; on a head's own PIN. */
export function changeQueue(
  core: Core,
  caller: Caller,
  { pin, ...asked }: Parsed<'changeQueue'>,
): Promise<Outcome<Sealed>> {
  return onFreshPin(core, caller, { verb: 'changeQueue', id: asked.id, asked, pin }, () => {
    const version = core.log.head().store.queue.version + 1;
    const { warnMinutes, counters } = asked;
    return sealStore(core, caller, 'changeQueue', asked, [
      fact('QueueSet', { version, warnMinutes, counters }),
    ]);
  });
}
