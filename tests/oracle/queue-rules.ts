import { isDoubted, isOpenAt } from './clock-rules.ts';
import { type Fact, type History, last, said } from './fact.ts';
import { dayOf } from './goods-rules.ts';
import { rankOfRole, statusOf } from './people.ts';

const minute = 60_000;

type Holder = Readonly<{
  ticket: number;
  number: number;
  priority: boolean;
  day: string;
  taken: number;
  /** Since when its holder sits and waits. */
  since: number;
  place: 'waits' | 'stands' | 'missed' | 'gone';
  firstCall: number | null;
  by: string | null;
  wantedBy: string | number | null;
  named: boolean;
}>;

/** Every ticket there ever was, as its own facts leave it. */
function holders(history: History): readonly Holder[] {
  return said(history, 'TicketTaken').map(({ data, at, index }) => {
    let one: Holder = {
      ticket: data.ticket,
      number: data.number,
      priority: data.priority,
      day: data.day,
      taken: at,
      since: at,
      place: 'waits',
      firstCall: null,
      by: null,
      wantedBy: null,
      named: false,
    };
    for (const { event, at: then, by } of history.slice(index + 1)) {
      if (!('ticket' in event.data) || event.data.ticket !== data.ticket) continue;
      if (event.type === 'TicketCalled') {
        one = { ...one, place: 'stands', firstCall: one.firstCall ?? then, by: by.operator, wantedBy: null };
      } else if (event.type === 'TicketSkipped') one = { ...one, place: 'missed' };
      else if (event.type === 'TicketServed') one = { ...one, place: 'gone' };
      else if (event.type === 'TicketNamed') one = { ...one, place: 'gone', named: true };
      else if (event.type === 'TicketTransferred')
        one = { ...one, place: 'waits', since: then, wantedBy: event.data.operator ?? event.data.counter };
    }
    return one;
  });
}

/** The holders of the day that the last ticket is of, if that is this day; all before have gone home. */
function present(history: History, day: string): readonly Holder[] {
  const newest = last(said(history, 'TicketTaken'));
  if (newest?.data.day !== day) return [];
  // A clock that was set may bring a day back: only those since the last change of day are there.
  const begins = said(history, 'TicketTaken').findLast((one) => one.data.day !== day)?.data.ticket ?? 0;
  return holders(history).filter((one) => one.ticket > begins);
}

const setting = (history: History) =>
  last(said(history, 'QueueSet'))?.data ?? { warnMinutes: 30, counters: 1 };

/** Who comes before whom: the one with priority, then the smaller number. */
const comesBefore = (one: Holder, other: Holder): boolean =>
  one.priority === other.priority ? one.number < other.number : one.priority;

const wait = (one: Holder, at: number): number => Math.max(0, at - one.since);

/** The greatest wait; between equals, who would be called first. */
function whoWaitsLongest(waiting: readonly Holder[], at: number): Holder | undefined {
  const most = Math.max(...waiting.map((one) => wait(one, at)));
  // What a clock that went back left is still told apart by when it began.
  const earliest = Math.min(...waiting.map((one) => one.since));
  const all = waiting.filter((one) => one.since === earliest && wait(one, at) === most);
  return all.find((one) => all.every((other) => other === one || comesBefore(one, other)));
}

/** Levels that the desk has said since the last time nobody waited as long as the warning, and the number of that time. */
function underWay(history: History): { occurrence: number; levels: readonly string[] } | null {
  const newest = last(said(history, 'StaffWanted'));
  if (!newest) return null;
  const { occurrence } = newest.data;
  const day = last(said(history.slice(0, newest.index), 'TicketTaken'))?.data.day ?? '';
  for (let end = newest.index + 1; end < history.length; end++) {
    const upTo = history.slice(0, end + 1);
    const { event, at } = history[end] as Fact;
    if (!/^(Ticket|Queue|Staff|Kiosk)/.test(event.type)) continue;
    const waits = present(upTo, day).filter(({ place }) => place === 'waits');
    if (!waits.some((one) => wait(one, at) >= setting(upTo).warnMinutes * minute)) return null;
  }
  const levels = said(history, 'StaffWanted')
    .filter(({ data }) => data.occurrence === occurrence)
    .map(({ data }) => data.level);
  return { occurrence, levels };
}

/** D1: what the desk has to say of the waits by now; null for nothing. */
function toSay(before: History, at: number) {
  if (isDoubted(before) || !isOpenAt(before, at)) return null;
  const waiting = present(before, dayOf(before, at)).filter(({ place }) => place === 'waits');
  const longest = whoWaitsLongest(waiting, at);
  if (!longest) return null;
  const past = wait(longest, at);
  const level = past > 60 * minute ? 'hour' : past >= setting(before).warnMinutes * minute ? 'early' : null;
  if (level === null) return null;
  const now = underWay(before);
  if (now && (now.levels.includes('hour') || now.levels.includes(level))) return null;
  const occurrence = now?.occurrence ?? (last(said(before, 'StaffWanted'))?.data.occurrence ?? 0) + 1;
  return { occurrence, level, ticket: longest.ticket, waiting: waiting.length };
}

/** D1: the queue of the desk. */
export function queueBreach(before: History, fact: Fact): string | null {
  const { event, by, at } = fact;
  if (said(before, 'StoreFounded').length === 0) return 'T7';
  const system = by.role === 'system';
  const rank = rankOfRole(by.role);
  const day = dayOf(before, at);
  const all = present(before, day);
  const find = (ticket: number) => all.find((one) => one.ticket === ticket && one.place !== 'gone');
  switch (event.type) {
    case 'QueueSet':
      if (rank < 2) return 'T7';
      return event.data.version === said(before, 'QueueSet').length + 1 ? null : 'L2';
    case 'KioskOpened':
      return rank >= 1 ? null : 'T7';
    case 'TicketTaken': {
      const { kiosk, number, ticket } = event.data;
      if (kiosk !== system || (!system && rank < 1)) return 'T7';
      if (kiosk && (said(before, 'KioskOpened').length === 0 || !isOpenAt(before, at))) return 'D1';
      if (event.data.day !== day) return 'D1';
      if (ticket !== said(before, 'TicketTaken').length + 1) return 'L2';
      const waiting = all.filter(({ place }) => place === 'waits').length;
      const given = Math.max(0, ...all.map((one) => one.number));
      return number === given + 1 && number <= 999 && waiting < 300 ? null : 'D1';
    }
    case 'TicketCalled': {
      const { ticket, counter, operator, waited } = event.data;
      if (rank < 1 || operator !== by.operator) return 'T7';
      const called = find(ticket);
      if (!called || counter > setting(before).counters) return 'D1';
      if (all.some((one) => one.place === 'stands' && one.by === operator && one !== called)) return 'D1';
      const mine = (one: Holder) =>
        one.wantedBy === null || one.wantedBy === operator || one.wantedBy === counter;
      const passedOver = all.some((one) => one.place === 'waits' && mine(one) && comesBefore(one, called));
      if (called.place === 'waits' && mine(called) && passedOver) return 'D1a';
      const minutes = Math.max(0, Math.floor((at - called.taken) / minute));
      return waited === (called.firstCall === null ? minutes : null) ? null : 'K3';
    }
    case 'TicketSkipped':
    case 'TicketServed':
      if (rank < 1) return 'T7';
      return find(event.data.ticket)?.place === 'stands' ? null : 'D1';
    case 'TicketTransferred': {
      if (rank < 1) return 'T7';
      const { ticket, operator, counter } = event.data;
      if (find(ticket)?.place !== 'stands') return 'D1';
      if ((operator === null) === (counter === null)) return 'D1';
      if (counter !== null) return counter <= setting(before).counters ? null : 'D1';
      const person = statusOf(before, operator ?? '');
      return person?.active && rankOfRole(person.role) > 0 ? null : 'D1';
    }
    case 'StaffWanted': {
      const due = system ? toSay(before, at) : null;
      return due !== null && JSON.stringify(due) === JSON.stringify(inThatOrder(event.data)) ? null : 'D1';
    }
    case 'StaffAnswered': {
      if (rank < 1) return 'T7';
      const wanted = said(before, 'StaffWanted').filter(({ index }) => index >= daySince(before));
      return wanted.some(({ data }) => data.occurrence === event.data.occurrence) ? null : 'D1';
    }
    default:
      throw new Error(`a fact about the queue was expected, ${event.type} came`);
  }
}

const inThatOrder = ({ occurrence, level, ticket, waiting }: Record<string, unknown>) => ({
  occurrence,
  level,
  ticket,
  waiting,
});

/** Where the first ticket of the last day of tickets stands in the log. */
function daySince(history: History): number {
  const taken = said(history, 'TicketTaken');
  const day = last(taken)?.data.day;
  const before = taken.findLastIndex((one) => one.data.day !== day);
  return taken[before + 1]?.index ?? 0;
}

/** D1, K3: a complaint names one ticket of today that was called, which no other names, and how long it waited. */
export function ticketBreach(before: History, { event, about, at }: Fact): string | null {
  if (event.type !== 'TicketNamed') return null;
  const { ticket, day, number, waited } = event.data;
  if (said(before, 'TicketNamed', about).length > 0 || day !== dayOf(before, at)) return 'D1';
  const one = present(before, day).find((holder) => holder.ticket === ticket);
  if (!one || one.firstCall === null || one.named || one.number !== number) return 'D1';
  if (one.place !== 'stands' && one.place !== 'gone') return 'D1';
  return waited === Math.max(0, Math.floor((one.firstCall - one.taken) / minute)) ? null : 'K3';
}
