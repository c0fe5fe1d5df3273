import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keptBackups } from '../../../electron/desk/backup/kept-backups.ts';
import { rangesOf } from '../../../electron/desk/backup/ranges.ts';
import { manifestName, readManifestName } from '../../../electron/desk/backup/set-paths.ts';
import { isWeakPassphrase } from '../../../shared/weak-passphrase.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const now = Date.UTC(2028, 1, 29, 15, 40);

/** A backup every five minutes for so many days, pruned after each, as a desk does it. */
function lived(days: number, keep: number): { at: number }[] {
  let there: { at: number }[] = [];
  for (let at = now - days * day; at <= now; at += 5 * minute) {
    there = [{ at }, ...there];
    const kept = keptBackups(there, at, keep);
    there = there.filter((one) => kept.has(one));
  }
  return there;
}

describe('L3, L4: backups age out', () => {
  test('after forty days of one every five minutes: all of an hour, one an hour of a day, one a day before', () => {
    const ages = lived(40, 30).map(({ at }) => now - at);
    expect(ages.filter((age) => age < hour)).toHaveLength(12);
    expect(ages.filter((age) => age >= hour && age < day).length).toBeGreaterThanOrEqual(23);
    expect(ages.filter((age) => age >= day).length).toBeGreaterThanOrEqual(28);
    expect(ages.length).toBeLessThanOrEqual(12 + 25 + 31);
  });

  test('none is older than its days, but the newest is never taken away', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100 * day }), { minLength: 1 }),
        fc.integer({ min: 7, max: 90 }),
        (ages, days) => {
          const backups = ages.sort((a, b) => a - b).map((age) => ({ at: now - age }));
          const kept = keptBackups(backups, now, days);
          expect(kept.has(backups[0] ?? { at: 0 })).toBe(true);
          for (const one of [...kept].slice(1)) expect(now - one.at).toBeLessThan(days * day);
        },
      ),
    );
  });

  test('what a clock set back dates ahead stays', () => {
    const backups = [{ at: now + 3 * day }, { at: now + 2 * day }, { at: now }];
    expect(keptBackups(backups, now, 7).size).toBe(3);
  });
});

describe('how a log is cut', () => {
  test('every entry is in one piece, and a longer log keeps all but the last cuts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 0, max: 300 }), (size, more) => {
        const [ranges, later] = [rangesOf(size), rangesOf(size + more)];
        let at = 0;
        for (const { from, to } of ranges) {
          expect(from).toBe(at);
          at = to;
        }
        expect(at).toBe(size);
        const fresh = later.filter(
          ({ from, to }) => !ranges.some((one) => one.from === from && one.to === to),
        );
        // A full piece, once in 4096 entries, else what came and the end before it.
        const written = fresh.reduce((sum, { from, to }) => sum + to - from, 0);
        expect(written).toBeLessThanOrEqual(4096 + 256 + more);
      }),
    );
  });
});

test('the name of a manifest tells size and moment, and sorts by them', () => {
  const name = manifestName(4210, now, '0a1b2c3d');
  expect(readManifestName(name)).toEqual({ file: name, size: 4210, at: now });
  expect(readManifestName(`${name}.part`)).toBeNull();
  expect(manifestName(999, now + day, 'ffffffff') < manifestName(1000, now, '00000000')).toBe(true);
});

test.each([
  ['12345678901', true],
  ['aaaaaaaaaaaaaaaa', true],
  ['春眠不觉晓', true],
  ['春眠不觉晓处处', false],
  ['correct horse', false],
])('the passphrase %s is weak: %s', (typed, weak) => {
  expect(isWeakPassphrase(typed)).toBe(weak);
});
