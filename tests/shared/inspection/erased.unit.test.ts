import { expect, test } from 'vitest';
import { bagPaths } from '../../../shared/inspection/bag.ts';
import { privateLineText } from '../../../shared/inspection/private-lines.ts';
import { checkFiles, inShort } from '../../support/check.ts';
import { resealed } from '../../support/forge.ts';
import {
  clerk,
  departmentHead,
  enterpriseHead,
  LedgerWriter,
  noise,
  system,
} from '../../support/ledger-writer.ts';
import { packageOf, unpacked } from '../../support/package-maker.ts';
import { opening } from '../../support/small-ledger.ts';

const week = 7 * 86_400_000;

/** A complaint that was withdrawn, two years of a store that is open, and its erasing, as the rules let it be. */
function erasedLedger({ pause = 86_400_000, destroyed = true } = {}): LedgerWriter {
  const writer = new LedgerWriter().firstRun('none', ['op-4']);
  writer.stage('c-1', 'f-1', noise('photo', 40));
  writer.do('c-1', clerk, opening({ goods: false, items: [], cause: 'waiting' }));
  writer.do('c-1', clerk, { type: 'AddEvidence', kind: 'photo', file: 'f-1' });
  writer.do('c-1', clerk, { type: 'Withdraw', note: '不再追究' });
  for (let passed = 0; passed < 105; passed++) {
    writer.at += week;
    writer.seal([{ type: 'CatalogueImported', data: { rows: 0, taken: 0 } }], 'store', departmentHead);
  }
  const asked = { erasure: 1, until: '2026-03-10', asker: enterpriseHead.operator };
  writer.seal([{ type: 'ErasureAsked', data: asked }], 'store', enterpriseHead);
  writer.at += pause - 60_000;
  const approved = { erasure: 1, approver: departmentHead.operator };
  writer.seal([{ type: 'ErasureApproved', data: approved }], 'store', departmentHead);
  writer.seal([{ type: 'Erased', data: { erasure: 1 } }], 'c-1', system);
  writer.seal([{ type: 'ErasureEnded', data: { erasure: 1, erased: 1 } }], 'store', system);
  if (destroyed) {
    for (const [index, one] of writer.entries.entries())
      if (one.entry.about === 'c-1') writer.entries[index] = { ...one, parts: null };
    writer.files.clear();
  }
  return writer;
}

test('L5: a lawful erasure is no loss: the package holds, and its table says that the texts are gone', async () => {
  const files = unpacked(await packageOf(erasedLedger()));
  const report = await checkFiles(files);
  expect(inShort(report)).toBe('holds');
  expect(report.counts).toMatchObject({ complaints: 1, erased: 1 });
  const table = new TextDecoder().decode(files.get(bagPaths.csv));
  expect(table).toContain('已依法删除');
  expect([...files.keys()].filter((path) => path.startsWith(bagPaths.files))).toEqual([]);
});

test('what a cut left undestroyed is not packed either', async () => {
  const files = unpacked(await packageOf(erasedLedger({ destroyed: false })));
  expect(inShort(await checkFiles(files))).toBe('holds');
  expect(new TextDecoder().decode(files.get(bagPaths.private))).not.toContain('不再追究');
});

test('texts of what is said to be erased are found where they stand in a package', async () => {
  const writer = erasedLedger();
  const kept = erasedLedger({ destroyed: false });
  const files = unpacked(await packageOf(writer));
  const [lines, all] = await Promise.all(
    [files, unpacked(await packageOf(kept))].map(async (one) =>
      new TextDecoder().decode(one.get(bagPaths.private)),
    ),
  );
  expect(lines).toBe(all);
  const own = kept.entries.find(({ entry, parts }) => entry.about === 'c-1' && parts !== null);
  if (!own) throw new Error('expected private parts of c-1');
  const line = privateLineText({ ...own.parts, seq: own.entry.seq });
  const told = (lines ?? '').split('\n').filter((one) => one !== '');
  const at = told.findIndex((one) => JSON.parse(one).seq > own.entry.seq);
  const text = `${[...told.slice(0, at), line, ...told.slice(at)].join('\n')}\n`;
  const changed = new Map(files).set(bagPaths.private, new TextEncoder().encode(text));
  const report = await checkFiles(resealed(changed, writer.key, writer.origin));
  expect(report.verdict).toBe('broken');
  expect(report.broken.map(({ rule }) => rule)).toContain('not-erased');
});

test('L5: an erasing that nobody waited for is broken, and named', async () => {
  const files = unpacked(await packageOf(erasedLedger({ pause: 3_600_000 })));
  const report = await checkFiles(files);
  expect(report.broken[0]).toMatchObject({ rule: 'erasure-too-soon' });
});
