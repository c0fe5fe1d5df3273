import { expect, test } from 'vitest';
import { faultTable, inTable } from '../../build/faults/table.ts';

const document = [
  '# Reliability',
  '<!-- results -->',
  '| fault | last run | what came out |',
  '| --- | --- | --- |',
  '| kill | 2026-01-01 | rounds 6 · lost 0 |',
  '| power-cut | 2026-01-01 | rounds 3 · lost 0 |',
  '<!-- end of results -->',
  'After.',
].join('\n');

test('a run puts its figures in place and leaves those of other faults', () => {
  const rows = faultTable([{ fault: 'kill', rounds: 200, cutOffInside: 4, lost: 0 }], document, '2026-11-26');
  const written = inTable(document, rows);
  expect(written).toContain('| kill | 2026-11-26 | rounds 200 · cut off inside 4 · lost 0 |');
  expect(written).toContain('| power-cut | 2026-01-01 | rounds 3 · lost 0 |');
  expect(written.startsWith('# Reliability\n') && written.endsWith('\nAfter.')).toBe(true);
});

test('a document without a place for them is not written over', () => {
  expect(() => inTable('# Reliability', [])).toThrow('expected the marks');
});
