import { afterEach, beforeEach, expect, test } from 'vitest';
import { founding, RealDesk, staff } from '../../support/real-desk.ts';

let real: RealDesk;
beforeEach(async () => {
  real = await RealDesk.fresh();
});
afterEach(() => real.remove());

const { operator, pin } = staff.clerk;
const wrongly = () => real.refused('screen', 'signIn', { operator, pin: '902817' });

test('the right PIN signs in, with name and role', async () => {
  expect(await real.must('screen', 'signIn', { operator, pin })).toEqual({
    operator,
    role: 'clerk',
    name: '李娜',
  });
  await real.must('screen', 'signOut', {});
  expect((await real.refused('screen', 'head', {})).code).toBe('not-signed-in');
});

test('wrong PINs lock, ever longer, and a restart forgets none of it', async () => {
  for (const left of [4, 3, 2, 1]) expect(await wrongly()).toEqual({ code: 'wrong-pin', left });
  const locked = await wrongly();
  expect(locked).toEqual({ code: 'locked-out', until: real.clock.now() + 30_000 });
  await real.reopen();
  expect(await real.refused('screen', 'signIn', { operator, pin })).toEqual(locked);
  real.clock.pass(30_001);
  expect(await wrongly()).toEqual({ code: 'locked-out', until: real.clock.now() + 60_000 });
  real.clock.pass(60_001);
  await real.must('screen', 'signIn', { operator, pin });
  await real.must('screen', 'signOut', {});
  expect(await wrongly()).toEqual({ code: 'wrong-pin', left: 4 });
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

test.each(['111111', '123456', '987654', '000000', '121212', '123123'])(
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

test('a PIN is changed on one’s own word, and another’s by the enterprise head only', async () => {
  await real.signIn('clerk', 'head', 'owner');
  const change = async (who: 'clerk' | 'head' | 'owner', of: string, ownPin: string) => ({
    ...{ id: real.commandId(), size: await real.size() },
    ...{ operator: of, pin: '808017', ownPin: ownPin || staff[who].pin },
  });
  expect((await real.refused('clerk', 'changePin', await change('clerk', operator, '000002'))).code).toBe(
    'wrong-pin',
  );
  expect((await real.refused('head', 'changePin', await change('head', operator, ''))).code).toBe(
    'enterprise-head-needed',
  );
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
