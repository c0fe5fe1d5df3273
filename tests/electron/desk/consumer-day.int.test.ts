import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Command, CommandOf } from '../../../shared/complaint/commands.ts';
import { parseEntry } from '../../../shared/ledger/entry.ts';
import { ledgerNumber } from '../../../shared/ledger/ledger-number.ts';
import { bare, open, receive, remedy } from '../../support/commands.ts';
import { RealDesk, staff, type Who } from '../../support/real-desk.ts';

let real: RealDesk;
beforeEach(async () => {
  real = await RealDesk.fresh();
  await real.signIn('clerk', 'otherClerk', 'head', 'owner');
  await setLimits({ 1: 20_000, 2: 100_000, 3: null });
});
afterEach(() => real.remove());

async function setLimits(limits: { 1: number | null; 2: number | null; 3: number | null }): Promise<void> {
  const base = { id: real.commandId(), size: await real.size(), pin: staff.owner.pin };
  await real.must('owner', 'changeDayLimits', { ...base, limits });
}

const give = (amount: number): Command => remedy(bare({ kind: 'price-difference', amount }));
const phone = '13600042317';

/** A complaint opened and received by a clerk. */
async function complaint(who: Who, changes: Partial<CommandOf<'OpenComplaint'>> = {}): Promise<string> {
  return (await real.submit(who, null, open({ phone, ...changes }), receive)).about;
}

async function over(who: Who, about: string, amount: number): Promise<Record<string, unknown>> {
  return real.refused(who, 'submit', await real.request(about, give(amount)));
}

test('T2: split over complaints, clerks and ways of writing the phone, it is caught and said whole', async () => {
  const first = await complaint('clerk');
  await real.submit('clerk', first, give(15_000));
  const second = await complaint('otherClerk', { phone: '+86 136-0004-2317', name: '王先生' });
  expect(await over('otherClerk', second, 15_000)).toMatchObject({
    code: 'consumer-day-limit',
    given: 15_000,
    total: 30_000,
    limit: 20_000,
    tier: 1,
    complaints: [ledgerNumber(1, 1)],
    beyond: 2,
  });
  await real.submit('otherClerk', second, give(5000));
  const third = await complaint('clerk', { phone: null, name: null });
  // The same receipt, and no phone any more.
  expect(await over('clerk', third, 1)).toMatchObject({ code: 'consumer-day-limit', given: 20_000 });
});

test('T2a: a head at the clerk’s screen lifts it to the head’s own day, and no further', async () => {
  await real.submit('clerk', await complaint('clerk'), give(15_000));
  const about = await complaint('clerk');
  const ask = (amount: number): Command => ({
    ...(give(amount) as CommandOf<'DecideRemedy'>),
    type: 'AskApproval',
  });
  await real.submit('clerk', about, ask(90_000));
  const as = { operator: staff.head.operator, pin: staff.head.pin };
  const approve = (approval: string): Command => ({ type: 'Approve', approval, note: '' });
  const tooMuch = { ...(await real.request(about, approve('a1'))), as };
  expect(await real.refused('clerk', 'submit', tooMuch)).toMatchObject({
    code: 'consumer-day-limit',
    limit: 100_000,
    tier: 2,
    beyond: 3,
  });
  await real.submit('clerk', about, ask(20_000));
  const enough = { ...(await real.request(about, approve('a2'))), as };
  expect(await real.must('clerk', 'submit', enough)).toMatchObject({
    types: ['ConsumerDayCounted', 'Authorised'],
  });
  await real.submit('clerk', about, give(20_000));
});

test('a complaint keeps the limits it was opened under', async () => {
  await real.submit('clerk', await complaint('clerk'), give(15_000));
  const kept = await complaint('clerk');
  await setLimits({ 1: null, 2: null, 3: null });
  expect(await over('clerk', kept, 15_000)).toMatchObject({ code: 'consumer-day-limit' });
  await real.submit('clerk', await complaint('clerk'), give(15_000));
});

test('the next day begins anew; the same day goes on after a restart', async () => {
  await real.submit('clerk', await complaint('clerk'), give(15_000));
  await real.reopen();
  await real.signIn('clerk');
  expect(await over('clerk', await complaint('clerk'), 15_000)).toMatchObject({ given: 15_000 });
  real.clock.pass(24 * 3_600_000);
  await real.signIn('clerk');
  await real.submit('clerk', await complaint('clerk'), give(20_000));
});

test('X4: nothing that stays tells whose complaints they are: no phone, and no other mark of it', async () => {
  await real.submit('clerk', await complaint('clerk'), give(100));
  const about = await complaint('clerk');
  await real.submit('clerk', about, give(100));
  const { entries } = await real.must('owner', 'entriesFrom', { from: 0, limit: 2000 });
  const counts = entries
    .flatMap(({ entry }) => parseEntry(entry) ?? [])
    .filter((entry) => entry.type === 'ConsumerDayCounted');
  expect(counts).toHaveLength(2);
  expect(Object.keys(counts[1]?.data ?? {}).sort()).toEqual(['day', 'others']);
  expect(counts[1]?.private).toEqual({ person: null, words: null });
  await real.close();
  for (const file of readdirSync(real.dataDir, { recursive: true, withFileTypes: true }))
    if (file.isFile())
      expect(readFileSync(join(file.parentPath, file.name), 'latin1'), file.name).not.toContain(phone);
});

test('T2a: whoever weighs a request is told what this consumer was given today, where, and which limits hold', async () => {
  const first = await complaint('clerk');
  await real.submit('clerk', first, give(15_000));
  const second = await complaint('otherClerk', { phone: '+86 136-0004-2317' });
  const other = await complaint('clerk', { phone: '13911112222' });
  await real.submit('clerk', other, give(700));
  const limits = { 1: 20_000, 2: 100_000, 3: null };
  expect(await real.must('head', 'consumerDay', { about: second })).toEqual({
    given: 15_000,
    complaints: [ledgerNumber(1, 1)],
    limits,
  });
  // Of a complaint's own decision nothing counts that another would replace.
  expect(await real.must('head', 'consumerDay', { about: other })).toEqual({
    given: 0,
    complaints: [],
    limits,
  });
  expect(await real.refused('head', 'consumerDay', { about: 'c-00000000000000000000' })).toMatchObject({
    code: 'complaint-unknown',
  });
});
