import { expect, test } from 'vitest';
import { answerVerify } from '../../../renderer/inspection/answer-verify.ts';
import { answer, goods, line, open, receive, remedy } from '../../support/commands.ts';
import { packageOf } from '../../support/package-of.ts';
import { RealDesk } from '../../support/real-desk.ts';

test('C2a: the seal refuses less than the law; a dispute lets a head give less with the reason; the package holds', async () => {
  const real = await RealDesk.fresh();
  await real.signIn('clerk', 'head');
  const faulty = goods({ fault: 'confirmed', quantity: '1' });
  const { about } = await real.submit('clerk', null, open({ purchaseDate: '2026-05-30', items: [faulty] }));
  await real.submit('clerk', about, receive);
  const nothing = remedy(line({ kind: 'refusal', amount: 0, reason: 'used' }));
  const size = (await real.must('head', 'head', {})).size;
  expect(await real.refused('clerk', 'submit', await real.request(about, nothing))).toMatchObject({
    code: 'less-than-law',
    rule: 'not-conforming-7-days',
    gives: 'refund-exchange-repair',
  });
  expect((await real.must('head', 'head', {})).size).toBe(size);
  await real.submit('clerk', about, {
    type: 'DisputeFact',
    item: 'i1',
    fact: 'fault',
    note: '门店说是摔坏的，顾客说没有摔过',
  });
  expect(await real.refused('clerk', 'submit', await real.request(about, nothing))).toMatchObject({
    code: 'less-than-promise',
  });
  await real.submit('clerk', about, { type: 'AskApproval', lines: nothing.lines, note: '有摔痕照片' });
  const approved = await real.submit('head', about, { type: 'Approve', approval: 'a1', note: '' });
  expect(approved.types).toEqual(['LessAllowed', 'Authorised']);
  expect((await real.submit('clerk', about, nothing)).types).toEqual(['RemedyDecided']);
  await real.submit('clerk', about, answer(false));
  const entries = (await real.must('head', 'entriesFrom', { from: 0, limit: 2000 })).entries;
  const texts = entries.map((one) => one.entry).join();
  for (const typed of ['摔', '有摔痕照片']) expect(texts).not.toContain(typed);
  const zip = Uint8Array.from(await packageOf(real, '2026-01-01', '2026-12-31'));
  const { report } = await answerVerify({ file: new Blob([zip]) }, {});
  expect(report.verdict).toBe('holds');
  await real.remove();
});
