import { browserShell, checklist, type Row } from './checklist.ts';
import type { Flip } from './flip.ts';
import { flips } from './flips.ts';

const marks = {
  checklist: ['<!-- checklist -->', '<!-- end of checklist -->'],
  browserShell: ['<!-- browser shell -->', '<!-- end of browser shell -->'],
  flips: ['<!-- flips -->', '<!-- end of flips -->'],
} as const;

/** What is asked, what is done, where, and how many of its settings were turned around. */
export function rowsTable(rows: readonly Row[]): string[] {
  return [
    '| | asked | what the desk does | where | tests |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map(({ item, asked, done, files }) => {
      const tests = [
        ...new Set(flips.filter((flip) => flip.item === item).map(({ test }) => shortTest(test))),
      ];
      return `| ${item} | ${asked.replace(/</g, '\\<')} | ${done} | ${files.join(', ')} | ${tests.join(', ')} |`;
    }),
  ];
}

/** The document with both lists of what is done as they are now. */
export function withRows(document: string): string {
  const first = withTable(document, 'checklist', rowsTable(checklist));
  return withTable(first, 'browserShell', rowsTable(browserShell));
}

/** Each setting that was turned around, and the test that noticed. */
export function flipsTable(day: string): string[] {
  return [
    `| | turned around (last: ${day}) | in | the test that fails then |`,
    '| --- | --- | --- | --- |',
    ...flips.map(
      (flip) => `| ${flip.item} | ${change(flip)} | ${flip.file} | ${shortTest(flip.test)}: ${flip.title} |`,
    ),
  ];
}

/** The document with these rows between the marks of one of its tables. Throws an Error where it has no such place. */
export function withTable(document: string, table: keyof typeof marks, rows: readonly string[]): string {
  const [begin, end] = marks[table];
  const [from, to] = [document.indexOf(begin), document.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/security.md: expected the marks of its ${table}`);
  return `${document.slice(0, from + begin.length)}\n${rows.join('\n')}\n${document.slice(to)}`;
}

function change({ from, to }: Flip): string {
  const before = inLine(from);
  const after = inLine(to);
  return after === '' ? `${before} left out` : `${before} → ${after}`;
}

function inLine(code: string): string {
  const text = code.trim().replace(/\s+/g, ' ').replaceAll('|', '\\|');
  return text === '' ? '' : `\`${text}\``;
}

function shortTest(test: string): string {
  return test.replace(/^tests\//, '');
}
