import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCsv } from '../../../shared/inspection/csv.ts';
import { check, inShort } from '../../support/check.ts';
import { packageOf, packed, unpacked } from '../../support/package-maker.ts';
import { tools } from '../../support/print-tools.ts';
import { printedPages } from '../../support/printed-pages.ts';
import { printedTable, withoutSpace } from '../../support/printed-table.ts';
import { everyTale, ledgerOf } from '../../support/small-ledger.ts';

const golden = new Uint8Array(
  readFileSync(new URL('../../vectors/inspection-package-1-printed.zip', import.meta.url)),
);
const writer = ledgerOf(everyTale);

test('X1: the package has the ledger to print, with the rows of its spreadsheet', async () => {
  const files = unpacked(await packageOf(writer, { printTools: tools }));
  const [, ...csv] = readCsv(files.get('data/ledger.csv') ?? new Uint8Array()) ?? [];
  const pages = await printedPages(files.get('data/ledger.pdf') ?? new Uint8Array());
  const spoken = (cell: string) => withoutSpace(cell.replace(/^'(?=[=+\-@])/, ''));
  expect(printedTable(pages).map((row) => row.map(withoutSpace))).toEqual(csv.map((row) => row.map(spoken)));
  const foot = pages[0]?.runs.map(({ text }) => text).join('\n');
  expect(foot).toContain(`记录条数 ${writer.entries.length}`);
  expect(foot).toContain('单位：放心百货');
});

test('X3: it holds, and says that the paper was not compared', async () => {
  const report = await check(await packageOf(writer, { printTools: tools }));
  expect([
    inShort(report),
    report.notChecked.includes('printed-ledger'),
    report.notChecked.includes('other-files'),
  ]).toEqual(['holds', true, false]);
});

test('a package without it holds too, and says nothing of a paper', async () => {
  const report = await check(await packageOf(writer));
  expect([inShort(report), report.notChecked.includes('printed-ledger')]).toEqual(['holds', false]);
});

test('X2: a paper that was altered breaks the package', async () => {
  const files = unpacked(await packageOf(writer, { printTools: tools }));
  const pdf = Uint8Array.from(files.get('data/ledger.pdf') ?? []);
  pdf[900] = (pdf[900] ?? 0) ^ 1;
  const report = await check(await packed(new Map([...files, ['data/ledger.pdf', pdf]])));
  expect(report.firstBroken).toMatchObject({ rule: 'manifest', file: 'data/ledger.pdf', detail: 'altered' });
});

test('X4: without personal data the paper names nobody', async () => {
  const files = unpacked(await packageOf(writer, { printTools: tools, personal: false }));
  const pages = await printedPages(files.get('data/ledger.pdf') ?? new Uint8Array());
  const text = pages.flatMap(({ runs }) => runs.map((run) => run.text)).join('');
  expect(text).toContain('未随附');
  for (const personal of ['张伟', '张玮', '13800138000']) expect(text).not.toContain(personal);
});

test('the package with a paper that was first written holds for ever', async () => {
  const report = await check(golden);
  expect([inShort(report), report.mark, report.counts.entries, report.counts.rows]).toEqual([
    'holds',
    'demonstration',
    45,
    5,
  ]);
  expect(report.notChecked).toContain('printed-ledger');
});
