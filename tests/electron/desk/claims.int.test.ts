import { afterEach, beforeEach, expect, test } from 'vitest';
import { answerVerify } from '../../../renderer/inspection/answer-verify.ts';
import type { Input } from '../../../shared/contract.ts';
import { parseEntry } from '../../../shared/ledger/entry.ts';
import { answer, line, open, pay, receive, remedy } from '../../support/commands.ts';
import { expectDerivedFits } from '../../support/derived-fits.ts';
import { packageOf } from '../../support/package-of.ts';
import { RealDesk, staff } from '../../support/real-desk.ts';

let real: RealDesk;
beforeEach(async () => {
  real = await RealDesk.fresh();
  await real.signIn('clerk', 'head', 'owner');
});
afterEach(async () => {
  await expectDerivedFits(real);
  await real.remove();
});

const base = async () => ({ id: real.commandId(), size: await real.size() });

/** A lessee who has left, and a complaint about what it sold, refunded by the store. */
async function paid(): Promise<{ party: string; about: string }> {
  const words = { name: '王记干货', contact: '', contract: 'HT-3', terms: '' };
  const contract = { kind: 'counter-lessee', from: '2024-01-01', to: '2025-12-31', words } as const;
  const pin = staff.head.pin;
  const { party } = await real.must('head', 'addParty', { ...(await base()), ...contract, pin });
  return { party, about: await paidOne() };
}

async function paidOne(): Promise<string> {
  const { about } = await real.submit('clerk', null, open({ responsible: 'counter-lessee' }));
  for (const command of [
    receive,
    remedy(line({ quantity: '2', amount: 2560 })),
    answer(true),
    pay({ amount: 2560 }),
  ])
    await real.submit('clerk', about, command);
  return about;
}

const markOf = (about: string, party: string) => ({
  about,
  decision: 'd1',
  amount: 2560,
  basis: 'law' as const,
  rule: 'counter-let' as const,
  promise: null,
  evidence: ['goods' as const],
  responsible: 'lessee' as const,
  party,
  name: '',
  note: '',
});
const claimOn = (party: string) => ({
  responsible: 'lessee' as const,
  party,
  contract: 'ended' as const,
  due: '2099-12-31',
  name: '',
  contractNumber: 'HT-3',
  account: '工行 6222',
  note: '',
});

test('C3: mark and claim are sealed in one breath, money comes in parts, the rest is written off by its PIN, and the package verifies', async () => {
  const { party, about } = await paid();
  const before = await real.size();
  const asked = { ...(await base()), ...claimOn(party), mark: markOf(about, party), lines: [] };
  const made = await real.must('clerk', 'makeClaim', asked);
  expect(made).toMatchObject({ claim: 1, size: before + 3 });
  // A retry gets the first answer and no second claim.
  expect(await real.must('clerk', 'makeClaim', asked)).toEqual(made);
  const { entries } = await real.must('head', 'entriesFrom', { from: before, limit: 10 });
  const sealed = entries.map((one) => parseEntry(one.entry));
  expect(sealed.map((entry) => [entry?.type, entry?.about])).toEqual([
    ['AdvancePaid', about],
    ['ClaimMade', 'store'],
    ['AdvanceClaimed', about],
  ]);
  const change = async (asked: Input<'changeClaim'>['change']): Promise<Input<'changeClaim'>> => ({
    ...(await base()),
    claim: 1,
    change: asked,
  });
  const received = { amount: 1000, way: 'bank', day: '2026-01-01', reference: '回单 7', note: '' } as const;
  await real.must('clerk', 'changeClaim', await change({ kind: 'received', ...received }));
  const setOff = { amount: 1000, against: 'deposit', returnNote: null, reference: '', note: '' } as const;
  expect(
    await real.refused('clerk', 'changeClaim', await change({ kind: 'set-off', ...setOff })),
  ).toMatchObject({ code: 'role-may-not' });
  await real.must('head', 'changeClaim', await change({ kind: 'set-off', ...setOff }));
  expect(
    await real.refused(
      'clerk',
      'changeClaim',
      await change({ kind: 'answered', answer: 'refused', note: '' }),
    ),
  ).toMatchObject({ code: 'reason-missing' });
  const rest = { claim: 1, amount: 560, reason: 'gone', note: '电话停机，地址无人' } as const;
  expect(await real.refused('owner', 'writeOffClaim', { ...(await base()), ...rest })).toMatchObject({
    code: 'pin-needed',
  });
  const over = { ...rest, amount: 561, pin: staff.owner.pin };
  expect(await real.refused('owner', 'writeOffClaim', { ...(await base()), ...over })).toMatchObject({
    code: 'claim-over',
  });
  await real.must('owner', 'writeOffClaim', { ...(await base()), ...rest, pin: staff.owner.pin });
  await real.must('clerk', 'printPartyPaper', {
    ...(await base()),
    paper: { kind: 'claim', claim: 1, letter: 'settled' },
  });
  const bytes = await packageOf(real, '2024-01-01', '2099-12-31');
  const { report } = await answerVerify({ file: new Blob([Uint8Array.from(bytes)]) }, {});
  expect(report.broken).toEqual([]);
  expect(report.verdict).toBe('holds');
});

test('C3: one claim for advances of two complaints, all or none', async () => {
  const { party, about } = await paid();
  const other = await paidOne();
  for (const one of [about, other]) {
    const { about: _, ...mark } = markOf(one, party);
    await real.submit('clerk', one, { type: 'MarkAdvance', ...mark });
  }
  const lines = [about, other].map((one) => ({ about: one, advance: 'v1', amount: 2560 }));
  const before = await real.size();
  const tooMuch = [...lines.slice(0, 1), { about: other, advance: 'v1', amount: 2561 }];
  const asked = { ...claimOn(party), mark: null };
  expect(
    await real.refused('clerk', 'makeClaim', { ...(await base()), ...asked, lines: tooMuch }),
  ).toMatchObject({ code: 'advance-over', about: other });
  expect(await real.size()).toBe(before);
  await real.must('clerk', 'makeClaim', { ...(await base()), ...asked, lines });
  expect(await real.size()).toBe(before + 3);
  const nobody = { ...asked, responsible: 'other' as const, party: null, lines };
  expect(await real.refused('clerk', 'makeClaim', { ...(await base()), ...nobody })).toMatchObject({
    code: 'bad-input',
  });
});
