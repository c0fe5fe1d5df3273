import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { answerVerify } from '../../../renderer/inspection/answer-verify.ts';
import { readCsv } from '../../../shared/inspection/csv.ts';
import { goods, open, weigh } from '../../support/commands.ts';
import { packageOf } from '../../support/package-of.ts';
import { RealDesk } from '../../support/real-desk.ts';

test('D6: weighings are sealed, stand in the table’s remarks, name no scale in public, and the package holds', async () => {
  const real = await RealDesk.fresh();
  await real.signIn('clerk', 'head');
  const meat = goods({ barcode: null, name: '酱牛肉', kind: 'bulk-food', unit: 'kg', quantity: '1' });
  const { about } = await real.submit('clerk', null, open({ cause: 'short-weight', items: [meat] }));
  expect((await real.submit('clerk', about, weigh())).types).toEqual(['Reweighed']);
  await real.submit('clerk', about, weigh({ gross: 1030, verifiedUntil: '2020-01-01', note: '换秤' }));
  const unseen = await real.request(about, weigh({ consumerPresent: false }));
  expect(await real.refused('clerk', 'submit', unseen)).toMatchObject({ code: 'weighing-unseen' });
  const entries = (await real.must('head', 'entriesFrom', { from: 0, limit: 2000 })).entries;
  const texts = entries.map((one) => one.entry).join();
  for (const typed of ['GPC-03', '换秤', '酱牛肉']) expect(texts).not.toContain(typed);
  const zip = Uint8Array.from(await packageOf(real, '2026-01-01', '2026-12-31'));
  const { report } = await answerVerify({ file: new Blob([zip]) }, {});
  expect(report.verdict).toBe('holds');
  const csv = Object.entries(unzipSync(zip)).find(([name]) => name.endsWith('data/ledger.csv'))?.[1];
  const [head = [], row = []] = readCsv(csv ?? new Uint8Array()) ?? [];
  expect(row[head.indexOf('备注')]).toContain('复秤少0.15kg；复秤多0.01kg（秤检定过期，不作依据）');
  await real.remove();
});
