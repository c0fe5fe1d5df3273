import { expect, test } from 'vitest';
import { verifyPackage } from '../../../renderer/inspection/verify-package.ts';
import type { VerifyProgress } from '../../../shared/inspection/verify-root.ts';
import goldenUrl from '../../vectors/inspection-package-1.zip?url';

const golden = async () => (await fetch(goldenUrl)).blob();

test('a page verifies a package in a worker, with progress', async () => {
  const seen: VerifyProgress[] = [];
  const { report } = await verifyPackage(await golden(), { onProgress: (progress) => seen.push(progress) });
  expect([report.verdict, report.firstBroken, report.mark]).toEqual(['holds', null, 'demonstration']);
  // That the entries are the signed ones is known before the first of them is judged (X2).
  expect(seen.at(-1)).toEqual({ stage: 'judging', done: 45, total: 45, root: true });
  expect(seen.find(({ stage }) => stage === 'judging')).toEqual({
    stage: 'judging',
    done: 0,
    total: 45,
    root: true,
  });
});

test('it finds the wrong key, and a file that is no package', async () => {
  const { report } = await verifyPackage(await golden(), { key: '0000' });
  expect([report.verdict, report.firstBroken?.rule]).toEqual(['broken', 'key']);
  expect((await verifyPackage(new Blob(['hello']))).report.reason).toBe('not-a-zip');
});

test('cancelled, it rejects with the reason', async () => {
  const abort = new AbortController();
  const running = verifyPackage(await golden(), { signal: abort.signal });
  abort.abort(new Error('enough'));
  await expect(running).rejects.toThrow('enough');
});
