import { expect, test } from 'vitest';
import { verifyPackage } from '../../../renderer/inspection/verify-package.ts';
import goldenUrl from '../../vectors/inspection-package-1.zip?url';

const golden = async () => (await fetch(goldenUrl)).blob();

test('a page verifies a package in a worker, with progress', async () => {
  const seen: number[] = [];
  const { report } = await verifyPackage(await golden(), { onProgress: (done) => seen.push(done) });
  expect([report.verdict, report.firstBroken, report.mark]).toEqual(['holds', null, 'demonstration']);
  expect(seen.at(-1)).toBe(45);
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
