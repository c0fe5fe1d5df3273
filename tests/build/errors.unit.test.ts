import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cellsOf } from '../../build/errors/document.ts';
import { allFailures } from '../../build/errors/failures.ts';
import { inProject } from '../../build/step.ts';

const page = readFileSync(inProject('docs/errors.md'), 'utf8');
const failures = allFailures().flatMap((group) => group.rows);

test.each(failures)(
  'docs/errors.md has a row for $code with the words in use (else: npm run errors)',
  (failure) => {
    expect(page).toContain(cellsOf(failure));
  },
);

test('each test that it names is there', () => {
  const named = [...page.matchAll(/\]\(\.\.\/(tests\/[^)]+)\)/g)].map((match) => match[1] ?? '');
  expect(named.length).toBeGreaterThan(failures.length / 2);
  for (const path of new Set(named)) expect(existsSync(inProject(path)), path).toBe(true);
});
