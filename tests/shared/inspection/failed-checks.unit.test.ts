import { expect, test } from 'vitest';
import { failedChecks, otherFindings } from '../../../shared/inspection/failed-checks.ts';
import type { Finding } from '../../../shared/inspection/report.ts';

const finding = (rule: Finding['rule'], seq: number | null = null): Finding => ({
  rule,
  seq,
  file: null,
  detail: null,
});

test('a file that does not fit the manifest leaves no tick at the files', () => {
  expect([...failedChecks([finding('manifest')])]).toEqual(['files']);
});

test('a breach of a rule of the desk fails the rules', () => {
  expect([...failedChecks([finding('amount-beyond-authority', 7)])]).toEqual(['rules']);
});

test('the first break is told once, wherever it was found', () => {
  const [manifest, root] = [finding('manifest'), finding('root', 900)];
  expect(otherFindings(root, [manifest, root])).toEqual([manifest]);
  expect(otherFindings(root, [manifest])).toEqual([manifest]);
});
