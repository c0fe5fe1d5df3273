import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Command } from '../../../shared/complaint/commands.ts';
import { bare, open, remedy } from '../../support/commands.ts';
import { founding, RealDesk, staff, type Who } from '../../support/real-desk.ts';

let real: RealDesk;
beforeEach(async () => {
  real = await RealDesk.fresh();
  await real.signIn('clerk', 'head', 'owner');
});
afterEach(() => real.remove());

const receive: Command = { type: 'Receive' };
const apology = remedy(bare({ kind: 'apology' }));

/** A complaint that stands at tier 2, not yet received there. */
async function atTierTwo(): Promise<string> {
  const opened = await real.submit('clerk', null, open(), receive, {
    type: 'Escalate',
    reason: 'complex',
    note: '',
  });
  return opened.about;
}

/** Refused without a PIN and with a wrong one, and nothing sealed; done with the right one, under the same id. */
async function wantsPin(who: Who, verb: string, input: object, own: 'pin' | 'ownPin' = 'pin'): Promise<void> {
  const size = await real.size();
  expect(await real.refused(who, verb, input)).toMatchObject({ code: 'pin-needed' });
  expect(await real.refused(who, verb, { ...input, [own]: '902817' })).toEqual({
    code: 'wrong-pin',
    left: 4,
  });
  expect(await real.size()).toBe(size);
  const { pin } = staff[who];
  const outcome = await real.desk.call(who, verb, { ...input, [own]: pin });
  expect(outcome, verb).toMatchObject({ ok: true });
  // The PIN is no part of the command: a retry without it, or with another, gets the first answer.
  expect(await real.desk.call(who, verb, input)).toEqual(outcome);
  expect(await real.desk.call(who, verb, { ...input, [own]: '902817' })).toEqual(outcome);
}

describe('what is decided above tier 1 wants the person’s own fresh PIN (T7)', () => {
  test('a clerk decides at tier 1 without', async () => {
    await real.must('clerk', 'submit', await real.request(null, open(), receive, apology));
  });

  test('a decision at tier 2', async () => {
    const about = await atTierTwo();
    await wantsPin('head', 'submit', await real.request(about, receive, apology));
  });

  test('an authorisation, which is a head’s word without receiving', async () => {
    const { about } = await real.submit('clerk', null, open(), receive);
    await wantsPin(
      'head',
      'submit',
      await real.request(about, { type: 'Authorise', amount: 30_000, kinds: [], note: '' }),
    );
  });

  test('the confirmation of a reception by phone', async () => {
    const about = await atTierTwo();
    await real.submit('clerk', about, { type: 'ReceiveByPhone', receiver: staff.head.operator });
    await wantsPin('head', 'submit', await real.request(about, { type: 'ConfirmReception' }));
  });

  test('a step that brings the complaint up counts for the decision after it', async () => {
    const asked = await real.request(null, open({ danger: true }), receive, apology);
    expect(await real.refused('owner', 'submit', asked)).toMatchObject({ code: 'pin-needed', command: 2 });
    await real.must('owner', 'submit', { ...asked, pin: staff.owner.pin });
  });

  test('receiving, escalating and revealing go without', async () => {
    const about = await atTierTwo();
    const steps: Command[] = [
      receive,
      { type: 'RevealPerson', fields: ['phone'] },
      { type: 'Escalate', reason: 'complex', note: '' },
    ];
    for (const step of steps) await real.must('head', 'submit', await real.request(about, step));
  });

  test('another’s PIN is not one’s own', async () => {
    const about = await atTierTwo();
    const asked = await real.request(about, receive, apology);
    expect(await real.refused('head', 'submit', { ...asked, pin: staff.owner.pin })).toMatchObject({
      code: 'wrong-pin',
    });
  });
});

describe('changes of the store and exports want it too', () => {
  const base = async () => ({ id: real.commandId(), size: await real.size() });

  test('settings', async () => {
    const { store, settings } = founding;
    await wantsPin('owner', 'changeSettings', { ...(await base()), store, settings });
  });
  test('the calendar', async () => {
    await wantsPin('owner', 'changeCalendar', { ...(await base()), days: [] });
  });
  test('authority', async () => {
    await wantsPin('owner', 'changeAuthority', { ...(await base()), authority: founding.authority });
  });
  test('what a consumer may be given in a day', async () => {
    const limits = { 1: 20_000, 2: 200_000, 3: null };
    await wantsPin('owner', 'changeDayLimits', { ...(await base()), limits });
  });
  test('the register of suppliers and operators', async () => {
    const words = { name: '鲁西食品', contact: '', contract: '', terms: '' };
    const contract = { kind: 'supplier', from: null, to: null, words };
    await wantsPin('head', 'addParty', { ...(await base()), ...contract });
    const changed = { ...contract, party: 'party-1', ended: null };
    await wantsPin('head', 'changeParty', { ...(await base()), ...changed });
  });
  test('a new person', async () => {
    const someone = { name: '新人', role: 'clerk', pin: '808017' };
    await wantsPin('owner', 'addOperator', { ...(await base()), ...someone }, 'ownPin');
  });
  test('another role', async () => {
    const change = { operator: 'op-2', role: 'department-head', active: true };
    await wantsPin('owner', 'changeOperator', { ...(await base()), ...change }, 'ownPin');
  });
  test('another’s PIN', async () => {
    const change = { operator: 'op-2', pin: '808017' };
    await wantsPin('owner', 'changePin', { ...(await base()), ...change }, 'ownPin');
  });
  test('an export', async () => {
    const period = { from: '2026-01-01', to: '2026-12-31', recipient: '市场监管所', personal: false };
    await wantsPin('head', 'startExport', { id: real.commandId(), ...period });
  });
});

test('a fresh PIN wrong too often locks it, at the sign-in as well', async () => {
  const about = await atTierTwo();
  const asked = await real.request(about, receive, apology);
  for (let i = 0; i < 5; i++) await real.refused('head', 'submit', { ...asked, pin: '902817' });
  expect((await real.refused('head', 'submit', { ...asked, pin: staff.head.pin })).code).toBe('locked-out');
  const { operator, pin } = staff.head;
  expect((await real.refused('elsewhere', 'signIn', { operator, pin })).code).toBe('locked-out');
});
