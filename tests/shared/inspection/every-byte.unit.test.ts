import { describe, expect, test } from 'vitest';
import { bagPaths } from '../../../shared/inspection/bag.ts';
import { checkAlone, rulesOf } from '../../support/check.ts';
import { flipped, resealed } from '../../support/forge.ts';
import { clerk, LedgerWriter } from '../../support/ledger-writer.ts';
import { packageOf, unpacked } from '../../support/package-maker.ts';
import { opening } from '../../support/small-ledger.ts';

// As small as a ledger with a complaint can be, for each of its bytes costs a whole verification.
const writer = new LedgerWriter().firstRun('none', ['op-2', 'op-4']);
writer.do('c-1', clerk, opening({ goods: false, items: [], cause: 'waiting', phone: null }));
const files = unpacked(await packageOf(writer));

/** The note covers the tag manifest, which covers the manifest, which covers everything else. */
const covered: readonly string[] = [bagPaths.tagManifest, bagPaths.note];

describe('one bit of any byte turned', () => {
  test.each([...files.keys()])(
    '%s: refused, every time, and the file is named',
    { timeout: 180_000 },
    async (path) => {
      const original = files.get(path)!;
      for (let at = 0; at < original.length; at++) {
        const report = await checkAlone(new Map(files).set(path, flipped(original, at)));
        const named = report.broken.some((one) =>
          covered.includes(path) ? one.rule === 'note' : one.rule === 'manifest' && one.file === path,
        );
        if (report.verdict !== 'broken' || !named)
          expect.fail(`${path} byte ${at}: ${JSON.stringify(report.broken)}`);
      }
    },
  );
});

/** What finds the change once the manifests have been made to fit and the desk's own key has signed them. */
const inside: readonly (readonly [path: string, step: number, rules: readonly string[]])[] = [
  [bagPaths.log, 5, ['canonical', 'root']],
  [bagPaths.leaves, 1, ['leaves']],
  [bagPaths.private, 1, ['private-lines', 'commitment', 'private-missing', 'private-extra']],
  [bagPaths.csv, 1, ['table']],
  [bagPaths.xlsx, 5, ['table']],
  [bagPaths.figures, 1, ['figures']],
  [bagPaths.checkpoint, 1, ['checkpoint']],
];

describe('one bit turned, the manifests made to fit and signed by the right key', () => {
  test.each(inside)('%s', { timeout: 120_000 }, async (path, step, rules) => {
    const original = files.get(path)!;
    for (let at = 0; at < original.length; at += step) {
      const changed = flipped(original, at);
      const report = await checkAlone(resealed(new Map(files).set(path, changed), writer.key, writer.origin));
      if (path === bagPaths.xlsx && report.verdict === 'holds') {
        // A time or a maker's number in the inner zip's directory changes no cell.
        expect(sameParts(changed, original)).toBe(true);
        continue;
      }
      const found = rulesOf(report).some((rule) => rules.includes(rule));
      if (report.verdict !== 'broken' || !found) expect.fail(`${path} byte ${at}: ${JSON.stringify(report)}`);
    }
  });
});

function sameParts(left: Uint8Array, right: Uint8Array): boolean {
  const parts = (bytes: Uint8Array) =>
    [...unpacked(bytes)]
      .map(([path, content]) => `${path} ${Buffer.from(content).toString('hex')}`)
      .join('\n');
  return parts(left) === parts(right);
}
