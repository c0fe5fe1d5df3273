import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Command } from '../../../shared/complaint/commands.ts';
import { sessionIdleMs } from '../../../shared/idle-lock.ts';
import { parseCheckpoint, parseNote } from '../../../shared/ledger/checkpoint.ts';
import { check } from '../../support/check.ts';
import { open, waysOn } from '../../support/commands.ts';
import { packageOf } from '../../support/package-of.ts';
import { RealDesk, staff } from '../../support/real-desk.ts';

/** The screen at which the enterprise head lets the inspector in. */
const screen = 'owner';
const inspector = {
  name: '周明远',
  certificate: '沪 0115-0042',
  authority: '市场监管所',
  secondName: '',
  secondCertificate: '',
};
const anyDay = { from: null, to: null, channel: null, cause: null };
const everything = { type: 'DrawSample', seed: 7, ...anyDay, wanted: 200 } as const;
const reveal: Command = { type: 'RevealPerson', fields: ['name', 'phone'] };
let real: RealDesk;
let complaints: string[];

const base = async () => ({ id: real.commandId(), size: await real.size() });
const act = async (command: Parameters<typeof real.must<'inspect'>>[2]['command']) =>
  real.must(screen, 'inspect', { ...(await base()), command });
const letIn = async () =>
  real.must(screen, 'openInspection', { ...(await base()), inspector, pin: staff.owner.pin });
const entries = async () => {
  const { entries: lines } = await real.must('clerk', 'entriesFrom', { from: 0, limit: 500 });
  return lines.map(({ entry }) => JSON.parse(entry));
};
const last = async () => (await entries()).at(-1);
const who = async () => (await real.must(screen, 'status', {})).session;
const signing = {
  looked: ['ledger', 'samples'] as ('ledger' | 'samples')[],
  note: '抽查三件',
  certificate: '沪0115-0042',
  head: { operator: staff.owner.operator, pin: staff.owner.pin } as { operator: string; pin: string } | null,
  refused: '',
};

beforeEach(async () => {
  real = await RealDesk.fresh();
  await real.signIn('clerk', 'head', 'owner');
  complaints = [];
  for (let i = 0; i < 3; i++) complaints.push((await real.submit('clerk', null, open())).about);
});
afterEach(() => real.remove());

describe('D5: the enterprise head lets an inspector in', () => {
  test('on their own PIN; the screen is then the inspector’s, and the words are in no public data', async () => {
    const asked = { ...(await base()), inspector };
    expect((await real.refused(screen, 'openInspection', asked)).code).toBe('pin-needed');
    const before = await real.size();
    expect(await letIn()).toMatchObject({ inspection: 1 });
    expect(await who()).toMatchObject({ operator: 'inspector-1', role: 'inspector', name: '周明远' });
    const entry = await last();
    expect(entry).toMatchObject({ type: 'InspectionOpened', by: { operator: staff.owner.operator } });
    expect(entry.data).toMatchObject({ inspection: 1, size: before });
    expect(JSON.stringify(entry)).not.toContain('周');
    const { people } = await real.must('nobody', 'status', {});
    expect(people.map(({ operator }) => operator)).not.toContain('inspector-1');
  });

  test('T7, X4: who sees names by an entry of their own, and changes nothing, whatever the screen sends', async () => {
    await letIn();
    const [about = ''] = complaints;
    await real.must(screen, 'submit', await real.request(about, reveal));
    expect(await last()).toMatchObject({
      type: 'PersonRevealed',
      by: { operator: 'inspector-1', role: 'inspector' },
    });
    const size = await real.size();
    for (const request of [
      await real.request(null, open()),
      await real.request(about, waysOn),
      await real.request(about, reveal, waysOn),
      { ...(await real.request(about, waysOn)), as: { operator: 'op-3', pin: staff.head.pin } },
      { ...(await real.request(about, reveal)), as: { operator: 'op-3', pin: staff.head.pin } },
    ])
      expect((await real.refused(screen, 'submit', request)).code).toBe('role-may-not');
    for (const verb of [
      'stageFile',
      'keepDraft',
      'quality',
      'startExport',
      'addOperator',
      'handleGoods',
      'startLedgerPrint',
    ])
      expect((await real.refused(screen, verb, {})).code).toBe('role-may-not');
    const own = { ...(await base()), operator: 'inspector-1', pin: '908172', ownPin: '908172' };
    expect((await real.refused(screen, 'changePin', own)).code).toBe('operator-unknown');
    expect(await real.size()).toBe(size);
  });

  test('an inspector with an account of the store’s, and everybody else, has no part in it', async () => {
    await real.signIn('inspector');
    await letIn();
    const [about = ''] = complaints;
    expect((await real.refused('inspector', 'submit', await real.request(about, reveal))).code).toBe(
      'role-may-not',
    );
    const asked = { ...(await base()), command: everything };
    expect((await real.refused('inspector', 'inspect', asked)).code).toBe('role-may-not');
    for (const one of ['clerk', 'head'])
      expect((await real.refused(one, 'inspect', asked)).code).toBe('role-may-not');
    const second = { ...(await base()), inspector, pin: staff.owner.pin };
    await real.signIn('owner');
    expect((await real.refused('owner', 'openInspection', second)).code).toBe('inspection-running');
  });
});

describe('D5: the inspector’s session ends', () => {
  test('by a lock or idleness; the head opens it again and it goes on under its number', async () => {
    await letIn();
    await act(everything);
    real.clock.pass(sessionIdleMs + 1000);
    expect(await who()).toBe(null);
    await real.signIn('clerk', 'owner');
    const again = { ...(await base()), inspection: 1, pin: staff.owner.pin };
    await real.must(screen, 'resumeInspection', again);
    expect(await who()).toMatchObject({ operator: 'inspector-1' });
    const [complaint = ''] = complaints;
    await act({ type: 'MarkLooked', sample: 1, complaint, note: '' });
    expect((await entries()).filter(({ type }) => type === 'InspectionOpened')).toHaveLength(1);
  });

  test('after a restart too', async () => {
    await letIn();
    await real.reopen();
    expect(await who()).toBe(null);
    await real.signIn('clerk', 'owner');
    await real.must(screen, 'resumeInspection', { ...(await base()), inspection: 1, pin: staff.owner.pin });
    expect(await who()).toMatchObject({ name: '周明远' });
  });

  test('by the inspector, at once and for good', async () => {
    await letIn();
    await real.must(screen, 'closeInspection', { ...(await base()), inspection: 1 });
    expect(await who()).toBe(null);
    expect(await last()).toMatchObject({ type: 'InspectionClosed', by: { operator: 'inspector-1' } });
    await real.signIn('owner');
    const again = { ...(await base()), inspection: 1, pin: staff.owner.pin };
    expect((await real.refused(screen, 'resumeInspection', again)).code).toBe('inspection-none');
    expect(await who()).toMatchObject({ operator: staff.owner.operator });
  });

  test('by the head, on their PIN, at the inspector’s screen', async () => {
    await letIn();
    const closing = { ...(await base()), inspection: 1 };
    const as = { operator: staff.owner.operator, pin: '000000' };
    expect(await real.refused(screen, 'closeInspection', { ...closing, as })).toMatchObject({
      code: 'wrong-pin',
      operator: staff.owner.operator,
    });
    await real.must(screen, 'closeInspection', { ...closing, as: { ...as, pin: staff.owner.pin } });
    expect(await who()).toBe(null);
    expect(await last()).toMatchObject({ by: { operator: staff.owner.operator } });
  });

  test('not by a clerk', async () => {
    await letIn();
    const closing = { ...(await base()), inspection: 1, pin: staff.clerk.pin };
    expect((await real.refused('clerk', 'closeInspection', closing)).code).toBe('enterprise-head-needed');
  });
});

describe('D5: a sample', () => {
  test('is the complaints with the lowest SHA-256 of root, seed and number, as anybody can reckon', async () => {
    await letIn();
    const { root } = (await last()).data;
    // What comes later is no part of what was shown.
    await real.submit('clerk', null, open());
    await act({ ...everything, wanted: 2 });
    const { data } = await last();
    const places = (await entries())
      .filter(({ type, about }) => type === 'ComplaintOpened' && complaints.includes(about))
      .map(({ about, data: { number } }) => ({
        about,
        place: createHash('sha256').update(`${root}:7:${number}`).digest('hex'),
      }))
      .sort((a, b) => (a.place < b.place ? -1 : 1));
    expect(data).toMatchObject({ population: 3, complaints: places.slice(0, 2).map(({ about }) => about) });
  });

  test('of what is not there is refused', async () => {
    await letIn();
    const asked = { ...(await base()), command: { ...everything, to: '2020-01-01' } };
    expect((await real.refused(screen, 'inspect', asked)).code).toBe('sample-empty');
  });
});

describe('D5: what was found', () => {
  const finding = { complaint: null, found: '两件未登记电话', mend: '补齐', due: '2026-06-30' };

  test('what is to be mended has its day, and a day something to mend', async () => {
    await letIn();
    for (const wrong of [
      { ...finding, mend: '' },
      { ...finding, due: null },
    ]) {
      const asked = { ...(await base()), command: { type: 'RecordFinding', ...wrong } };
      expect(await real.refused(screen, 'inspect', asked)).toMatchObject({
        code: 'bad-input',
        field: 'mend',
      });
    }
  });

  test('is signed by both with the state of that moment, printed, mended, and all of it verifies', async () => {
    await letIn();
    const [complaint = ''] = complaints;
    await act(everything);
    await act({ type: 'MarkLooked', sample: 1, complaint, note: '登记完整' });
    await act({ type: 'RecordFinding', ...finding, complaint });
    await act({ type: 'RecordFinding', ...finding });
    await act({ type: 'WithdrawFinding', finding: 2 });
    const wrongNumber = { ...(await base()), ...signing, certificate: '沪0115-0043' };
    expect((await real.refused(screen, 'signInspection', wrongNumber)).code).toBe('certificate-differs');
    const clerk = { ...(await base()), ...signing, head: { operator: 'op-1', pin: staff.clerk.pin } };
    expect((await real.refused(screen, 'signInspection', clerk)).code).toBe('enterprise-head-needed');
    const nobody = { ...(await base()), ...signing, head: null };
    expect((await real.refused(screen, 'signInspection', nobody)).code).toBe('bad-input');
    const size = await real.size();
    const asked = { ...(await base()), ...signing };
    const first = await real.must(screen, 'signInspection', asked);
    expect(await real.must(screen, 'signInspection', asked)).toEqual(first);
    expect((await last()).data).toMatchObject({ size, findings: 1, head: staff.owner.operator });

    const { checkpoint } = await real.must(screen, 'printInspectionPaper', {
      ...(await base()),
      inspection: 1,
      paper: 'record',
    });
    const printed = await last();
    const named = parseCheckpoint(parseNote(checkpoint)?.text ?? '');
    expect(printed.data.size).toBe(named?.size);
    await real.must(screen, 'closeInspection', { ...(await base()), inspection: 1 });

    const mending = { ...(await base()), finding: 1, day: '2026-06-01', note: '已补登', pin: staff.head.pin };
    await real.must('head', 'mendFinding', mending);
    const report = await check(await packageOf(real, '2026-01-01', '2026-12-31'), { since: checkpoint });
    expect(report).toMatchObject({ verdict: 'holds', broken: [] });
    expect(report.checked).toContain('since');
  });

  test('stands also where the store does not sign, with the reason', async () => {
    await letIn();
    const alone = { ...(await base()), ...signing, head: null, refused: '负责人对第一条有异议' };
    await real.must(screen, 'signInspection', alone);
    expect(await last()).toMatchObject({ data: { head: null }, private: { words: expect.any(String) } });
    const more = { ...(await base()), command: { type: 'RecordFinding', ...finding } };
    expect((await real.refused(screen, 'inspect', more)).code).toBe('inspection-signed');
  });
});
