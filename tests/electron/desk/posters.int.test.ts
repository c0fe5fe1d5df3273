import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answerVerify } from '../../../renderer/inspection/answer-verify.ts';
import type { GoodsKind } from '../../../shared/codes.ts';
import type { Input } from '../../../shared/contract.ts';
import { packageOf } from '../../support/package-of.ts';
import { founding, RealDesk, staff } from '../../support/real-desk.ts';

const today = '2026-06-01';
const noReason = {
  template: 'no-reason' as const,
  days: 30,
  kinds: ['daily', 'clothing'] as GoodsKind[],
  opened: false,
  gives: 'refund' as const,
};
const { pin } = staff.owner;
const people = [
  { tier: 1, operator: staff.clerk.operator, phone: '0530-5550101' },
  { tier: 2, operator: staff.head.operator, phone: '139 0530 0102' },
  { tier: 3, operator: staff.owner.operator, phone: '139 0530 0103' },
] as const satisfies Input<'nameTierPeople'>['people'];
let real: RealDesk;

beforeEach(async () => {
  real = await RealDesk.fresh();
  await real.signIn('clerk', 'head', 'owner');
});
afterEach(() => real.remove());

const base = async () => ({ id: real.commandId(), size: await real.size() });
const make = async (changes: Partial<Input<'makePromise'>> = {}): Promise<Input<'makePromise'>> => ({
  ...(await base()),
  terms: noReason,
  from: today,
  text: '贵金属、贴身衣物除外',
  people: null,
  pin,
  ...changes,
});
const poster = { template: 'no-reason', version: 1 } as const;
const threeTiers = { template: 'three-tiers', version: 1, paper: 'A3' } as const;

describe('C1, D3: promises and their posters', () => {
  test('a promise is made on a fresh PIN, printed, hung, taken down and ended; the package holds', async () => {
    const { pin: _pin, ...silent } = await make();
    expect((await real.refused('owner', 'makePromise', silent)).code).toBe('pin-needed');
    expect(await real.must('owner', 'makePromise', await make())).toMatchObject({ types: ['PromiseMade'] });
    const printed = await real.must('clerk', 'printPoster', { ...(await base()), ...poster, paper: 'A3' });
    expect(printed.types).toEqual(['PosterPrinted']);
    const hang = { ...(await base()), ...poster, place: '南门入口', day: today };
    expect(await real.must('clerk', 'hangPoster', hang)).toMatchObject({ poster: 1 });
    // A retry whose answer was lost hangs no second one.
    expect(await real.must('clerk', 'hangPoster', hang)).toMatchObject({ poster: 1 });
    await real.must('head', 'takeDownPoster', { ...(await base()), poster: 1, day: today });
    const end = { ...(await base()), template: 'no-reason', from: '2026-06-02', pin } as const;
    expect(await real.must('owner', 'endPromise', end)).toMatchObject({ types: ['PromiseWithdrawn'] });
    const { entries } = await real.must('clerk', 'entriesFrom', { from: 0, limit: 500 });
    const texts = entries.map(({ entry }) => entry).join();
    for (const typed of ['贵金属', '南门']) expect(texts).not.toContain(typed);
    const zip = Uint8Array.from(await packageOf(real, '2026-01-01', '2026-12-31'));
    const { report } = await answerVerify({ file: new Blob([zip]) }, {});
    expect(report.verdict).toBe('holds');
  });

  test('D3: without a phone for everybody named nothing is sealed, and without people no poster is printed', async () => {
    const terms = { template: 'three-tiers' } as const;
    const mute = people.map((one) => (one.tier === 2 ? { ...one, phone: ' ' } : one));
    const size = await real.size();
    expect(await real.refused('owner', 'makePromise', await make({ terms, people: mute }))).toMatchObject({
      code: 'tier-phone-missing',
      operator: staff.head.operator,
      tier: 2,
    });
    expect(await real.size()).toBe(size);
    await real.must('owner', 'makePromise', await make({ terms }));
    expect(await real.refused('clerk', 'printPoster', { ...(await base()), ...threeTiers })).toMatchObject({
      code: 'tier-people-missing',
    });
    const named = await real.must('owner', 'nameTierPeople', {
      ...(await base()),
      people: [...people],
      pin,
    });
    expect(named.types).toEqual(['TierPeopleNamed']);
    await real.must('clerk', 'printPoster', { ...(await base()), ...threeTiers });
    const texts = (await real.must('clerk', 'entriesFrom', { from: 0, limit: 500 })).entries
      .map(({ entry }) => entry)
      .join();
    for (const { phone } of people) expect(texts).not.toContain(phone);
    // Whoever leaves stands no longer: the poster is not printed with their name.
    const left = { operator: staff.head.operator, role: 'department-head', active: false } as const;
    await real.must('owner', 'changeOperator', { ...(await base()), ...left, ownPin: pin });
    expect(await real.refused('clerk', 'printPoster', { ...(await base()), ...threeTiers })).toMatchObject({
      code: 'tier-person-below',
      operator: staff.head.operator,
    });
  });

  test('D3: a poster that tells people to call is not printed before the store has a phone', async () => {
    const terms = { template: 'ways-12315' } as const;
    await real.must('owner', 'makePromise', await make({ terms }));
    const ways = { template: 'ways-12315', version: 1, paper: 'A4' } as const;
    await real.must('clerk', 'printPoster', { ...(await base()), ...ways });
    const named = { ...founding.store, phone: '' };
    await real.must('owner', 'changeSettings', {
      ...(await base()),
      settings: founding.settings,
      store: named,
      pin,
    });
    expect((await real.refused('clerk', 'printPoster', { ...(await base()), ...ways })).code).toBe(
      'store-phone-missing',
    );
  });

  test('the people of the tiers belong to the promise of the three tiers alone', async () => {
    expect(await real.refused('owner', 'makePromise', await make({ people: [...people] }))).toMatchObject({
      code: 'bad-input',
      field: 'people',
    });
  });
});
