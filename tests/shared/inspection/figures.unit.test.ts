import { expect, test } from 'vitest';
import { utf8 } from '../../../shared/bytes.ts';
import { bagPaths } from '../../../shared/inspection/bag.ts';
import { check, checkFiles, inShort } from '../../support/check.ts';
import { resealed, textIn } from '../../support/forge.ts';
import { clerk } from '../../support/ledger-writer.ts';
import { packageOf, unpacked } from '../../support/package-maker.ts';
import { everyTale, ledgerOf } from '../../support/small-ledger.ts';

const writer = ledgerOf(everyTale);
writer.do('c-1', clerk, { type: 'SaySatisfaction', answer: 'satisfied', manner: 'turned-screen' });
const files = unpacked(await packageOf(writer));
const figures = textIn(files, bagPaths.figures);

test('K4: a package has the figures of its period, without anything personal', async () => {
  const [head, ...lines] = figures.trimEnd().split('\n');
  expect(head).toBe('day,figure,count');
  expect(lines).toEqual([...lines].sort());
  expect(figures).toMatch(/^2024-\d{2}-\d{2},answer\.satisfied,1$/m);
  expect(figures).toMatch(/^2024-\d{2}-\d{2},end\.withdrawn,1$/m);
  for (const personal of ['张伟', '13800138000', '车厘子']) expect(figures).not.toContain(personal);
  const report = await check(await packageOf(writer));
  expect([inShort(report), report.checked.includes('figures')]).toEqual(['holds', true]);
});

test('K4: a figure that was made better is found, by the desk’s own key as well, and named with what it should be', async () => {
  const better = figures.replace(/(,answer\.satisfied,)1$/m, '$12');
  const cases: Record<string, string> = {
    changed: better,
    added: `${figures}2024-12-31,end.settled,5\n`,
    'left out': figures.replace(/^.*,answer\.satisfied,1\n/m, ''),
    'its last line not ended': figures.slice(0, -1),
    empty: '',
  };
  for (const [what, text] of Object.entries(cases)) {
    const forged = resealed(new Map(files).set(bagPaths.figures, utf8(text)), writer.key, writer.origin);
    const report = await checkFiles(forged);
    expect([what, inShort(report)]).toEqual([what, `broken figures@${bagPaths.figures}`]);
  }
  const forged = resealed(new Map(files).set(bagPaths.figures, utf8(better)), writer.key, writer.origin);
  expect((await checkFiles(forged)).firstBroken?.detail).toMatch(
    /^line \d+, expected 2024-.*,answer\.satisfied,1$/,
  );
});

test('K4: only days of the period are counted', async () => {
  const [, first = ''] = figures.split('\n');
  const day = first.slice(0, 10);
  const one = textIn(unpacked(await packageOf(writer, { period: { from: day, to: day } })), bagPaths.figures);
  expect(one).toBe(
    figures
      .split('\n')
      .filter((line, index) => index === 0 || line.startsWith(day))
      .map((line) => `${line}\n`)
      .join(''),
  );
});

test('a package made before there were figures in it holds, and nothing is said of them', async () => {
  const older = new Map(files);
  older.delete(bagPaths.figures);
  const report = await checkFiles(resealed(older, writer.key, writer.origin));
  expect([inShort(report), report.checked.includes('figures')]).toEqual(['holds', false]);
});
