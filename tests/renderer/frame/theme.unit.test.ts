import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { variablesCss } from '../../../renderer/theme/variables.ts';

test('variables.css is what the theme makes of itself', () => {
  const kept = readFileSync(new URL('../../../renderer/theme/variables.css', import.meta.url), 'utf8');
  expect(kept, 'run `node build/theme-css.ts`').toBe(variablesCss());
});
