import { afterEach, beforeEach, expect, test } from 'vitest';
import { founding, RealDesk, staff } from '../../support/real-desk.ts';

let real: RealDesk;
beforeEach(async () => {
  real = await RealDesk.fresh();
});
afterEach(() => real.remove());

const { operator, pin } = staff.clerk;
const rightly = () => real.refused('screen', 'signIn', { operator, pin });
const wrongly = () => real.refused('screen', 'signIn', { operator, pin: '902817' });

test('the right PIN signs in, with name and role', async () => {
  expect(await real.must('screen', 'signIn', { operator, pin })).toEqual({
    operator,
    role: 'clerk',
    name: '李娜',
    provisional: false,
    failed: null,
  });
  await real.must('screen', 'signOut', {});
  expect((await real.refused('screen', 'head', {})).code).toBe('not-signed-in');
});

test('wrong PINs lock, ever longer, and a restart forgets none of it', async () => {
  for (const left of [4, 3, 2, 1]) {
    expect(await wrongly()).toEqual({ code: 'wrong-pin', left });
    await real.reopen();
  }
  const locked = await wrongly();
  expect(locked).toEqual({ code: 'locked-out', wait: 30_000 });
  real.clock.pass(10_000);
  expect(await rightly()).toEqual({ code: 'locked-out', wait: 20_000 });
  real.clock.pass(20_000);
  expect(await wrongly()).toEqual({ code: 'locked-out', wait: 60_000 });
  real.clock.pass(60_000);
  await real.must('screen', 'signIn', { operator, pin });
  await real.must('screen', 'signOut', {});
  expect(await wrongly()).toEqual({ code: 'wrong-pin', left: 4 });
});

const hours = 3_600_000;
test.each([
  ['forward by a day', 24 * hours],
  ['back by a minute', -60_000],
  ['back by a day', -24 * hours],
  ['back by ten years', -87_600 * hours],
])('the machine’s clock set %s neither ends a wait nor makes it longer', async (_, by) => {
  for (let i = 0; i < 5; i++) await wrongly();
  real.clock.set(by);
  expect(await rightly()).toEqual({ code: 'locked-out', wait: 30_000 });
  real.clock.pass(29_999);
  expect(await rightly()).toEqual({ code: 'locked-out', wait: 1 });
  real.clock.pass(1);
  await real.must('screen', 'signIn', { operator, pin });
});

test('a wait begins again with the desk, whatever the clock says meanwhile', async () => {
  for (let i = 0; i < 5; i++) await wrongly();
  real.clock.pass(29_000);
  await real.close();
  real.clock.set(24 * hours);
  await real.open();
  expect(await rightly()).toEqual({ code: 'locked-out', wait: 30_000 });
});

test('the longest wait is an hour', async () => {
  for (let i = 0; i < 5; i++) await wrongly();
  let longest = 30_000;
  for (let i = 0; i < 9; i++) {
    real.clock.pass(longest);
    longest = Number((await wrongly()).wait);
  }
  expect(longest).toBe(hours);
});

test('each wait that begins is an entry by the desk, with how often it was', async () => {
  const before = await real.size();
  for (let i = 0; i < 5; i++) await wrongly();
  real.clock.pass(30_000);
  await wrongly();
  await rightly();
  await real.signIn('owner');
  const { entries } = await real.must('owner', 'entriesFrom', { from: before, limit: 10 });
  const sealed = entries.map(({ entry }) => JSON.parse(entry) as { type: string; by: object; data: object });
  const by = { operator: 'system', role: 'system' };
  expect(sealed).toMatchObject([
    { type: 'PinLocked', by, data: { operator, failures: 5 } },
    { type: 'PinLocked', by, data: { operator, failures: 6 } },
  ]);
});

test('who signs in is told once of the tries that failed, and when the last was', async () => {
  await wrongly();
  real.clock.pass(5000);
  await wrongly();
  const last = real.clock.now();
  await real.reopen();
  real.clock.pass(60_000);
  const { failed } = await real.must('screen', 'signIn', { operator, pin });
  expect(failed).toEqual({ count: 2, last });
  expect((await real.must('screen', 'status', {})).session?.failed).toEqual({ count: 2, last });
  await real.must('screen', 'signOut', {});
  expect((await real.must('screen', 'signIn', { operator, pin })).failed).toBeNull();
});

test('others are not locked out with the one', async () => {
  for (let i = 0; i < 5; i++) await wrongly();
  await real.signIn('otherClerk');
});

test('nobody signs in as someone unknown or as the desk itself', async () => {
  for (const stranger of ['op-99', 'system'])
    expect((await real.refused('screen', 'signIn', { operator: stranger, pin })).code).toBe(
      'operator-unknown',
    );
});

test.each(['111111', '123456', '987654', '000000', '121212', '123123', '123321', '19900101', '900101'])(
  '%s is too easy to guess',
  async (weak) => {
    await real.signIn('owner');
    const id = real.commandId();
    const size = await real.size();
    const someone = { id, size, name: '新人', role: 'clerk', pin: weak };
    expect((await real.refused('owner', 'addOperator', someone)).code).toBe('weak-pin');
    const [first, ...rest] = founding.people;
    const people = [{ ...first, pin: weak }, ...rest];
    expect((await real.refused('screen', 'firstRun', { ...founding, people })).code).toBe('weak-pin');
  },
);

test('a PIN is changed on one’s own word, and another’s by a head above them', async () => {
  await real.signIn('clerk', 'head', 'owner');
  const change = async (who: 'clerk' | 'head' | 'owner', of: string, ownPin: string) => ({
    ...{ id: real.commandId(), size: await real.size() },
    ...{ operator: of, pin: '808017', ownPin: ownPin || staff[who].pin },
  });
  expect((await real.refused('clerk', 'changePin', await change('clerk', operator, '000002'))).code).toBe(
    'wrong-pin',
  );
  const ofOwner = await change('head', staff.owner.operator, '');
  expect((await real.refused('head', 'changePin', ofOwner)).code).toBe('enterprise-head-needed');
  await real.must('owner', 'changePin', await change('owner', operator, ''));
  expect((await wrongly()).code).toBe('wrong-pin');
  expect((await real.refused('screen', 'signIn', { operator, pin })).code).toBe('wrong-pin');
  await real.must('screen', 'signIn', { operator, pin: '808017' });
});

test('a change of one’s own PIN whose answer was lost gets its first answer, and counts as no failure', async () => {
  await real.signIn('clerk');
  const asked = { id: real.commandId(), size: await real.size(), operator, pin: '808017', ownPin: pin };
  const first = await real.must('clerk', 'changePin', asked);
  for (let retry = 0; retry < 6; retry++) expect(await real.must('clerk', 'changePin', asked)).toEqual(first);
  await real.must('screen', 'signIn', { operator, pin: '808017' });
});
