import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rulesDocument } from '../../build/rules/document.ts';
import { inProject } from '../../build/step.ts';

test('docs/rules.md says what the table of the tiers says, in the words in use (else: npm run rules)', () => {
  expect(readFileSync(inProject('docs/rules.md'), 'utf8')).toBe(rulesDocument());
});
