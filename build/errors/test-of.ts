import { readdirSync, readFileSync } from 'node:fs';
import { inProject } from '../step.ts';

/** Lists of codes and of words prove nothing of when a code is given. */
const lists = ['desk-refusals.ts', 'refusals.unit.test.ts', 'errors.unit.test.ts', 'words.unit.test.ts'];
/** A test by hand of a real failure, where the code itself does not stand in it. */
const known: Readonly<Record<string, string>> = {
  'no-chinese-font': 'tests/renderer/frame/draws-apart.browser.test.ts',
  'drafts-set-aside': 'tests/electron/desk/damaged-folder.int.test.ts',
  'printers-set-aside': 'tests/electron/desk/damaged-folder.int.test.ts',
  away: 'tests/e2e/desk-gone.e2e.ts',
  unknownPage: 'tests/e2e/desk-gone.e2e.ts',
  'storage-missing': 'tests/e2e/desk-gone.e2e.ts',
  'port-taken': 'tests/build/start.int.test.ts',
  'second-desk': 'tests/build/start.int.test.ts',
};

let sources: (readonly [path: string, text: string])[] | undefined;

function testSources() {
  sources ??= readdirSync(inProject('tests'), { recursive: true, encoding: 'utf8' })
    .map((name) => `tests/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path) && !lists.some((list) => path.endsWith(list)))
    .filter((path) => /stories|test|e2e/.test(path.slice('tests/'.length)))
    .sort()
    .map((path) => [path, readFileSync(inProject(path), 'utf8')] as const);
  return sources;
}

/** The test that makes a failure happen, linked from docs/; null where none does. */
export function testOf(code: string): string | null {
  const path = known[code] ?? testSources().find(([, text]) => text.includes(`'${code}'`))?.[0];
  return path ? `[${path.split('/').at(-1)}](../${path})` : null;
}
