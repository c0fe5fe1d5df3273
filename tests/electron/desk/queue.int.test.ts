import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { eventOf, parseEntry } from '../../../shared/ledger/entry.ts';
import { open, receive } from '../../support/commands.ts';
import { RealDesk, staff } from '../../support/real-desk.ts';

const minute = 60_000;
/** The windows of the clerk's own screen. */
const atWindow = 'clerk/queue';
let real: RealDesk;

beforeEach(async () => {
  // Monday 1 June 2026, 10:00 in the store, which is open from 9 to 22.
  real = await RealDesk.fresh();
  await real.signIn('clerk', 'head', 'owner');
});
afterEach(() => real.remove());

const id = () => real.commandId();
const openKiosk = () => real.must('clerk', 'openQueueWindow', { id: id(), window: 'kiosk' });
const take = (priority = false, at = atWindow) => real.must(at, 'takeTicket', { id: id(), priority });
const callNext = (who: 'clerk' | 'head' = 'clerk') =>
  real.must(who, 'queue', { id: id(), command: { type: 'CallNext', counter: 1 } });

async function facts(type: string) {
  const { entries } = await real.must('clerk', 'entriesFrom', { from: 0, limit: 500 });
  return entries.flatMap(({ entry }) => {
    const parsed = parseEntry(entry);
    return parsed?.type === type ? [{ ...parsed, data: eventOf(parsed).data }] : [];
  });
}
/** Time goes by, and somebody who comes back makes the desk look at it. */
async function later(minutes: number): Promise<void> {
  real.clock.pass(minutes * minute);
  await real.signIn('clerk', 'head', 'owner');
}
/** Whatever writes makes the desk look first. */
const nudge = () => real.call('clerk', 'queue', { id: id(), command: { type: 'SkipTicket', ticket: 9999 } });

describe('D1: a window for the public', () => {
  test('asks for nothing before a person opened it, and never for anything but numbers', async () => {
    for (const verb of ['queueBoard', 'status', 'signIn', 'submit'])
      expect((await real.refused(atWindow, verb, {})).code).toBe('not-signed-in');
    await openKiosk();
    for (const verb of [
      'status',
      'signIn',
      'firstRun',
      'findBackup',
      'entriesFrom',
      'submit',
      'present',
      'queue',
    ])
      expect((await real.refused(atWindow, verb, {})).code).toBe('role-may-not');
    expect(await real.must(atWindow, 'queueBoard', {})).toMatchObject({ taking: true, waiting: [] });
  });

  test('gives numbers after the person has left; the desk seals them itself', async () => {
    await openKiosk();
    await real.must('clerk', 'signOut', {});
    const asked = { id: id(), priority: false };
    expect(await real.must(atWindow, 'takeTicket', asked)).toMatchObject({ given: 1, ahead: 0 });
    // Pressed twice by one hand it is one number.
    expect(await real.must(atWindow, 'takeTicket', asked)).toMatchObject({ given: 1 });
    expect(await take(true)).toMatchObject({ given: 2, ahead: 0, expected: null });
    expect(await take()).toMatchObject({ given: 3, ahead: 2 });
    await real.signIn('clerk');
    const [ticket] = await facts('TicketTaken');
    expect(ticket).toMatchObject({ by: { role: 'system' }, session: 'queue-window' });
    expect(await facts('KioskOpened')).toMatchObject([{ by: { operator: staff.clerk.operator } }]);
  });

  test('is closed by a restart, and the numbers are still there', async () => {
    await openKiosk();
    await take();
    await real.reopen();
    expect((await real.refused(atWindow, 'takeTicket', { id: id(), priority: false })).code).toBe(
      'not-signed-in',
    );
    await real.signIn('clerk');
    await real.must('clerk', 'openQueueWindow', { id: id(), window: 'board' });
    expect((await real.must(atWindow, 'queueBoard', {})).waiting).toEqual([{ number: 1, priority: false }]);
  });

  test('gives none after hours, and says what is so; the desk does', async () => {
    await openKiosk();
    await later(13 * 60);
    expect((await real.refused(atWindow, 'takeTicket', { id: id(), priority: false })).code).toBe(
      'queue-closed',
    );
    expect(await take(false, 'clerk')).toMatchObject({ given: 1 });
  });
});

describe('D1: calling', () => {
  test('priority first, then the number; the next call ends the one before', async () => {
    await openKiosk();
    for (const priority of [false, true, false]) await take(priority);
    expect((await callNext()).types).toEqual(['TicketCalled']);
    expect((await callNext()).types).toEqual(['TicketServed', 'TicketCalled']);
    expect((await callNext('head')).types).toEqual(['TicketCalled']);
    expect((await real.must(atWindow, 'queueBoard', {})).shown.map(({ number }) => number)).toEqual([
      2, 1, 3,
    ]);
    expect((await facts('TicketCalled')).map(({ data }) => (data as { ticket: number }).ticket)).toEqual([
      2, 1, 3,
    ]);
    const next = { id: id(), command: { type: 'CallNext', counter: 1 } } as const;
    expect((await real.refused('clerk', 'queue', next)).code).toBe('queue-empty');
  });

  test('a complaint opened from the ticket names it and how long its holder waited (K3)', async () => {
    const { ticket } = await take(false, 'clerk');
    await later(12);
    await callNext();
    const sealed = await real.submit('clerk', null, open(), { type: 'NameTicket', ticket }, receive);
    expect(sealed.types).toContain('TicketNamed');
    expect(await facts('TicketNamed')).toMatchObject([
      { about: sealed.about, data: { ticket, number: 1, waited: 12 } },
    ]);
    // It is done with: the next one is called without another word.
    await take(false, 'clerk');
    expect((await callNext()).types).toEqual(['TicketCalled']);
  });

  test('a ticket that cannot be named any more loses nothing: the same complaint goes without', async () => {
    const request = await real.request(null, open(), { type: 'NameTicket', ticket: 7 });
    expect(await real.refused('clerk', 'submit', request)).toMatchObject({
      code: 'ticket-unknown',
      command: 1,
    });
    expect((await real.submit('clerk', null, open())).number).not.toBeNull();
  });

  test('a head sets the warning and the counters on their own PIN', async () => {
    const asked = { id: id(), size: await real.size(), warnMinutes: 15, counters: 3 };
    expect((await real.refused('head', 'changeQueue', asked)).code).toBe('pin-needed');
    await real.must('head', 'changeQueue', { ...asked, pin: staff.head.pin });
    expect((await real.must('clerk', 'queueBoard', {})).counters).toBe(3);
  });
});

describe('D1: the desk says add staff', () => {
  const said = async () => (await facts('StaffWanted')).map(({ data, by }) => ({ ...data, by: by.role }));

  test('by itself: at the earlier warning and past the hour, once each, and for the next occurrence again', async () => {
    await take(false, 'clerk');
    await later(29);
    await nudge();
    expect(await said()).toEqual([]);
    await later(1);
    for (let look = 0; look < 3; look++) await nudge();
    const early = { occurrence: 1, level: 'early', ticket: 1, waiting: 1, by: 'system' };
    expect(await said()).toEqual([early]);
    await later(31);
    for (let look = 0; look < 3; look++) await nudge();
    expect(await said()).toEqual([early, { ...early, level: 'hour' }]);
    await callNext();
    await take(false, 'clerk');
    await later(61);
    await nudge();
    expect(await said()).toMatchObject([{}, {}, { occurrence: 2, level: 'hour', ticket: 2 }]);
  });

  test('after a restart too: not twice for what was said, and at once for what came due meanwhile', async () => {
    await take(false, 'clerk');
    await later(30);
    await nudge();
    await real.reopen();
    await real.signIn('clerk');
    await nudge();
    expect(await said()).toMatchObject([{ level: 'early' }]);
    await real.close();
    real.clock.pass(31 * minute);
    // The start itself looks: nobody has to press anything.
    await real.open();
    await real.signIn('clerk');
    expect(await said()).toMatchObject([{ level: 'early' }, { occurrence: 1, level: 'hour' }]);
  });

  test('what was done is typed by a person, and is no public data', async () => {
    await take(false, 'clerk');
    await later(61);
    await nudge();
    const answer = { type: 'AnswerStaff', occurrence: 1, note: '二号台加派小王' } as const;
    expect((await real.refused('clerk', 'queue', { id: id(), command: { ...answer, note: ' ' } })).code).toBe(
      'bad-input',
    );
    await real.must('clerk', 'queue', { id: id(), command: answer });
    const [entry] = await facts('StaffAnswered');
    expect(entry).toMatchObject({ by: { operator: staff.clerk.operator }, data: { occurrence: 1 } });
    expect(entry?.private.words).not.toBeNull();
    expect(JSON.stringify(entry)).not.toContain('小王');
  });

  test('not while the clock is in doubt', async () => {
    await take(false, 'clerk');
    // The machine's clock is set forward by a hand: nobody has really waited.
    real.clock.set(90 * minute);
    await nudge();
    expect(await facts('ClockDoubted')).toHaveLength(1);
    expect(await said()).toEqual([]);
  });
});
