import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { browserShell, checklist } from '../../build/security/checklist.ts';
import { flipsTable, withRows, withTable } from '../../build/security/document.ts';
import { flips } from '../../build/security/flips.ts';
import { turnedText } from '../../build/security/run-flips.ts';
import { resultOf } from '../../build/security/test-report.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string) => readFileSync(`${project}${file}`, 'utf8');

describe('docs/security.md', () => {
  test('has Electron’s twenty items in their order, each with a setting that was turned around', () => {
    const items = checklist.map(({ item }) => item);
    expect(items.slice(0, 20)).toEqual(Array.from({ length: 20 }, (_, at) => String(at + 1)));
    const all = [...items, ...browserShell.map(({ item }) => item)];
    expect(new Set(all).size).toBe(all.length);
    expect(new Set(flips.map(({ item }) => item))).toEqual(new Set(all));
  });

  test('names only files that are there', () => {
    const named = [...checklist, ...browserShell].flatMap(({ files }) => files);
    expect(named.filter((file) => !existsSync(`${project}${file}`))).toEqual([]);
  });

  test('says what its lists say now', () => {
    const document = read('docs/security.md');
    const day = /turned around \(last: ([\d-]{10})\)/.exec(document)?.[1] ?? '';
    expect(day).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(withTable(withRows(document), 'flips', flipsTable(day))).toBe(document);
  });
});

test.each(flips.map((flip) => [flip.item, flip.file, flip.from.trim(), flip] as const))(
  'item %s: %s still has %s, and the test that notices is there',
  (_item, file, _from, flip) => {
    expect(turnedText(read(file), flip)).not.toBe(read(file));
    expect(read(flip.test)).toContain(flip.title);
  },
);

describe('what a run of tests came to', () => {
  const report = (...results: [fullName: string, status: string][]) => ({
    testResults: [{ assertionResults: results.map(([fullName, status]) => ({ fullName, status })) }],
  });

  test('a filled-in title is found, and one failure is a failure', () => {
    const told = report(['rejects a stranger aloud', 'passed'], ['rejects nobody aloud', 'failed']);
    expect(resultOf(told, 'rejects %s aloud')).toBe('failed');
    expect(resultOf(told, 'rejects a stranger aloud')).toBe('passed');
  });

  test('a test that is not there, was skipped or never began shows nothing', () => {
    expect(resultOf(report(['another', 'failed'], ['it', 'skipped']), 'it')).toBe('none');
    expect(resultOf({ testResults: [{ message: 'SyntaxError', assertionResults: [] }] }, 'it')).toBe('none');
  });
});
