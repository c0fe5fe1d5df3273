import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesToHex } from '../../../shared/bytes.ts';
import type { Event } from '../../../shared/events.ts';
import { type Drawable, drawSample } from '../../../shared/inspection/sampling.ts';
import type { Actor } from '../../../shared/ledger/entry.ts';
import { check, inShort } from '../../support/check.ts';
import { clerk, enterpriseHead, LedgerWriter, sha256 } from '../../support/ledger-writer.ts';
import { packageOf } from '../../support/package-maker.ts';
import { opening } from '../../support/small-ledger.ts';

const guest: Actor = { operator: 'inspector-1', role: 'inspector' };
const words = { name: '周明远', certificate: '沪0115', authority: '市场监管所' };

function visited(): LedgerWriter {
  const writer = new LedgerWriter().firstRun();
  for (let i = 1; i <= 9; i++) writer.do(`c-${i}`, clerk, opening({}));
  const state = { origin: writer.origin, size: writer.entries.length, root: bytesToHex(writer.root()) };
  writer.seal(
    [{ type: 'InspectionOpened', data: { inspection: 1, ...state }, words }],
    'store',
    enterpriseHead,
  );
  return writer;
}

/** Draws by the command line of any Unix: `printf ROOT:SEED:NUMBER | sha256sum`. */
function byHand(writer: LedgerWriter, root: string, seed: number, wanted: number): string[] {
  return writer.entries
    .filter(({ entry }) => entry.type === 'ComplaintOpened')
    .map(({ entry }) => ({
      about: entry.about,
      place: execFileSync('sha256sum', { input: `${root}:${seed}:${entry.data.number}` }).toString(),
    }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .slice(0, wanted)
    .map(({ about }) => about);
}

function sampled(complaints: string[], changes: object = {}): Event {
  const filter = { from: null, to: null, channel: null, cause: null };
  const data = {
    inspection: 1,
    sample: 1,
    seed: 42,
    ...filter,
    wanted: 3,
    population: 9,
    complaints,
    ...changes,
  };
  return { type: 'InspectionSampled', data } as Event;
}

describe('D5: a sample that was drawn', () => {
  test('holds where it is the one that sha256sum gives', async () => {
    const writer = visited();
    const drawn = byHand(writer, writer.store.inspections.all[0]?.root ?? '', 42, 3);
    writer.seal([sampled(drawn)], 'store', guest);
    expect(inShort(await check(await packageOf(writer)))).toBe('holds');
  });

  test('is broken where one was put in place of another, or their order', async () => {
    const writer = visited();
    const drawn = byHand(writer, writer.store.inspections.all[0]?.root ?? '', 42, 9);
    for (const other of [
      [drawn[0], drawn[1], drawn[8]],
      [drawn[1], drawn[0], drawn[2]],
    ]) {
      const forged = visited();
      forged.seal([sampled(other.map(String))], 'store', guest);
      const report = await check(await packageOf(forged));
      expect(inShort(report)).toBe(`broken sample@${forged.entries.length - 1}`);
    }
  });

  test('or where fewer are said to have been there', async () => {
    const writer = visited();
    const drawn = byHand(writer, writer.store.inspections.all[0]?.root ?? '', 42, 3);
    writer.seal([sampled(drawn, { population: 8 })], 'store', guest);
    expect(inShort(await check(await packageOf(writer)))).toMatch(/^broken sample@/);
  });

  test('X2: and a state that the log never had is found', async () => {
    const writer = new LedgerWriter().firstRun();
    writer.do('c-1', clerk, opening({}));
    const state = { origin: writer.origin, size: writer.entries.length, root: '0'.repeat(64) };
    writer.seal(
      [{ type: 'InspectionOpened', data: { inspection: 1, ...state }, words }],
      'store',
      enterpriseHead,
    );
    expect(inShort(await check(await packageOf(writer)))).toBe(
      `broken recorded-root@${writer.entries.length - 1}`,
    );
  });
});

test('the words of a visit are there, and no others', async () => {
  const writer = new LedgerWriter().firstRun();
  const state = { origin: writer.origin, size: writer.entries.length, root: bytesToHex(writer.root()) };
  const { certificate: _, ...without } = words;
  writer.seal(
    [{ type: 'InspectionOpened', data: { inspection: 1, ...state }, words: without }],
    'store',
    enterpriseHead,
  );
  expect(inShort(await check(await packageOf(writer)))).toMatch(/^broken shape@/);
});

describe('what a sample is drawn from', () => {
  const draw = { size: 100, root: 'a'.repeat(64), seed: 1, wanted: 200, zone: 'Asia/Shanghai' };
  const any = { from: null, to: null, channel: null, cause: null };
  const one = (about: string, changes: Partial<Drawable> = {}): Drawable => ({
    about,
    seq: 1,
    at: Date.UTC(2024, 2, 4, 17),
    number: about,
    day: null,
    channel: 'counter',
    cause: 'quality',
    ...changes,
  });
  const names = (all: Drawable[], filter: object) =>
    [...drawSample(all, { ...draw, ...any, ...filter }, sha256).complaints].sort();

  test.each([
    ['by the day in the store’s zone', { from: '2024-03-05', to: '2024-03-05' }, ['a', 'c']],
    ['an old sheet’s own day', { to: '2019-12-31' }, ['b']],
    ['by channel, which old sheets do not tell', { channel: 'phone' }, ['c']],
    ['by cause', { cause: 'price' }, []],
    ['nothing that came after the opening', {}, ['a', 'b', 'c']],
  ])('%s', (_name, filter, expected) => {
    const old = one('b', { day: '2019-05-01', channel: null, cause: null });
    const all = [one('a'), old, one('c', { channel: 'phone' }), one('late', { seq: 100 })];
    expect(names(all, filter)).toEqual(expected);
  });

  test('in whatever order they come, and however many, the sample is the same', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 1e6 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 20 }), (some, wanted) => {
        const all = some.map((number) => one(`c-${number}`));
        const asked = { ...draw, ...any, wanted };
        const first = drawSample(all, asked, sha256);
        expect(drawSample(all.toReversed(), asked, sha256)).toEqual(first);
        expect(first.complaints).toHaveLength(Math.min(wanted, all.length));
      }),
    );
  });

  test('many are thinned out on the way', () => {
    const all = Array.from({ length: 5000 }, (_, i) => one(`c-${i}`));
    const asked = { ...draw, ...any, wanted: 3 };
    const places = all
      .map(({ number }) => ({ number, place: bytesToHex(sha256(Buffer.from(`${asked.root}:1:${number}`))) }))
      .sort((a, b) => (a.place < b.place ? -1 : 1));
    const { population, complaints } = drawSample(all, asked, sha256);
    expect([population, complaints]).toEqual([5000, places.slice(0, 3).map(({ number }) => number)]);
  });
});
