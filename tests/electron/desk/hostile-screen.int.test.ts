import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { systemEntropy } from '../../../electron/desk/crypto.ts';
import { goods, open, receive } from '../../support/commands.ts';
import { founding, RealDesk, staff } from '../../support/real-desk.ts';

let real: RealDesk;
beforeEach(async () => {
  real = await RealDesk.fresh();
  await real.signIn('clerk', 'otherClerk', 'owner');
});
afterEach(() => real.remove());

const id = 'hostile-0001';
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]).toString('base64');

/** Nothing that a screen says may stop the desk for everyone. */
const stillReady = async () => expect((await real.must('clerk', 'status', {})).state).toBe('ready');

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let i = 0; i < depth; i++) value = [value];
  return value;
}

function circle(): unknown {
  const value: Record<string, unknown> = {};
  value.again = value;
  return value;
}

describe('rejects what could stop the desk', () => {
  test.each(['firstRun', 'submit', 'status'])(
    'input nested without end, or in a circle, to %s',
    async (verb) => {
      expect((await real.refused('clerk', verb, nested(100_000))).code).toBe('bad-input');
      expect((await real.refused('clerk', verb, circle())).code).toBe('bad-input');
      await stillReady();
    },
  );

  test.each([
    ['a size', { size: -0 }, {}],
    ['a payment', {}, { payments: [{ channel: 'cash' as const, amount: -0 }] }],
    ['a price', {}, { items: [goods({ price: -0 })] }],
  ])('minus zero as %s', async (_, call, change) => {
    const asked = { ...(await real.request(null, open(change))), ...call };
    expect((await real.refused('clerk', 'submit', asked)).code).toBe('bad-input');
    await stillReady();
  });

  test.each([open(), receive])('a complaint command about the store', async (command) => {
    expect((await real.refused('clerk', 'submit', await real.request('store', command))).code).toBe(
      'complaint-unknown',
    );
    await stillReady();
  });

  test('the same file used by two calls at once', async () => {
    const { about } = await real.submit('clerk', null, open());
    const { file } = await real.must('clerk', 'stageFile', { name: 'a.png', bytes: png });
    const evidence = { type: 'AddEvidence', kind: 'photo', file } as const;
    const [one, two] = [await real.request(about, evidence), await real.request(about, evidence)];
    const outcomes = await Promise.all([
      real.call('clerk', 'submit', one),
      real.call('clerk', 'submit', two),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    await stillReady();
  });
});

test('rejects an id of the screen’s own making: it could be a phone number in public data', async () => {
  const asked = await real.request('zhang-13800138000', open());
  expect((await real.refused('clerk', 'submit', asked)).code).toBe('complaint-unknown');
});

test('a file used for a second complaint stays readable in the first', async () => {
  const [first, second] = [
    await real.submit('clerk', null, open()),
    await real.submit('clerk', null, open()),
  ];
  const { file } = await real.must('clerk', 'stageFile', { name: 'a.png', bytes: png });
  for (const { about } of [first, second])
    await real.submit('clerk', about, { type: 'AddEvidence', kind: 'photo', file });
  for (const { about } of [first, second])
    expect((await real.must('clerk', 'readFile', { about, evidence: file })).bytes).toBe(png);
});

test('a complaint that is not opened after all leaves no file behind', async () => {
  const { file } = await real.must('clerk', 'stageFile', { name: 'a.png', bytes: png });
  const evidence = { type: 'AddEvidence', kind: 'photo', file } as const;
  const refusal = await real.refused('clerk', 'submit', await real.request(null, evidence, open()));
  expect(refusal.code).toBe('not-opened');
  expect(readdirSync(join(real.dataDir, 'files'))).toEqual([]);
});

test('rejects an operator that only the language knows', async () => {
  const size = await real.size();
  const change = { id, size, operator: 'constructor', role: 'clerk', active: true, ownPin: staff.owner.pin };
  expect((await real.refused('owner', 'changeOperator', change)).code).toBe('operator-unknown');
  const pin = { id, size, operator: 'constructor', pin: '927364', ownPin: staff.owner.pin };
  expect((await real.refused('owner', 'changePin', pin)).code).toBe('operator-unknown');
});

test('rejects a list of codes longer than there are codes', async () => {
  const { about } = await real.submit('clerk', null, open());
  const ways = Array(1000).fill('council') as 'council'[];
  const asked = await real.request(about, { type: 'GiveWaysOn', ways, printed: true });
  expect((await real.refused('clerk', 'submit', asked)).code).toBe('bad-input');
});

test('rejects a question beyond the end of a package, which stays there to be fetched', async () => {
  const { job } = await real.must('owner', 'startExport', {
    id,
    from: '2026-01-01',
    to: '2026-12-31',
    recipient: '市场监管所',
    personal: false,
    pin: staff.owner.pin,
  });
  await expect.poll(async () => (await real.must('owner', 'exportStatus', { job })).state).toBe('done');
  const beyond = { job, offset: Number.MAX_SAFE_INTEGER };
  expect((await real.refused('owner', 'readExport', beyond)).code).toBe('bad-input');
  expect((await real.must('owner', 'readExport', { job, offset: 0 })).next).toBeNull();
});

describe('guessing PINs', () => {
  const wrong = (i: number) => String(500_000 + i);
  const many = Array.from({ length: 12 }, (_, i) => i);
  const codes = (outcomes: readonly { ok: boolean }[]) =>
    outcomes.map((one) => (one as { refusal?: { code: string } }).refusal?.code);
  const expected = [...Array(4).fill('wrong-pin'), ...Array(8).fill('locked-out')];

  test.each(['signIn', 'second', 'ownPin', 'export', 'submit'])(
    'all at once through %s: each is counted',
    async (door) => {
      const size = await real.size();
      const { about } = await real.submit('clerk', null, open());
      const asked = await Promise.all(many.map(() => real.request(about, receive)));
      const guess = (i: number) => {
        if (door === 'signIn') return real.call(`s-${i}`, 'signIn', { operator: 'op-4', pin: wrong(i) });
        if (door === 'ownPin') {
          const input = { id: `${id}-${i}`, size, operator: 'op-4', pin: '927364', ownPin: wrong(i) };
          return real.call('owner', 'changePin', input);
        }
        if (door === 'export') {
          const period = { from: '2026-01-01', to: '2026-12-31', recipient: '市场监管所', personal: false };
          return real.call('owner', 'startExport', { id: `${id}-${i}`, ...period, pin: wrong(i) });
        }
        if (door === 'submit') return real.call('owner', 'submit', { ...asked[i]!, pin: wrong(i) });
        return real.call('clerk', 'submit', { ...asked[i]!, second: { operator: 'op-4', pin: wrong(i) } });
      };
      expect(codes(await Promise.all(many.map(guess))).sort()).toEqual(expected.sort());
      // While it is locked the right one tells no more than a wrong one.
      const { operator, pin } = staff.owner;
      expect((await real.refused('elsewhere', 'signIn', { operator, pin })).code).toBe('locked-out');
    },
  );
});

test('a first run asked for again does no slow work', async () => {
  // The slow work, a PIN made, draws a salt first.
  let drawn = 0;
  const counting = {
    bytes: (count: number) => {
      drawn += 1;
      return systemEntropy.bytes(count);
    },
  };
  await real.close();
  await real.open({ entropy: counting });
  drawn = 0;
  const again = Array.from({ length: 40 }, () => real.refused('anyone', 'firstRun', founding));
  expect(new Set((await Promise.all(again)).map(({ code }) => code))).toEqual(new Set(['already-set-up']));
  expect(drawn).toBe(0);
});
