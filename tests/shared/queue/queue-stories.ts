import type { Actor } from '../../../shared/ledger/entry.ts';
import { end, open } from '../../support/commands.ts';
import { chen, inspector, ledgerOpened, li, sun, system, wang } from '../../support/people.ts';
import { asks, days, minutes, refused, type Step, type Story, seals } from '../../support/story.ts';

const today = '2024-03-04';
const tomorrow = '2024-03-05';

export const taken = (ticket: number, changes: object = {}, by: Actor = li): Step =>
  seals(by, 'TicketTaken', {
    ticket,
    day: today,
    number: ticket,
    priority: false,
    kiosk: by === system,
    ...changes,
  });
export const first = { priority: true };
export const called = (ticket: number, changes: object = {}, by: Actor = li): Step =>
  seals(by, 'TicketCalled', { ticket, operator: by.operator, counter: 1, waited: 0, ...changes });
const again = { waited: null };
const skipped = (ticket: number, by: Actor = li) => seals(by, 'TicketSkipped', { ticket });
const served = (ticket: number, by: Actor = li) => seals(by, 'TicketServed', { ticket });
const passed = (ticket: number, changes: object = {}, by: Actor = li) =>
  seals(by, 'TicketTransferred', { ticket, operator: 'chen', counter: null, ...changes });
const set = (changes: object = {}, by: Actor = wang) =>
  seals(by, 'QueueSet', { version: 1, warnMinutes: 20, counters: 3, ...changes });
const kiosk = (by: Actor = li) => seals(by, 'KioskOpened', {});
const wanted = (changes: object = {}, by: Actor = system) =>
  seals(by, 'StaffWanted', { occurrence: 1, level: 'early', ticket: 1, waiting: 1, ...changes });
const answered = (occurrence = 1, by: Actor = li) => seals(by, 'StaffAnswered', { occurrence });
const named = (ticket: number, about = 'c1', by: Actor = li) =>
  asks(by, { type: 'NameTicket', ticket }, { about });
const namedAs = (changes: object, by: Actor = li) =>
  seals(by, 'TicketNamed', { ticket: 1, day: today, number: 1, waited: 0, ...changes }, 'c1');
const opened = (about = 'c1') => asks(li, open(), { about });

const story = (
  name: string,
  given: readonly Step[],
  when: Step,
  outcome: Story['outcome'] | null = null,
): Story => ({ name, given, when, outcome: outcome ?? ('event' in when ? [when.event.type] : []) });
const no = (name: string, given: readonly Step[], when: Step, code: Parameters<typeof refused>[0]): Story =>
  story(name, given, when, refused(code));

const two = [taken(1), taken(2, first)];
const atDesk = [...two, called(2)];
const long = [taken(1), minutes(30), wanted()];

/** D1, D1a: tickets, calls and waits. */
export const queueStories: readonly Story[] = [
  story('a number is given at the counter', [], taken(1)),
  story('numbers go on', [taken(1)], taken(2)),
  no('numbers have no gap', [taken(1)], taken(2, { number: 3 }), 'bad-input'),
  no('nor tickets', [taken(1)], taken(3, { number: 2 }), 'bad-input'),
  no('a day that is not today', [], taken(1, { day: tomorrow }), 'day-not-today'),
  story('numbers begin anew each day', [...two, days(1)], taken(3, { day: tomorrow, number: 1 })),
  no('and do not go on', [...two, days(1)], taken(3, { day: tomorrow }), 'bad-input'),
  no('an inspector gives none', [], taken(1, {}, inspector), 'role-may-not'),
  {
    name: 'before the store is founded',
    store: 'none',
    given: [{ by: system, event: ledgerOpened, about: 'store' }],
    when: taken(1, {}, system),
    outcome: refused('not-set-up'),
  },
  story('the desk gives one itself once somebody opened the window', [kiosk()], taken(1, {}, system)),
  no('not before', [], taken(1, {}, system), 'queue-closed'),
  no('nor after hours', [kiosk(), minutes(13 * 60)], taken(1, {}, system), 'queue-closed'),
  story('a person gives one after hours too', [minutes(13 * 60)], taken(1)),
  no('no person gives one as the desk', [kiosk()], taken(1, { kiosk: true }), 'role-may-not'),
  no('nor the desk as a person', [kiosk()], taken(1, { kiosk: false }, system), 'role-may-not'),
  no('the desk opens no window', [], kiosk(system), 'role-may-not'),
  no('nor does it call', [taken(1)], called(1, {}, system), 'role-may-not'),

  story('whoever waits is called', [taken(1)], called(1)),
  story('priority first', two, called(2)),
  no('before a smaller number', two, called(1), 'ticket-not-next'),
  story('then the number', [...atDesk, served(2)], called(1)),
  story('the first call says how long they waited', [taken(1), minutes(12)], called(1, { waited: 12 })),
  no('and says it truly', [taken(1), minutes(12)], called(1, { waited: 11 }), 'bad-input'),
  no('and says it', [taken(1), minutes(12)], called(1, again), 'bad-input'),
  story('called again', [taken(1), called(1)], called(1, again)),
  no('without a second wait', [taken(1), called(1)], called(1), 'bad-input'),
  no('one at a time', atDesk, called(1), 'ticket-at-counter'),
  story('by somebody else at once', atDesk, called(1, {}, chen)),
  no('under nobody else’s name', [taken(1)], called(1, { operator: 'chen' }), 'role-may-not'),
  no('at a counter that is there', [taken(1)], called(1, { counter: 2 }), 'bad-input'),
  no('nobody who is not there', [taken(1)], called(2), 'ticket-unknown'),
  no('nobody of yesterday', [taken(1), days(1)], called(1, { waited: 1440 }), 'ticket-unknown'),
  no('nobody who was served', [taken(1), called(1), served(1)], called(1, again), 'ticket-unknown'),

  story('who does not come is skipped', [taken(1), called(1)], skipped(1)),
  no('not before they were called', [taken(1)], skipped(1), 'ticket-not-called'),
  no('nor twice', [taken(1), called(1), skipped(1)], skipped(1), 'ticket-not-called'),
  story('who comes after all is called again', [taken(1), called(1), skipped(1)], called(1, again)),
  no('who was never there', [], skipped(1), 'ticket-unknown'),
  story('who was called is served', [taken(1), called(1)], served(1)),
  no('not before', [taken(1)], served(1), 'ticket-not-called'),

  story('passed on to a person', [taken(1), called(1)], passed(1)),
  no('to nobody', [taken(1), called(1)], passed(1, { operator: null }), 'bad-input'),
  no('to two at once', [taken(1), called(1)], passed(1, { counter: 1 }), 'bad-input'),
  no(
    'to a counter that is not there',
    [taken(1), called(1)],
    passed(1, { operator: null, counter: 2 }),
    'bad-input',
  ),
  story('to one that is', [set(), taken(1), called(1)], passed(1, { operator: null, counter: 2 })),
  no('to who does not serve', [taken(1), called(1)], passed(1, { operator: 'he' }), 'operator-unknown'),
  no('to a stranger', [taken(1), called(1)], passed(1, { operator: 'nobody' }), 'operator-unknown'),
  no('not before it was called', [taken(1)], passed(1), 'ticket-not-called'),
  story('waits for that person', [taken(1), taken(2), called(1), passed(1)], called(2)),
  no(
    'who calls it first',
    [taken(1), taken(2), called(1), passed(1)],
    called(2, {}, chen),
    'ticket-not-next',
  ),
  story('and does', [taken(1), taken(2), called(1), passed(1)], called(1, again, chen)),
  story('somebody else may take it over', [taken(1), called(1), passed(1)], called(1, again)),
  story(
    'waits for that counter',
    [set(), taken(1), called(1), passed(1, { operator: null, counter: 2 })],
    called(1, { waited: null, counter: 2 }, chen),
  ),

  story('a head sets the queue', [], set()),
  no('a clerk does not', [], set({}, li), 'role-may-not'),
  no('in versions', [set()], set(), 'settings-version'),

  story('half an hour: the desk warns', [taken(1), minutes(30)], wanted()),
  no('not earlier', [taken(1), minutes(29)], wanted(), 'reason-not-true'),
  story('past the hour it says add staff', [taken(1), minutes(61)], wanted({ level: 'hour' })),
  no('not at the hour', [taken(1), minutes(60)], wanted({ level: 'hour' }), 'reason-not-true'),
  no('past it no mere warning', [taken(1), minutes(61)], wanted(), 'reason-not-true'),
  story('the store’s own earlier time', [set(), taken(1), minutes(20)], wanted()),
  no('nobody waits', [taken(1), called(1), minutes(90)], wanted({ level: 'hour' }), 'reason-not-true'),
  no('it says it once', long, wanted(), 'reason-not-true'),
  no('and not as another', long, wanted({ occurrence: 2 }), 'reason-not-true'),
  story('and again past the hour', [...long, minutes(31)], wanted({ level: 'hour' })),
  no('once', [...long, minutes(31), wanted({ level: 'hour' })], wanted({ level: 'hour' }), 'reason-not-true'),
  story(
    'another time is another occurrence',
    [...long, called(1, { waited: 30 }), taken(2), minutes(30)],
    wanted({ occurrence: 2, ticket: 2 }),
  ),
  no(
    'while others wait as long it is the same',
    [taken(1), taken(2), minutes(30), wanted({ waiting: 2 }), called(1, { waited: 30 })],
    wanted({ occurrence: 2, ticket: 2 }),
    'reason-not-true',
  ),
  no('for whom has waited longest', [...two, minutes(30)], wanted({ waiting: 2 }), 'reason-not-true'),
  story(
    'of two who came at once, whom is called first',
    [...two, minutes(30)],
    wanted({ waiting: 2, ticket: 2 }),
  ),
  no('of how many', [taken(1), minutes(30)], wanted({ waiting: 2 }), 'reason-not-true'),
  no('no person says it for the desk', [taken(1), minutes(30)], wanted({}, li), 'system-only'),
  no('not after hours', [minutes(12 * 60 + 40), taken(1), minutes(30)], wanted(), 'reason-not-true'),
  no(
    'not while the clock is in doubt',
    [taken(1), minutes(30), seals(system, 'ClockDoubted', { cause: 'moved', by: 1_800_000 })],
    wanted(),
    'reason-not-true',
  ),
  story('a person says what was done', long, answered()),
  story('and what more', [...long, answered()], answered()),
  no('about nothing', [taken(1)], answered(), 'bad-input'),
  no('an inspector does not', long, answered(1, inspector), 'role-may-not'),

  story('a complaint names the ticket it was begun with', [taken(1), called(1), opened()], named(1), [
    'TicketNamed',
  ]),
  story('served before', [taken(1), called(1), served(1), opened()], named(1), ['TicketNamed']),
  no('not before it was called', [taken(1), opened()], named(1), 'ticket-unknown'),
  no('nor yesterday’s', [taken(1), called(1), days(1), opened()], named(1), 'ticket-unknown'),
  no(
    'one complaint a ticket',
    [taken(1), called(1), opened(), named(1), opened('c2')],
    named(1, 'c2'),
    'ticket-unknown',
  ),
  no(
    'one ticket a complaint',
    [taken(1), taken(2), called(1), opened(), named(1), called(2)],
    namedAs({ ticket: 2, number: 2 }),
    'ticket-unknown',
  ),
  no('not after its end', [taken(1), called(1), opened(), asks(li, end('not-ours'))], named(1), 'ended'),
  no('its number', [taken(1), called(1), opened()], namedAs({ number: 2 }), 'bad-input'),
  no('its wait', [taken(1), called(1), opened()], namedAs({ waited: 1 }), 'bad-input'),
  no('its day', [taken(1), called(1), opened()], namedAs({ day: tomorrow }), 'ticket-unknown'),
  no('the desk names none', [taken(1), called(1), opened()], namedAs({}, system), 'role-may-not'),
  story(
    'whoever is named is served: the next is called',
    [taken(1), taken(2), called(1), opened(), named(1)],
    called(2),
  ),
  story('nobody needs one', [], opened(), ['ComplaintOpened', 'ItemAdded']),
  story('the head of the house calls too', [taken(1)], called(1, {}, sun)),
];

/** So many wait, or were given, that no more can be. */
export const fullStories: readonly Story[] = [
  no(
    'three hundred wait',
    Array.from({ length: 300 }, (_, index) => taken(index + 1)),
    taken(301),
    'queue-full',
  ),
];
