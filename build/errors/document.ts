import { byHand } from './by-hand.ts';
import { allFailures, type Failure } from './failures.ts';
import { testOf } from './test-of.ts';

const head = `# What can go wrong, and what is said

Made by \`npm run errors\` from the words in \`renderer/locales\` and \`electron/start-failures.ts\`; a test fails when a code
has no row here, or when its words are others. Each sentence says what happened and what to do. A refusal is a value with
a code of \`shared/refusals.ts\`; a thrown error is a bug, and the screen's guard says that what was saved is safe.
`;

/** The page docs/errors.md. */
export function errorsDocument(): string {
  const tables = allFailures().map(
    ({ title, where, rows }) => `## ${title}\n\n${where}\n\n${tableHead}\n${rows.map(rowOf).join('\n')}\n`,
  );
  return [head, ...tables, byHand].join('\n');
}

const tableHead = '| code | 中文 | English | test |\n| --- | --- | --- | --- |';

/** A code's line in its table, without the test's cell. */
export function cellsOf({ code, chinese, english }: Failure): string {
  return `| \`${code}\` | ${cell(chinese)} | ${cell(english)} |`;
}

function rowOf(failure: Failure): string {
  return `${cellsOf(failure)} ${testOf(failure.code) ?? ''} |`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
