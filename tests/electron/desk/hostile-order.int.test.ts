import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verbs } from '../../../shared/contract.ts';
import { goods, line, open, receive } from '../../support/commands.ts';
import { founding, RealDesk, staff } from '../../support/real-desk.ts';

let real: RealDesk;
beforeEach(async () => {
  real = await RealDesk.fresh();
  await real.signIn('clerk', 'otherClerk', 'head', 'owner', 'inspector');
});
afterEach(() => real.remove());

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]).toString('base64');
const stillReady = async () => expect((await real.must('clerk', 'status', {})).state).toBe('ready');
/** Refused with this code, and nothing sealed. */
async function refusedWith(code: string, connection: string, verb: string, input: unknown): Promise<void> {
  const before = await real.size();
  expect((await real.refused(connection, verb, input)).code, verb).toBe(code);
  expect(await real.size()).toBe(before);
}

describe('a call said again', () => {
  test('by the same person in the same words is answered as before, and seals nothing', async () => {
    const asked = await real.request(null, open());
    const first = await real.must('clerk', 'submit', asked);
    const size = await real.size();
    const again = await Promise.all(Array.from({ length: 20 }, () => real.must('clerk', 'submit', asked)));
    for (const answer of again) expect(answer).toEqual(first);
    expect(await real.size()).toBe(size);
  });

  test('twenty times at once, before any was answered, is carried out once', async () => {
    const asked = await real.request(null, open());
    const size = await real.size();
    const answers = await Promise.all(Array.from({ length: 20 }, () => real.must('clerk', 'submit', asked)));
    expect(new Set(answers.map(({ about }) => about)).size).toBe(1);
    expect(await real.size()).toBe(size + answers[0]!.types.length);
  });

  test('in other words or by another person is refused', async () => {
    const asked = await real.request(null, open());
    await real.must('clerk', 'submit', asked);
    const other = { ...asked, commands: [open({ content: '另一件事' })] };
    await refusedWith('command-id-reused', 'clerk', 'submit', other);
    await refusedWith('command-id-reused', 'otherClerk', 'submit', asked);
  });

  test('made on a ledger that has grown about this complaint, or is not there yet, is refused', async () => {
    const { about } = await real.submit('clerk', null, open());
    const stale = await real.request(about, receive);
    await real.submit('clerk', about, receive);
    await refusedWith('changed', 'clerk', 'submit', stale);
    const future = { ...(await real.request(about, { type: 'AddItem', item: goods() })), size: 1_000_000 };
    await refusedWith('changed', 'clerk', 'submit', future);
    const { store, settings } = founding;
    const changed = { id: real.commandId(), size: 1_000_000, store, settings, pin: staff.owner.pin };
    await refusedWith('changed', 'owner', 'changeSettings', changed);
    const lines = [{ about, commands: [{ type: 'PlaceGoods', item: 'i1', place: 'A 架' }] }];
    await refusedWith('changed', 'clerk', 'handleGoods', { id: real.commandId(), size: 1_000_000, lines });
  });
});

describe('calls out of order', () => {
  test('what follows an opening is refused before there is one', async () => {
    await refusedWith('not-opened', 'clerk', 'submit', await real.request(null, receive));
    const forged = await real.request('c-00000000000000000000', receive);
    await refusedWith('complaint-unknown', 'clerk', 'submit', forged);
  });

  test('a decision before it was received, money before it was decided, an end before its steps', async () => {
    const { about } = await real.submit('clerk', null, open());
    const early = [
      { type: 'AnswerDecision', accepted: true, note: '' },
      { type: 'DoStep', line: 'd1-l1', note: '' },
      { type: 'Settle', satisfaction: 'satisfied' },
      { type: 'ConfirmReception' },
      { type: 'Approve', approval: 'a1', note: '' },
      { type: 'PrintLabel', disposition: 'i1-p1', size: '60x40', copies: 1 },
    ] as const;
    for (const command of early) {
      const before = await real.size();
      const outcome = await real.desk.call('clerk', 'submit', await real.request(about, command));
      expect(outcome.ok, command.type).toBe(false);
      expect(await real.size()).toBe(before);
    }
    await stillReady();
  });

  test('a job that nobody started has no state, no piece and no end', async () => {
    const job = 'test-job-0001';
    for (const verb of ['exportStatus', 'cancelExport', 'ledgerImportStatus', 'cancelLedgerImport'])
      expect((await real.refused('owner', verb, { job })).code).toMatch(/-unknown$/);
    expect((await real.refused('owner', 'readExport', { job, offset: 0 })).code).toBe('export-unknown');
    for (const verb of ['printStatus', 'cancelPrint', 'ledgerPrintStatus', 'cancelLedgerPrint'])
      expect((await real.refused('clerk', verb, { job })).code).toMatch(/-unknown$/);
  });
});

describe('what is another’s', () => {
  test('a file handed over at one screen is none at another', async () => {
    const { about } = await real.submit('clerk', null, open());
    const { file } = await real.must('clerk', 'stageFile', { name: 'a.png', bytes: png });
    const evidence = await real.request(about, { type: 'AddEvidence', kind: 'photo', file });
    await refusedWith('file-unknown', 'otherClerk', 'submit', evidence);
    await refusedWith('file-unknown', 'head', 'submit', { ...evidence, pin: staff.head.pin });
  });

  test('a draft is its writer’s alone: not read, not listed, not dropped, not written over', async () => {
    const draft = 'd-00112233445566778899';
    const kept = { draft, format: 1, form: '{"mine":1}', goods: '', cause: null };
    await real.must('clerk', 'keepDraft', kept);
    expect((await real.must('otherClerk', 'drafts', {})).drafts).toEqual([]);
    expect((await real.desk.call('otherClerk', 'readDraft', { draft })).ok).toBe(false);
    await real.call('otherClerk', 'dropDraft', { draft });
    await real.call('otherClerk', 'keepDraft', { ...kept, form: '{"theirs":1}' });
    expect(await real.must('clerk', 'readDraft', { draft })).toMatchObject({ form: '{"mine":1}' });
  });

  test('whoever signed out, or never was in, has nothing of it', async () => {
    await real.must('clerk', 'signOut', {});
    for (const verb of Object.keys(verbs)) {
      const { code } = await real.refused('clerk', verb, { no: 'such member' });
      expect(['not-signed-in', 'bad-input'], verb).toContain(code);
    }
    await refusedWith('not-signed-in', 'clerk', 'submit', await real.request(null, open()));
  });

  test('a clerk at tier 1 decides nothing of tier 2, on whatever PIN but the head’s', async () => {
    const { about } = await real.submit('clerk', null, open({ items: [goods({ price: 9_999_00 })] }));
    await real.submit('clerk', about, receive);
    const much = await real.request(about, {
      type: 'DecideRemedy',
      lines: [line({ amount: 9_999_00 })],
      note: '',
    });
    await refusedWith('amount-beyond-authority', 'clerk', 'submit', { ...much, pin: staff.clerk.pin });
    const wrong = { ...much, as: { operator: staff.head.operator, pin: staff.clerk.pin } };
    await refusedWith('wrong-pin', 'clerk', 'submit', wrong);
  });
});

describe('floods', () => {
  test('a thousand calls at once are all answered, and the desk is as it was', async () => {
    const size = await real.size();
    const calls = Array.from({ length: 1_000 }, (_, at) =>
      at % 3 === 0
        ? real.desk.call('clerk', 'submit', {
            id: `flood-${at}`.padEnd(12, '0'),
            size: 0,
            about: 'c-0',
            commands: [receive],
          })
        : at % 3 === 1
          ? real.desk.call(`nobody-${at}`, 'head', {})
          : real.desk.call('clerk', `verb-${at}`, {}),
    );
    const codes = (await Promise.all(calls)).map((one) => (one.ok ? 'answered' : one.refusal.code));
    expect(new Set(codes)).toEqual(new Set(['complaint-unknown', 'not-signed-in', 'unknown-verb']));
    expect(await real.size()).toBe(size);
    await stillReady();
  });

  test('more files than are kept in memory push out the oldest, and the newest can still be used', async () => {
    const { about } = await real.submit('clerk', null, open());
    const large = Buffer.concat([Buffer.from(png, 'base64'), Buffer.alloc(9_000_000)]).toString('base64');
    const files: string[] = [];
    for (let at = 0; at < 9; at += 1)
      files.push((await real.must('clerk', 'stageFile', { name: `${at}.png`, bytes: large })).file);
    const use = async (file: string) => real.request(about, { type: 'AddEvidence', kind: 'photo', file });
    await refusedWith('file-unknown', 'clerk', 'submit', await use(files[0] ?? ''));
    await real.must('clerk', 'submit', await use(files.at(-1) ?? ''));
  });

  test('a list of a million things, holes or not, is refused before anything looks at each of them', async () => {
    // The door itself names no field: what judges the list member by member would.
    for (const abouts of [new Array(1_000_000), Array(1_000_000).fill('c-1'), Array(300_000).fill({})])
      expect(await real.refused('clerk', 'keysFor', { abouts })).toEqual({ code: 'bad-input', field: '' });
    await stillReady();
  });
});
