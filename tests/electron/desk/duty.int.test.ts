import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Input } from '../../../shared/contract.ts';
import { parseEntry } from '../../../shared/ledger/entry.ts';
import { bare, escalate, open, receive, remedy } from '../../support/commands.ts';
import { expectDerivedFits } from '../../support/derived-fits.ts';
import { RealDesk, staff } from '../../support/real-desk.ts';

const today = '2026-06-01';
const hour = 3_600_000;

let real: RealDesk;
beforeEach(async () => {
  real = await RealDesk.fresh();
  await real.signIn('clerk', 'head', 'owner');
});
afterEach(async () => {
  await expectDerivedFits(real);
  await real.remove();
});

async function naming(changes: Partial<Input<'nameDeputy'>> = {}): Promise<Input<'nameDeputy'>> {
  const usual = { deputy: staff.head.operator, tier: 3, from: today, to: today } as const;
  return { id: real.commandId(), size: await real.size(), ...usual, ...changes };
}

async function atTier3(): Promise<string> {
  const { about } = await real.submit(
    'clerk',
    null,
    open(),
    receive,
    escalate('complex'),
    escalate('complex'),
  );
  return about;
}

const apology = remedy(bare({ kind: 'apology' }));

/** Whoever asks for anything makes the desk look at the time first. */
async function nudge(about: string): Promise<void> {
  await real.call(
    'clerk',
    'submit',
    await real.request(about, { type: 'GiveWaysOn', ways: ['court'], printed: true }),
  );
}

async function types(from: number): Promise<(readonly [string | undefined, string | undefined])[]> {
  const { entries } = await real.must('owner', 'entriesFrom', { from, limit: 2000 });
  return entries.map(({ entry }) => [parseEntry(entry)?.type, parseEntry(entry)?.by.operator]);
}

test('T3: a deputy is named on a fresh PIN, decides on their own, and no more once it is ended', async () => {
  const about = await atTier3();
  const asked = await naming();
  expect(await real.refused('owner', 'nameDeputy', asked)).toMatchObject({ code: 'pin-needed' });
  expect(await real.refused('owner', 'nameDeputy', { ...asked, pin: staff.clerk.pin })).toMatchObject({
    code: 'wrong-pin',
  });
  const named = await real.must('owner', 'nameDeputy', { ...asked, pin: staff.owner.pin });
  expect(named.types).toEqual(['DeputyNamed']);
  // A retry whose answer was lost names nobody twice.
  expect(await real.must('owner', 'nameDeputy', asked)).toEqual(named);

  const before = await real.size();
  const request = await real.request(about, receive, apology);
  expect(await real.refused('head', 'submit', request)).toMatchObject({ code: 'pin-needed' });
  await real.must('head', 'submit', { ...request, pin: staff.head.pin });
  expect(await types(before)).toEqual([
    ['Received', staff.head.operator],
    ['RemedyDecided', staff.head.operator],
  ]);

  // What was sealed outlives the desk's end.
  await real.reopen();
  await real.signIn('clerk', 'head', 'owner');
  const end = { id: real.commandId(), size: await real.size(), deputyship: 1 };
  expect(await real.refused('head', 'endDeputy', { ...end, pin: staff.head.pin })).toMatchObject({
    code: 'deputy-above',
  });
  const ending = { ...end, id: real.commandId(), pin: staff.owner.pin };
  expect(await real.must('owner', 'endDeputy', ending)).toMatchObject({ types: ['DeputyEnded'] });
  const next = await atTier3();
  const late = { ...(await real.request(next, receive)), pin: staff.head.pin };
  expect(await real.refused('head', 'submit', late)).toMatchObject({ code: 'tier-too-low' });
});

test('T3: a deputy stands in at another’s screen too, and is none the day after', async () => {
  await real.must('owner', 'nameDeputy', { ...(await naming()), pin: staff.owner.pin });
  const about = await atTier3();
  const as = { operator: staff.head.operator, pin: staff.head.pin };
  const here = { ...(await real.request(about, receive)), as };
  expect(await real.must('clerk', 'submit', here)).toMatchObject({ types: ['Received'] });
  // 10:00 in Shanghai when it began; at midnight the day is over.
  real.clock.pass(15 * hour);
  await real.signIn('clerk');
  await nudge(about);
  const later = { ...(await real.request(about, apology)), as };
  expect(await real.refused('clerk', 'submit', later)).toMatchObject({ code: 'tier-too-low' });
});

test('T7: a head names a clerk for tier 2 and nobody for tier 3; a clerk who stands in changes nothing', async () => {
  const above = { ...(await naming({ deputy: staff.clerk.operator })), pin: staff.head.pin };
  expect(await real.refused('head', 'nameDeputy', above)).toMatchObject({ code: 'deputy-above' });
  const two = { ...(await naming({ deputy: staff.clerk.operator, tier: 2 })), pin: staff.head.pin };
  await real.must('head', 'nameDeputy', two);
  const further = { ...(await naming({ deputy: staff.otherClerk.operator, tier: 2 })), pin: staff.clerk.pin };
  expect(await real.refused('clerk', 'nameDeputy', further)).toMatchObject({ code: 'role-may-not' });
  const roster = {
    id: real.commandId(),
    size: await real.size(),
    people: [],
    days: [],
    pin: staff.clerk.pin,
  };
  expect(await real.refused('clerk', 'changeRoster', roster)).toMatchObject({ code: 'role-may-not' });
});

test('T5: the roster has nobody for tier 2, and the clock runs on: the desk moves the complaint up by itself', async () => {
  const week = [{ days: [1, 2, 3, 4, 5, 6, 7], from: 0, to: 1440 }];
  const people = [{ operator: staff.clerk.operator, spans: week }];
  await real.must('head', 'changeRoster', {
    id: real.commandId(),
    size: await real.size(),
    people,
    days: [],
    pin: staff.head.pin,
  });
  const { about } = await real.submit('clerk', null, open(), receive, escalate('complex'));
  const before = await real.size();
  real.clock.pass(24 * hour);
  await real.signIn('clerk', 'owner');
  await nudge(about);
  const { entries } = await real.must('owner', 'entriesFrom', { from: before, limit: 2000 });
  const moved = entries.map(({ entry }) => parseEntry(entry)).filter((entry) => entry?.about === about);
  expect(moved.map((entry) => [entry?.type, entry?.by.operator, entry?.data.reason])).toContainEqual([
    'Escalated',
    'system',
    'out-of-time',
  ]);
});
