import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answerVerify } from '../../../renderer/inspection/answer-verify.ts';
import type { QualityCommand } from '../../../shared/contract/quality-verbs.ts';
import { parseEntry } from '../../../shared/ledger/entry.ts';
import { dispose, goods, open, print } from '../../support/commands.ts';
import { expectDerivedFits } from '../../support/derived-fits.ts';
import { packageOf } from '../../support/package-of.ts';
import { RealDesk, staff, type Who } from '../../support/real-desk.ts';

let real: RealDesk;
beforeEach(async () => {
  real = await RealDesk.fresh();
  await real.signIn('clerk', 'otherClerk', 'head', 'owner');
});
afterEach(async () => {
  await expectDerivedFits(real);
  await real.remove();
});

const base = async () => ({ id: real.commandId(), size: await real.size() });
const pdf = Buffer.from('%PDF-1.7\n检验报告\n').toString('base64');
const jar = (changes = {}) =>
  open({
    items: [goods({ kind: 'prepackaged-food', shelfLifeEnd: '2027-01-01', name: '黄桃罐头', ...changes })],
  });
const asks = async (who: Who, command: QualityCommand) =>
  real.must(who, 'quality', { ...(await base()), command, pin: staff[who].pin });
const stop = (changes = {}): QualityCommand => ({
  type: 'StopSale',
  source: 'regulator',
  day: '2026-06-01',
  issuer: '市场监管所',
  number: '停售〔2026〕12号',
  text: '',
  goods: [{ product: null, barcode: '6901234567892', name: '黄桃罐头', lot: '' }],
  ...changes,
});
const failed = (report: { complaint: string; file: string } | null = null): QualityCommand => ({
  type: 'TakeResult',
  case: 'q1',
  outcome: 'failed',
  day: '2026-06-01',
  number: 'J2026-881',
  laboratory: '市检测中心',
  note: '',
  report,
});
const entries = async () =>
  (await real.must('head', 'entriesFrom', { from: 0, limit: 2000 })).entries.map((one) =>
    parseEntry(one.entry),
  );

describe('G4: a case of suspect goods', () => {
  test('is sealed with the word that opens it, in one command', async () => {
    const sealed = await real.submit('clerk', null, jar({ fault: 'said' }));
    expect(sealed.types).toEqual(['ComplaintOpened', 'ItemAdded', 'SuspectRegistered']);
  });

  test('in one submit a sound unit of the lot is barred by the word about another', async () => {
    const items = [goods({ lot: 'A7' }), goods({ lot: 'A7', fault: 'said' })];
    const request = await real.request(null, open({ items }), dispose());
    expect(await real.refused('clerk', 'submit', request)).toMatchObject({
      code: 'barred-from-resale',
      reasons: ['lot-suspect'],
    });
  });

  test('takes a failed report with its file as evidence, in one transaction, and the package holds', async () => {
    const { about } = await real.submit('clerk', null, jar({ fault: 'said' }));
    const { file } = await real.must('head', 'stageFile', { name: '报告.pdf', bytes: pdf });
    const before = await real.size();
    const asked = { ...(await base()), command: failed({ complaint: about, file }), pin: staff.head.pin };
    const taken = await real.must('head', 'quality', asked);
    expect(taken).toMatchObject({ size: before + 2, subject: 'q1' });
    // Asked again under the same id, nothing new is sealed.
    expect(await real.must('head', 'quality', { ...asked, pin: undefined })).toEqual(taken);
    const sealed = (await entries()).slice(before);
    expect(sealed.map((entry) => [entry?.type, entry?.about])).toEqual([
      ['EvidenceAdded', about],
      ['TestResultTaken', 'store'],
    ]);
    expect(await real.must('head', 'readFile', { about, evidence: file })).toMatchObject({
      media: 'application/pdf',
      bytes: pdf,
    });
    const zip = Uint8Array.from(await packageOf(real, '2026-01-01', '2026-12-31'));
    const { report } = await answerVerify({ file: new Blob([zip]) }, {});
    expect(report.verdict).toBe('holds');
  });

  test('a result, an end and a lifting want the person’s own PIN', async () => {
    await real.submit('clerk', null, jar({ fault: 'said' }));
    const closed: QualityCommand = {
      type: 'CloseCase',
      case: 'q1',
      cause: 'goods-gone',
      note: '已销毁',
      lines: [],
    };
    const lifted: QualityCommand = { type: 'LiftStop', notice: 's1', number: '3', note: '' };
    for (const command of [failed(), closed, lifted])
      expect((await real.refused('owner', 'quality', { ...(await base()), command })).code).toBe(
        'pin-needed',
      );
  });

  test('a file that nobody handed over seals nothing', async () => {
    const { about } = await real.submit('clerk', null, jar({ fault: 'said' }));
    const before = await real.size();
    const asked = {
      ...(await base()),
      command: failed({ complaint: about, file: 'f-0' }),
      pin: staff.head.pin,
    };
    expect((await real.refused('head', 'quality', asked)).code).toBe('file-unknown');
    expect(await real.size()).toBe(before);
  });

  test('what is typed about it stands in no public byte', async () => {
    await real.submit('clerk', null, jar({ fault: 'said' }));
    await asks('clerk', {
      type: 'AskTest',
      case: 'q1',
      of: 'supplier',
      due: '2026-06-08',
      party: '鲁西食品商贸',
      address: '济南市某路 1 号',
      note: '罐盖鼓起',
    });
    await asks('clerk', stop());
    const texts = (await real.must('head', 'entriesFrom', { from: 0, limit: 2000 })).entries
      .map((one) => one.entry)
      .join();
    for (const typed of ['鲁西', '济南', '罐盖', '停售', '监管所', '黄桃'])
      expect(texts).not.toContain(typed);
  });
});

describe('T1a: a case that a person opens', () => {
  const byHand = (changes = {}): QualityCommand => ({
    type: 'OpenCase',
    product: null,
    barcode: '6901234567892',
    lot: null,
    name: '黄桃罐头',
    lotName: '',
    note: '',
    ...changes,
  });

  test('of goods as they are typed meets the lot as it was typed at the counter', async () => {
    await asks('clerk', byHand({ lotName: 'a 7' }));
    const { about } = await real.submit('clerk', null, jar({ lot: 'A7' }));
    expect(await real.refused('clerk', 'submit', await real.request(about, dispose()))).toMatchObject({
      code: 'barred-from-resale',
      reasons: ['lot-suspect'],
    });
    await real.submit('clerk', null, jar({ lot: 'B2' }), dispose());
  });

  test('leads a held lot out: the enterprise head takes the passed test with its report as a file', async () => {
    const hurt = await real.submit('clerk', null, { ...jar(), danger: true });
    const { about } = await real.submit('clerk', null, jar());
    expect(await real.refused('clerk', 'submit', await real.request(about, dispose()))).toMatchObject({
      reasons: ['lot-held'],
    });
    await asks('clerk', byHand({ product: '6901234567892', barcode: null }));
    const { file } = await real.must('owner', 'stageFile', { name: '报告.pdf', bytes: pdf });
    const report = { complaint: hurt.about, file };
    await asks('owner', { ...failed(report), outcome: 'passed' } as QualityCommand);
    await real.submit('clerk', about, dispose(), print());
  });
});

describe('G5: a stop-sale notice', () => {
  test('bars at once what lies labelled on the shelf, and the enterprise head alone lifts it', async () => {
    const { about } = await real.submit('clerk', null, jar(), dispose(), print());
    const made = await asks('clerk', stop());
    expect(made).toMatchObject({ subject: 's1', types: ['SaleStopped'] });
    const reprint = await real.request(about, print());
    expect(await real.refused('clerk', 'submit', reprint)).toMatchObject({
      code: 'barred-from-resale',
      reasons: ['sale-stopped'],
    });
    const lift: QualityCommand = { type: 'LiftStop', notice: 's1', number: '解〔2026〕3号', note: '' };
    const tried = { ...(await base()), command: lift, pin: staff.head.pin };
    expect((await real.refused('head', 'quality', tried)).code).toBe('enterprise-head-needed');
    await asks('owner', lift);
    await real.submit('clerk', about, print());
  });

  test('meets the lot as it was typed at the counter', async () => {
    const { about } = await real.submit('clerk', null, jar({ lot: 'a 7' }));
    await asks(
      'clerk',
      stop({ goods: [{ product: null, barcode: '6901234567892', name: '黄桃罐头', lot: 'A7' }] }),
    );
    expect(await real.refused('clerk', 'submit', await real.request(about, dispose()))).toMatchObject({
      reasons: ['sale-stopped'],
    });
  });
});
