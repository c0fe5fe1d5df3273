import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const renderer = fileURLToPath(new URL('../../renderer', import.meta.url));

test('X4: no form lets the browser keep what is typed, neither to suggest it nor to restore the page', () => {
  const forms = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .flatMap((name) => readFileSync(join(renderer, name), 'utf8').match(/<form\b[^>]*/g) ?? []);
  expect(forms.length).toBeGreaterThan(15);
  for (const form of forms) expect(form).toContain('autoComplete="off"');
});
