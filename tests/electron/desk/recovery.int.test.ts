import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { founding, RealDesk, staff } from '../../support/real-desk.ts';

const { operator } = staff.owner;
const pin = '927364';
let real: RealDesk;
let code: string;

beforeEach(async () => {
  real = new RealDesk();
  await real.open();
  ({ recovery: code } = await real.must('nobody', 'firstRun', founding));
});
afterEach(() => real.remove());

const recover = (typed: string, who: string = operator) =>
  real.call('screen', 'recover', { operator: who, code: typed, pin });
const refusedWith = async (typed: string, who?: string) => {
  const outcome = await recover(typed, who);
  return outcome.ok ? null : outcome.refusal;
};
/** A code of the right form that is not this store's: the check is kept by exchanging it for another's. */
async function wrongCode(): Promise<string> {
  const other = await RealDesk.fresh();
  await other.signIn('owner');
  const asked = { id: other.commandId(), size: await other.size(), pin: staff.owner.pin };
  const made = await other.must('owner', 'makeRecoveryCode', asked);
  await other.remove();
  return made.code ?? '';
}

test('T7: the code lets an enterprise head in with a new PIN, once, and another code takes its place', async () => {
  await real.signIn('owner');
  const size = await real.size();
  const outcome = await recover(code.toLowerCase().replaceAll('-', ' '));
  expect(outcome).toMatchObject({ ok: true, value: { size: size + 1 } });
  // Whoever sat there with the PIN before is out.
  expect((await real.refused('owner', 'head', {})).code).toBe('not-signed-in');
  expect((await real.refused('owner', 'signIn', { operator, pin: staff.owner.pin })).code).toBe('wrong-pin');
  await real.reopen();
  expect((await real.must('owner', 'signIn', { operator, pin })).provisional).toBe(false);
  const { entries } = await real.must('owner', 'entriesFrom', { from: size, limit: 1 });
  expect(JSON.parse(entries[0]?.entry ?? '')).toMatchObject({
    type: 'RecoveryCodeUsed',
    by: { role: 'system' },
    data: { operator },
  });
  expect((await refusedWith(code))?.code).toBe('recovery-code-wrong');
  const next = outcome.ok ? outcome.value.code : '';
  expect((await recover(next)).ok).toBe(true);
});

test('a mistyped code is said to be mistyped, and is no try', async () => {
  const at = code.length - 7;
  const mistyped = `${code.slice(0, at)}${code[at] === '2' ? '3' : '2'}${code.slice(at + 1)}`;
  for (let i = 0; i < 8; i++) expect((await refusedWith(mistyped))?.code).toBe('recovery-code-mistyped');
  expect((await recover(code)).ok).toBe(true);
});

test('guessing is locked out, with an entry, and the right one waits too', async () => {
  const wrong = await wrongCode();
  const size = await real.size();
  const codes = await Promise.all(Array.from({ length: 8 }, () => refusedWith(wrong)));
  expect(codes.filter((one) => one?.code === 'recovery-code-wrong')).toHaveLength(4);
  expect(codes.filter((one) => one?.code === 'locked-out')).toHaveLength(4);
  expect((await refusedWith(code))?.code).toBe('locked-out');
  await real.signIn('owner');
  const { entries } = await real.must('owner', 'entriesFrom', { from: size, limit: 5 });
  expect(entries.map(({ entry }) => JSON.parse(entry))).toMatchObject([
    { type: 'RecoveryLocked', by: { role: 'system' }, data: { failures: 5 } },
  ]);
  real.clock.pass(30_000);
  expect((await recover(code)).ok).toBe(true);
});

test('it is for enterprise heads only, and gives no weak PIN', async () => {
  expect((await refusedWith(code, staff.head.operator))?.code).toBe('enterprise-head-needed');
  expect((await refusedWith(code, 'op-99'))?.code).toBe('operator-unknown');
  expect((await real.refused('screen', 'recover', { operator, code, pin: '900101' })).code).toBe('weak-pin');
  expect((await recover(code)).ok).toBe(true);
});

test('made anew on a fresh PIN, the one before is void; a retry does not show it again', async () => {
  await real.signIn('owner');
  const asked = { id: real.commandId(), size: await real.size() };
  expect((await real.refused('owner', 'makeRecoveryCode', asked)).code).toBe('pin-needed');
  const made = await real.must('owner', 'makeRecoveryCode', { ...asked, pin: staff.owner.pin });
  expect(made.code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect((await real.must('owner', 'makeRecoveryCode', asked)).code).toBeNull();
  expect((await refusedWith(code))?.code).toBe('recovery-code-wrong');
  expect((await recover(made.code ?? '')).ok).toBe(true);
});

test('no file of the desk holds it', async () => {
  await real.close();
  for (const name of readdirSync(real.dataDir)) {
    const bytes = readFileSync(join(real.dataDir, name)).toString('latin1');
    expect(bytes, name).not.toContain(code);
    expect(bytes, name).not.toContain(code.replaceAll('-', ''));
  }
});

test('a ledger begun before there were codes says whom to ask instead', async () => {
  await real.close();
  const keys = new DatabaseSync(join(real.dataDir, 'keys.sqlite'));
  keys.exec("DELETE FROM pin WHERE operator = '#recovery'");
  keys.close();
  await real.open();
  expect(await refusedWith(code)).toMatchObject({ code: 'recovery-code-none' });
});
