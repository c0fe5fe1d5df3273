import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { answerVerify } from '../../../renderer/inspection/answer-verify.ts';
import { toBase64 } from '../../../shared/bytes.ts';
import { parseEntry } from '../../../shared/ledger/entry.ts';
import { open } from '../../support/commands.ts';
import { packageOf } from '../../support/package-of.ts';
import { blackPng, jpegHead } from '../../support/pictures.ts';
import { RealDesk } from '../../support/real-desk.ts';

let real: RealDesk;
beforeEach(async () => {
  real = await RealDesk.fresh();
  await real.signIn('clerk', 'head');
});
afterEach(() => real.remove());

test('rejects a picture that claims too many pixels, though it is small and comes from a screen of nobody’s making', async () => {
  for (const bytes of [blackPng(30_000, 30_000), jpegHead(65_000, 65_000)]) {
    const refusal = await real.refused('clerk', 'stageFile', { name: 'a.jpg', bytes: toBase64(bytes) });
    expect(refusal.code).toBe('picture-too-many-pixels');
  }
});

test('the hash of the picture that was chosen is sealed with the one that was drawn from it, in private, and verified', async () => {
  const original = 'ab'.repeat(32);
  const { about } = await real.submit('clerk', null, open());
  const bytes = toBase64(blackPng(20, 10));
  const { file } = await real.must('clerk', 'stageFile', { name: '小票.jpg', bytes, original });
  await real.submit('clerk', about, { type: 'AddEvidence', kind: 'photo', file });
  const { entries } = await real.must('head', 'entriesFrom', { from: 0, limit: 2000 });
  expect(entries.map(({ entry }) => parseEntry(entry)?.type)).toContain('EvidenceAdded');
  // A hash would tell whoever has the picture that it is here.
  expect(entries.map(({ entry }) => entry).join()).not.toContain(original);
  const zip = Uint8Array.from(await packageOf(real, '2026-01-01', '2026-12-31'));
  const { report } = await answerVerify({ file: new Blob([zip]) }, {});
  expect(report.verdict).toBe('holds');
  const words = Object.entries(unzipSync(zip)).find(([name]) => name.endsWith('data/private.ndjson'))?.[1];
  expect(new TextDecoder().decode(words)).toContain(`"original":"${original}"`);
});

test.each(['', 'AB'.repeat(32), 'ab', 7, null])('rejects %j as the hash of a picture', async (original) => {
  const asked = { name: 'a.jpg', bytes: toBase64(blackPng(1, 1)), original };
  expect(await real.refused('clerk', 'stageFile', asked)).toEqual({ code: 'bad-input', field: 'original' });
});
