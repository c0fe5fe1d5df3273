import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { eventOf, parseEntry } from '../../../shared/ledger/entry.ts';
import { answer, bare, open, receive, remedy } from '../../support/commands.ts';
import { expectDerivedFits } from '../../support/derived-fits.ts';
import { founding, RealDesk, staff } from '../../support/real-desk.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const year = 365 * day;
let real: RealDesk;

beforeEach(async () => {
  // Monday 1 June 2026, 10:00 in the store, which is open from 9 to 22; half an hour to receive, two hours to decide.
  real = await RealDesk.fresh();
  await real.signIn('clerk', 'head', 'owner');
});
afterEach(async () => {
  await expectDerivedFits(real);
  await real.remove();
});

/** Every entry from a size on, as the desk tells it: type, public data, time. */
async function entries(from = 0) {
  const { entries: lines } = await real.must('owner', 'entriesFrom', { from, limit: 2000 });
  return lines.map((line) => {
    const entry = parseEntry(line.entry);
    if (!entry) throw new Error(`expected an entry, got ${line.entry}`);
    return {
      type: entry.type,
      data: eventOf(entry).data,
      at: entry.at,
      by: entry.by.role,
      about: entry.about,
    };
  });
}
async function moves() {
  return (await entries()).filter((one) => one.type === 'Escalated' || one.type === 'MarkedLate');
}
/** Time goes by, sessions left alone are over, and everyone signs in again. */
async function later(ms: number): Promise<void> {
  real.clock.pass(ms);
  await real.signIn('clerk', 'head', 'owner');
}
/** Anything that writes makes the desk look at the time first; it is refused where that sealed something. */
async function nudge(): Promise<void> {
  await real.call('owner', 'changeCalendar', { ...(await base()), days: [], pin: '141421' });
}
async function base() {
  return { id: real.commandId(), size: await real.size() };
}

describe('T5: the desk moves complaints by itself', () => {
  test('when the time to receive runs out, at the deadline or later, exactly once', async () => {
    const opened = await real.submit('clerk', null, open());
    const at = real.clock.now();
    await later(29 * minute);
    await nudge();
    expect(await moves()).toEqual([]);
    await later(minute);
    await nudge();
    await nudge();
    const data = { from: 1, to: 2, reason: 'out-of-time', due: at + 30 * minute };
    expect(await moves()).toEqual([
      { type: 'Escalated', data, at: at + 30 * minute, by: 'system', about: opened.about },
    ]);
  });

  test('before a command on that complaint, which is then made on what is no more', async () => {
    const { about } = await real.submit('clerk', null, open());
    const late = await real.request(about, receive);
    await later(31 * minute);
    expect(await real.refused('clerk', 'submit', late)).toMatchObject({ code: 'changed' });
    expect(await moves()).toHaveLength(1);
    expect(await real.refused('clerk', 'submit', await real.request(about, receive))).toMatchObject({
      code: 'tier-too-low',
    });
    await real.submit('head', about, receive);
  });

  test('also after a night switched off: sealed at the start, dated now, with the deadline that passed', async () => {
    const { about } = await real.submit('clerk', null, open());
    const due = real.clock.now() + 30 * minute;
    await real.close();
    real.clock.pass(21 * hour);
    await real.open();
    await real.signIn('owner');
    expect(await moves()).toMatchObject([{ about, at: real.clock.now(), data: { due } }]);
    await real.reopen();
    await real.signIn('owner');
    expect(await moves()).toHaveLength(1);
  });

  test('before what somebody else seals, even where the time runs out while a PIN is looked at', async () => {
    const first = await real.submit('clerk', null, open());
    await later(20 * minute);
    const { about } = await real.submit('clerk', null, open());
    await later(9 * minute + 59_990);
    const request = { ...(await real.request(about, receive)), pin: '161803' };
    const size = await real.size();
    const answer = real.must('head', 'submit', request);
    real.clock.pass(20);
    await answer;
    expect((await entries(size)).map((one) => [one.type, one.about])).toEqual([
      ['Escalated', first.about],
      ['Received', about],
    ]);
  });

  test('up to tier 3, where it is marked late', async () => {
    await real.submit('clerk', null, open());
    for (let step = 0; step < 5; step++) {
      await later(30 * minute);
      await nudge();
    }
    expect((await moves()).map(({ type, data }) => [type, 'to' in data ? data.to : 3])).toEqual([
      ['Escalated', 2],
      ['Escalated', 3],
      ['MarkedLate', 3],
    ]);
  });

  test('danger after an acceptance: tier 3 is late where it does not hear it, and the desk goes on (T1a)', async () => {
    const { about } = await real.submit('clerk', null, open());
    await real.submit('clerk', about, receive);
    await real.submit('clerk', about, remedy(bare({ kind: 'apology' })));
    await real.submit('clerk', about, answer(true));
    await real.submit('clerk', about, { type: 'ReportDanger', note: '' });
    const at = real.clock.now();
    await later(31 * minute);
    await nudge();
    const [up, late] = await moves();
    expect(up).toMatchObject({ type: 'Escalated', data: { to: 3, reason: 'danger' } });
    expect(late).toMatchObject({
      type: 'MarkedLate',
      data: { tier: 3, what: 'receive', due: at + 30 * minute },
    });
    await real.submit('owner', about, receive);
    await later(3 * day);
    await nudge();
    expect(await moves()).toHaveLength(2);
  });

  test('not after its end, and not while the consumer considers', async () => {
    const { about } = await real.submit('clerk', null, open());
    await real.submit('clerk', about, { type: 'Withdraw', note: '' });
    await later(3 * day);
    await nudge();
    expect(await moves()).toEqual([]);
  });

  test('a change of the hours moves the deadline of what is open', async () => {
    await real.submit('clerk', null, open());
    await later(10 * minute);
    const { store, settings } = founding;
    const hours = [{ days: [1, 2, 3, 4, 5, 6, 7], from: 12 * 60, to: 1320 }];
    const changed = { ...(await base()), store, settings: { ...settings, hours }, pin: '141421' };
    await real.must('owner', 'changeSettings', changed);
    await later(110 * minute + 19 * minute);
    await nudge();
    expect(await moves()).toEqual([]);
    await later(minute);
    await nudge();
    expect(await moves()).toHaveLength(1);
  });

  test('a closed day of the calendar does not count', async () => {
    const days = [{ date: '2026-06-01', kind: 'holiday' as const, spans: [] }];
    await real.must('owner', 'changeCalendar', { ...(await base()), days, pin: '141421' });
    await real.submit('clerk', null, open());
    await later(23 * hour + 29 * minute);
    await nudge();
    expect(await moves()).toEqual([]);
    await later(minute);
    await nudge();
    expect(await moves()).toHaveLength(1);
  });
});

describe('L5: a clock that lies', () => {
  const doubts = async () => (await entries()).filter((one) => one.type === 'ClockDoubted');

  test('set forward by hand, nothing moves until an enterprise head confirms, and then what ran out', async () => {
    await real.submit('clerk', null, open());
    real.clock.set(3 * hour);
    await real.submit('clerk', null, open());
    expect(await doubts()).toMatchObject([{ data: { cause: 'moved', by: 3 * hour } }]);
    expect(await moves()).toEqual([]);
    const confirm = { ...(await base()) };
    expect(await real.refused('head', 'confirmClock', { ...confirm, pin: '161803' })).toMatchObject({
      code: 'enterprise-head-needed',
    });
    expect(await real.refused('owner', 'confirmClock', confirm)).toMatchObject({ code: 'pin-needed' });
    await real.must('owner', 'confirmClock', { ...confirm, pin: '141421' });
    expect(await moves()).toHaveLength(1);
    await nudge();
    expect(await doubts()).toHaveLength(1);
  });

  test.each([hour, -hour, 2 * year, -2 * year])(
    'set by %d ms: said in the ledger before what is sealed next, and nothing moves until a head has confirmed',
    async (by) => {
      const { about } = await real.submit('clerk', null, open());
      const before = await real.size();
      real.clock.set(by);
      await real.submit('clerk', null, open());
      expect((await entries(before)).map((one) => one.type)).toEqual([
        'ClockDoubted',
        'ComplaintOpened',
        'ItemAdded',
      ]);
      // Set right again while it is doubted, it is one doubt still, and time that really goes by moves nothing yet.
      real.clock.set(-by);
      await later(31 * minute);
      await nudge();
      expect(await doubts()).toHaveLength(1);
      expect(await moves()).toEqual([]);
      await real.must('owner', 'confirmClock', { ...(await base()), pin: '141421' });
      await nudge();
      expect((await moves()).map((one) => one.about)).toContain(about);
      expect(await doubts()).toHaveLength(1);
    },
  );

  test('the machine’s own zone changed while the desk runs: the store’s day, offset and deadlines stay', async () => {
    const zone = process.env.TZ;
    const first = await real.submit('clerk', null, open());
    try {
      for (const [at, elsewhere] of ['America/New_York', 'Pacific/Kiritimati', 'UTC'].entries()) {
        process.env.TZ = elsewhere;
        expect(new Date(real.clock.now()).getTimezoneOffset()).not.toBe(-480);
        const size = await real.size();
        const { number } = await real.submit('clerk', null, open());
        expect(number?.slice(0, 4)).toBe(first.number?.slice(0, 4));
        const { entries: lines } = await real.must('owner', 'entriesFrom', { from: size, limit: 10 });
        expect(new Set(lines.map((line) => parseEntry(line.entry)?.offset))).toEqual(new Set([480]));
        if (at === 0) await later(30 * minute);
      }
      expect(await doubts()).toEqual([]);
      expect((await moves()).map((one) => one.data)).toMatchObject([
        { due: real.clock.now() },
        { due: real.clock.now() },
      ]);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  test('confirmed at a clerk’s screen on the enterprise head’s PIN, and on nobody else’s', async () => {
    real.clock.set(3 * hour);
    await nudge();
    const asked = await base();
    const by = (who: 'head' | 'owner', pin: string = staff[who].pin) =>
      real.call('clerk', 'confirmClock', { ...asked, as: { operator: staff[who].operator, pin } });
    expect(await real.refused('clerk', 'confirmClock', { ...asked, pin: staff.clerk.pin })).toMatchObject({
      code: 'enterprise-head-needed',
    });
    expect(await by('head')).toMatchObject({ refusal: { code: 'enterprise-head-needed' } });
    expect(await by('owner', '902817')).toMatchObject({
      refusal: { code: 'wrong-pin', operator: staff.owner.operator },
    });
    const confirmed = await by('owner');
    expect(confirmed).toMatchObject({ ok: true });
    expect(await by('owner', '902817')).toEqual(confirmed);
    expect((await entries()).filter((one) => one.type === 'ClockConfirmed')).toMatchObject([
      { by: 'enterprise-head' },
    ]);
    expect((await real.must('clerk', 'status', {})).clock).toBe(null);
  });

  test('set back before the last entry: work goes on, and the doubt stands in the ledger first', async () => {
    const { about } = await real.submit('clerk', null, open());
    const before = await real.size();
    real.clock.set(-2 * hour);
    await real.submit('clerk', about, receive);
    expect((await entries(before)).map((one) => one.type)).toEqual(['ClockDoubted', 'Received']);
    expect(await doubts()).toMatchObject([{ data: { cause: 'behind', by: 2 * hour } }]);
  });

  test('a few seconds back are the machine setting its clock: no entry lies before another', async () => {
    const { about } = await real.submit('clerk', null, open());
    real.clock.set(-20_000);
    await real.submit('clerk', about, receive);
    const times = (await entries()).map((one) => one.at);
    expect([...times].sort((a, b) => a - b)).toEqual(times);
    expect(await doubts()).toEqual([]);
  });

  test('a suspend is no lie: the time since the start has gone on too', async () => {
    await real.submit('clerk', null, open());
    await later(9 * hour);
    await nudge();
    expect(await doubts()).toEqual([]);
    expect(await moves()).toHaveLength(1);
  });

  test('started before its last entry, or weeks after it', async () => {
    await real.submit('clerk', null, open());
    await real.close();
    real.clock.set(-day);
    await real.open();
    await real.signIn('owner');
    expect(await doubts()).toMatchObject([{ data: { cause: 'behind' } }]);
    await real.must('owner', 'confirmClock', { ...(await base()), pin: '141421' });
    await real.close();
    real.clock.set(30 * day);
    await real.open();
    await real.signIn('owner');
    expect((await doubts()).map((one) => one.data)).toMatchObject([
      { cause: 'behind' },
      { cause: 'long-away' },
    ]);
    expect(await moves()).toEqual([]);
  });

  test('in doubt across a restart', async () => {
    await real.submit('clerk', null, open());
    real.clock.set(5 * hour);
    await nudge();
    await real.reopen();
    await real.signIn('owner');
    await nudge();
    expect(await doubts()).toHaveLength(1);
    expect(await moves()).toEqual([]);
  });
});
