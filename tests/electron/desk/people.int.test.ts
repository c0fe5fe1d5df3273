import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openToProvisional } from '../../../shared/contract/admission.ts';
import { type Verb, verbs } from '../../../shared/contract.ts';
import { sessionIdleMs } from '../../../shared/idle-lock.ts';
import { open } from '../../support/commands.ts';
import { RealDesk, staff, type Who } from '../../support/real-desk.ts';

let real: RealDesk;
beforeEach(async () => {
  real = await RealDesk.fresh();
  await real.signIn('clerk', 'head', 'owner');
});
afterEach(() => real.remove());

const given = '808017';
const own = '927364';
const ownPin = staff.owner.pin;
const base = async () => ({ id: real.commandId(), size: await real.size() });
const reset = async (by: Who, who: Who) =>
  real.must(by, 'changePin', {
    ...(await base()),
    operator: staff[who].operator,
    pin: given,
    ownPin: staff[by].pin,
  });
const typesSince = async (size: number) =>
  (await real.must('owner', 'entriesFrom', { from: size, limit: 20 })).entries.map(
    ({ entry }) => JSON.parse(entry) as { type: string; by: { operator: string }; data: object },
  );

describe('a PIN given by somebody else', () => {
  test.each([
    ['owner', 'clerk'],
    ['owner', 'head'],
    ['head', 'clerk'],
  ] as const)('%s gives %s a new one: signed out at once, sealed with who did it', async (by, who) => {
    const size = await real.size();
    await reset(by, who);
    expect((await real.refused(who, 'catalogue', {})).code).toBe('not-signed-in');
    expect(await typesSince(size)).toMatchObject([
      {
        type: 'PinChanged',
        by: { operator: staff[by].operator },
        data: { operator: staff[who].operator },
      },
    ]);
    const { operator } = staff[who];
    const here = await real.must('elsewhere', 'signIn', { operator, pin: given });
    expect(here.provisional).toBe(true);
  });

  test('a clerk gives nobody one, and a department head no other head', async () => {
    const asked = async (by: Who, who: Who) => ({
      ...(await base()),
      operator: staff[who].operator,
      pin: given,
      ownPin: staff[by].pin,
    });
    const otherClerk = await asked('clerk', 'otherClerk');
    expect((await real.refused('clerk', 'changePin', otherClerk)).code).toBe('enterprise-head-needed');
    const owner = await asked('head', 'owner');
    expect((await real.refused('head', 'changePin', owner)).code).toBe('enterprise-head-needed');
  });

  test.each(Object.keys(verbs) as Verb[])('lets its owner do nothing else: %s', async (verb) => {
    await reset('owner', 'clerk');
    const { operator } = staff.clerk;
    await real.must('clerk', 'signIn', { operator, pin: given });
    const { code } = await real.refused('clerk', verb, { noSuchMember: true });
    if (openToProvisional.has(verb)) expect(code).toBe('bad-input');
    else expect(code).toBe('pin-provisional');
  });

  test('changed to one’s own, everything works, after a restart too', async () => {
    await reset('owner', 'clerk');
    const { operator } = staff.clerk;
    await real.reopen();
    await real.must('clerk', 'signIn', { operator, pin: given });
    const mine = async (pin: string) => ({ ...(await base()), operator, pin, ownPin: given });
    expect((await real.refused('clerk', 'changePin', await mine(given))).code).toBe('same-pin');
    expect((await real.refused('clerk', 'changePin', { ...(await mine(own)), operator: 'op-2' })).code).toBe(
      'pin-provisional',
    );
    await real.must('clerk', 'changePin', await mine(own));
    await real.submit('clerk', null, open());
    expect((await real.must('other', 'signIn', { operator, pin: own })).provisional).toBe(false);
  });

  test('whoever is added begins with one', async () => {
    const someone = { name: '新人', role: 'clerk', pin: given, ownPin } as const;
    const { operator } = await real.must('owner', 'addOperator', { ...(await base()), ...someone });
    expect((await real.must('new', 'signIn', { operator, pin: given })).provisional).toBe(true);
    expect((await real.refused('new', 'catalogue', {})).code).toBe('pin-provisional');
  });
});

describe('leaving and coming back', () => {
  const { operator } = staff.clerk;
  const change = async (active: boolean, rest: object = {}) => ({
    ...(await base()),
    ...{ operator, role: 'clerk', active, ownPin },
    ...rest,
  });

  test('who leaves is out at once, everywhere; the name and the day stay', async () => {
    await real.must('second', 'signIn', { operator, pin: staff.clerk.pin });
    await real.call('owner', 'changeOperator', (await change(false)) as never);
    for (const screen of ['clerk', 'second'])
      expect((await real.refused(screen, 'catalogue', {})).code).toBe('not-signed-in');
    const { people } = await real.must('nobody', 'status', {});
    const left = people.find((one) => one.operator === operator);
    expect(left).toMatchObject({ name: '李娜', active: false, since: real.clock.now() });
    expect((await real.refused('clerk', 'signIn', { operator, pin: staff.clerk.pin })).code).toBe(
      'operator-unknown',
    );
    await real.reopen();
    expect((await real.must('nobody', 'status', {})).people).toEqual(people);
  });

  test('comes back with a new PIN only, given and then changed', async () => {
    await real.call('owner', 'changeOperator', (await change(false)) as never);
    expect((await real.refused('owner', 'changeOperator', await change(true))).code).toBe('new-pin-needed');
    const size = await real.size();
    await real.call('owner', 'changeOperator', (await change(true, { pin: given })) as never);
    expect((await typesSince(size)).map((one) => one.type)).toEqual(['OperatorChanged', 'PinChanged']);
    expect((await real.refused('clerk', 'signIn', { operator, pin: staff.clerk.pin })).code).toBe(
      'wrong-pin',
    );
    expect((await real.must('clerk', 'signIn', { operator, pin: given })).provisional).toBe(true);
  });

  test('another role ends the sessions that began with the one before', async () => {
    await real.call('owner', 'changeOperator', (await change(true, { role: 'inspector' })) as never);
    expect((await real.refused('clerk', 'catalogue', {})).code).toBe('not-signed-in');
    await real.call('owner', 'changeOperator', (await change(true)) as never);
    expect((await real.refused('clerk', 'catalogue', {})).code).toBe('not-signed-in');
  });

  test('the last enterprise head stays', async () => {
    const alone = await change(false, { operator: staff.owner.operator, role: 'enterprise-head' });
    expect((await real.refused('owner', 'changeOperator', alone)).code).toBe('last-enterprise-head');
  });
});

describe('a session nobody uses is over at the desk', () => {
  test('a screen that only asks by itself does not keep it alive', async () => {
    for (let ms = 0; ms < sessionIdleMs; ms += 10_000) {
      await real.must('clerk', 'head', {});
      await real.must('clerk', 'status', {});
      real.clock.pass(10_000);
    }
    expect((await real.refused('clerk', 'head', {})).code).toBe('not-signed-in');
    expect((await real.must('clerk', 'status', {})).session).toBeNull();
  });

  test('a person at it does, by a sign of presence or by what they do', async () => {
    for (let i = 0; i < 3; i++) {
      real.clock.pass(sessionIdleMs - 1);
      await real.must('clerk', 'present', {});
      real.clock.pass(sessionIdleMs - 1);
      await real.submit('clerk', null, open());
    }
    real.clock.pass(sessionIdleMs);
    expect((await real.refused('clerk', 'present', {})).code).toBe('not-signed-in');
  });

  test('the machine’s clock has no say in it', async () => {
    real.clock.set(24 * 3_600_000);
    await real.must('clerk', 'head', {});
    real.clock.set(-48 * 3_600_000);
    real.clock.pass(sessionIdleMs);
    expect((await real.refused('clerk', 'head', {})).code).toBe('not-signed-in');
  });
});
