import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Command } from '../../../shared/complaint/commands.ts';
import type { Input } from '../../../shared/contract.ts';
import { type Entry, parseEntry } from '../../../shared/ledger/entry.ts';
import { bare, escalate, open, receive, remedy } from '../../support/commands.ts';
import { RealDesk, staff, type Who } from '../../support/real-desk.ts';

let real: RealDesk;
beforeEach(async () => {
  real = await RealDesk.fresh();
  await real.signIn('clerk', 'owner');
});
afterEach(() => real.remove());

const tooMuch = bare({ kind: 'compensation', amount: 30_000 });
const approve: Command = { type: 'Approve', approval: 'a1', note: '' };

/** A complaint whose clerk has asked for what is beyond tier 1. */
async function asked(): Promise<string> {
  const ask: Command = { type: 'AskApproval', lines: [tooMuch], note: '' };
  return (await real.submit('clerk', null, open(), receive, ask)).about;
}

/** The clerk's screen sends this on the word of somebody beside her. */
async function here(
  about: string,
  who: Who,
  commands: readonly Command[],
  pin: string = staff[who].pin,
): Promise<Input<'submit'>> {
  const request = await real.request(about, ...commands);
  return { ...request, as: { operator: staff[who].operator, pin } };
}

async function entries(from = 0): Promise<Entry[]> {
  const reply = await real.must('owner', 'entriesFrom', { from, limit: 2000 });
  return reply.entries.flatMap(({ entry }) => parseEntry(entry) ?? []);
}

test('a head approves at the clerk’s screen: sealed as theirs, at that screen, and the clerk goes on (T2a)', async () => {
  const about = await asked();
  const before = await real.size();
  expect(await real.must('clerk', 'submit', await here(about, 'head', [approve]))).toMatchObject({
    types: ['Authorised'],
  });
  const [authorised] = await entries(before);
  const own = (await entries()).find((entry) => entry.about === about);
  expect(authorised?.by).toEqual({ operator: staff.head.operator, role: 'department-head' });
  expect(authorised?.session).toBe(own?.session);
  // The clerk's own session: what she does next is hers.
  await real.submit('clerk', about, remedy(tooMuch));
  expect((await entries()).at(-1)?.by).toEqual({ operator: staff.clerk.operator, role: 'clerk' });
  expect((await real.must('clerk', 'status', {})).session?.operator).toBe(staff.clerk.operator);
});

test('a request is sent back, an amount authorised and a consumer received in the same way', async () => {
  const about = await asked();
  const back: Command = { type: 'ReturnApproval', approval: 'a1', note: '先换货' };
  await real.must('clerk', 'submit', await here(about, 'head', [back]));
  const amount: Command = { type: 'Authorise', amount: 50_000, kinds: ['compensation'], note: '' };
  await real.must('clerk', 'submit', await here(about, 'owner', [amount]));
  await real.submit('clerk', about, escalate('complex'));
  const before = await real.size();
  const hears = [receive, remedy(bare({ kind: 'apology' }))];
  await real.must('clerk', 'submit', await here(about, 'head', hears));
  expect((await entries(before)).map((entry) => [entry.type, entry.by.operator])).toEqual([
    ['Received', staff.head.operator],
    ['RemedyDecided', staff.head.operator],
  ]);
});

test('a reception by phone is confirmed where its receiver stands now (T3a)', async () => {
  const about = await asked();
  await real.submit('clerk', about, escalate('complex'));
  await real.submit('clerk', about, { type: 'ReceiveByPhone', receiver: staff.head.operator });
  const confirm = await here(about, 'head', [{ type: 'ConfirmReception' }]);
  expect(await real.must('clerk', 'submit', confirm)).toMatchObject({ types: ['ReceptionConfirmed'] });
});

describe('refused, and nothing sealed', () => {
  async function refused(input: Input<'submit'>, code: string): Promise<void> {
    const size = await real.size();
    expect(await real.refused('clerk', 'submit', input)).toMatchObject({ code });
    expect(await real.size()).toBe(size);
  }

  test('too low a tier: a clerk beside a clerk', async () => {
    await refused(await here(await asked(), 'otherClerk', [approve]), 'tier-too-low');
  });

  test('a tier whose own authority does not reach', async () => {
    const huge: Command = { type: 'AskApproval', lines: [{ ...tooMuch, amount: 900_000 }], note: '' };
    const { about } = await real.submit('clerk', null, open(), receive, huge);
    await refused(await here(about, 'head', [approve]), 'amount-beyond-authority');
    await real.must('clerk', 'submit', await here(about, 'owner', [approve]));
  });

  test('one’s own request', async () => {
    const about = await asked();
    await real.submit('clerk', about, escalate('complex'));
    await real.signIn('head');
    const ask: Command = { type: 'AskApproval', lines: [{ ...tooMuch, amount: 900_000 }], note: '' };
    await real.submit('head', about, receive, ask);
    const change = { operator: staff.head.operator, role: 'enterprise-head', active: true } as const;
    const id = real.commandId();
    const size = await real.size();
    await real.must('owner', 'changeOperator', { id, size, ...change, ownPin: staff.owner.pin });
    await refused(await here(about, 'head', [{ ...approve, approval: 'a2' } as Command]), 'own-approval');
  });

  test('the signed-in person’s own PIN, and somebody unknown', async () => {
    const about = await asked();
    await refused(await here(about, 'clerk', [approve]), 'bad-input');
    const nobody = { ...(await here(about, 'head', [approve])), as: { operator: 'op-9', pin: '161803' } };
    await refused(nobody, 'operator-unknown');
  });

  test('whoever has left, an inspector, and a PIN that somebody else gave', async () => {
    const about = await asked();
    await refused(await here(about, 'inspector', [approve]), 'role-may-not');
    const given = { id: real.commandId(), size: await real.size(), operator: staff.head.operator };
    await real.must('owner', 'changePin', { ...given, pin: '808017', ownPin: staff.owner.pin });
    await refused(await here(about, 'head', [approve], '808017'), 'their-pin-provisional');
    const leaves = { operator: staff.head.operator, role: 'department-head', active: false } as const;
    const id = real.commandId();
    const size = await real.size();
    await real.must('owner', 'changeOperator', { id, size, ...leaves, ownPin: staff.owner.pin });
    await refused(await here(about, 'head', [approve], '808017'), 'operator-unknown');
  });

  test('anything that is the signed-in person’s to do', async () => {
    const about = await asked();
    const others: Command[] = [
      { type: 'RevealPerson', fields: ['phone'] },
      { type: 'Withdraw', note: '' },
      { type: 'AskApproval', lines: [tooMuch], note: '' },
      escalate('complex'),
    ];
    for (const command of others)
      await refused(await here(about, 'head', [approve, command]), 'not-at-anothers-screen');
  });

  test('together with a PIN of the caller or of a second person', async () => {
    const input = await here(await asked(), 'head', [approve]);
    await refused({ ...input, pin: staff.clerk.pin }, 'bad-input');
    const { operator, pin } = staff.owner;
    await refused({ ...input, second: { operator, pin } }, 'bad-input');
  });
});

test('wrong PINs count against the person they are typed for, and lock nobody else', async () => {
  const about = await asked();
  const wrong = await here(about, 'head', [approve], '902817');
  expect(await real.refused('clerk', 'submit', wrong)).toEqual({
    code: 'wrong-pin',
    left: 4,
    operator: staff.head.operator,
  });
  for (let i = 0; i < 4; i++) await real.refused('clerk', 'submit', wrong);
  const right = await here(about, 'head', [approve]);
  expect(await real.refused('clerk', 'submit', right)).toMatchObject({
    code: 'locked-out',
    operator: staff.head.operator,
  });
  const { operator, pin } = staff.head;
  expect((await real.refused('elsewhere', 'signIn', { operator, pin })).code).toBe('locked-out');
  expect((await entries()).at(-1)).toMatchObject({ type: 'PinLocked', data: { operator } });
  await real.must('clerk', 'submit', await here(about, 'owner', [approve]));
});

test('a retry under the same id gets the first answer, whatever PIN it carries; for another person it is another command', async () => {
  const about = await asked();
  const input = await here(about, 'head', [approve]);
  const first = await real.must('clerk', 'submit', input);
  const as = { operator: staff.head.operator, pin: '902817' };
  expect(await real.must('clerk', 'submit', { ...input, as })).toEqual(first);
  expect(await real.size()).toBe(first.size);
  const { operator, pin } = staff.owner;
  const other = { ...input, as: { operator, pin } };
  expect((await real.refused('clerk', 'submit', other)).code).toBe('command-id-reused');
  const { as: _, ...alone } = input;
  expect((await real.refused('clerk', 'submit', alone)).code).toBe('command-id-reused');
});

test('no PIN is left anywhere', async () => {
  const about = await asked();
  await real.must('clerk', 'submit', await here(about, 'head', [approve]));
  const { pin } = staff.head;
  expect((await entries()).map((entry) => JSON.stringify(entry)).join()).not.toContain(pin);
  await real.close();
  const files = readdirSync(real.dataDir, { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  expect(files.length).toBeGreaterThan(2);
  for (const file of files)
    expect(readFileSync(join(file.parentPath, file.name), 'latin1'), file.name).not.toContain(pin);
});
