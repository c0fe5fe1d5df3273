import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { utf8 } from '../../../shared/bytes.ts';
import { canonicalText, type Json } from '../../../shared/ledger/canonical.ts';
import type { Entry } from '../../../shared/ledger/entry.ts';
import { check, checkFiles, inShort } from '../../support/check.ts';
import { answer, line, open, pay, receive, remedy, reopen, say, settle } from '../../support/commands.ts';
import { type Files, flipped, logLines, resealed, textIn, withLines } from '../../support/forge.ts';
import { livedThrough, moves } from '../../support/histories.ts';
import { ledgerOfFacts } from '../../support/ledger-of-facts.ts';
import { keyFrom } from '../../support/ledger-writer.ts';
import { mutated, mutation } from '../../support/mutations.ts';
import { packageOf, unpacked } from '../../support/package-maker.ts';
import { li } from '../../support/people.ts';
import { everyTale, ledgerOf } from '../../support/small-ledger.ts';
import { asks, beforeTheLast } from '../../support/story.ts';

/**
 * `check` asks the oracle of tests/oracle/package beside the product, about every package of every test in this folder,
 * and fails where verdict or first broken entry are another. FANGXIN_RUNS=5000 searches longer.
 */
const numRuns = Number(process.env.FANGXIN_RUNS ?? 40);
const timeout = 20_000 + numRuns * 600;
const vectors = ['inspection-package-1.zip', 'inspection-package-1-printed.zip'] as const;
const vector = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../vectors/${name}`, import.meta.url)));

test.each(vectors)(
  'X2: two verifiers that share no code say of the golden %s that it holds',
  async (name) => {
    expect(inShort(await check(vector(name)))).toBe('holds');
  },
);

describe('X2, X3: two verifiers agree about what was altered', () => {
  const writer = ledgerOf(everyTale);

  test('any bytes of the zip', { timeout }, async () => {
    const bytes = await packageOf(ledgerOf(everyTale.slice(0, 1)));
    const places = fc.array(fc.nat({ max: bytes.length * 8 - 1 }), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(places, async (turned) => {
        await check(turned.reduce((changed, at) => flipped(changed, at % bytes.length), bytes));
      }),
      { numRuns: numRuns * 2 },
    );
  });

  const cut = fc.record({
    from: fc.nat({ max: 9999 }),
    length: fc.nat({ max: 80 }),
    put: fc.constantFrom('', 'x', '0', '\n', '"', ',', '{"seq":1}\n', '\u0001', '—', ' '),
  });

  test('any text of any file, signed anew by the right key or left as it was', { timeout }, async () => {
    const files = unpacked(await packageOf(writer));
    const paths = [...files.keys()];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        cut,
        fc.boolean(),
        async (path, { from, length, put }, sign) => {
          const content = files.get(path) ?? new Uint8Array();
          const at = from % (content.length + 1);
          const changed = Buffer.concat([content.subarray(0, at), utf8(put), content.subarray(at + length)]);
          const made: Files = new Map(files).set(path, new Uint8Array(changed));
          await checkFiles(
            sign && path.startsWith('data/') ? resealed(made, writer.key, writer.origin) : made,
          );
        },
      ),
      { numRuns },
    );
  });

  test('lines of the log taken out, doubled and moved, and everything made to fit', { timeout }, async () => {
    const files = unpacked(await packageOf(writer));
    const lines = logLines(files);
    const [at, to] = [fc.nat({ max: lines.length - 1 }), fc.nat({ max: lines.length - 1 })];
    await fc.assert(
      fc.asyncProperty(at, to, fc.nat({ max: 2 }), fc.boolean(), async (from, where, how, renumber) => {
        const made = [...lines];
        const [taken = ''] = how === 1 ? [made[from]] : made.splice(from, 1);
        if (how > 0) made.splice(where, 0, taken);
        const told = renumber ? made.map((line, seq) => line.replace(/"seq":\d+/, `"seq":${seq}`)) : made;
        await checkFiles(
          resealed(withLines(files, told, writer.key, writer.origin), writer.key, writer.origin),
        );
      }),
      { numRuns },
    );
  });
});

describe('X2, T7: two verifiers agree about whatever a desk may live through', () => {
  const written = (entry: Entry) => canonicalText(entry as unknown as Json);

  test('as it was, and with one entry that says something else', { timeout }, async () => {
    const lies = fc.array(mutation, { minLength: 3, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(moves, fc.boolean(), lies, async (tried, tiny, told) => {
        const { history } = livedThrough(tried, tiny);
        const writer = ledgerOfFacts(history);
        const files = unpacked(await packageOf(writer, { period: { from: '2000-01-01', to: '2100-12-31' } }));
        // Most hold. A desk that did not look after its clocks is broken, to both at the same entry.
        await checkFiles(files);
        for (const lie of told) {
          // 3 to 6: somebody else, another time, another fact.
          const { facts } = mutated(history, { ...lie, how: lie.how - (lie.how % 7) + 3 + (lie.pick % 4) });
          const lines = writer.entries.map(({ entry }, seq) => {
            const [was, is] = [history[seq], facts[seq]];
            if (!was || !is || was === is) return written(entry);
            const data = was.event === is.event ? entry.data : (is.event.data as unknown as Entry['data']);
            return written({ ...entry, by: is.by, at: is.at, data });
          });
          await checkFiles(
            resealed(withLines(files, lines, writer.key, writer.origin), writer.key, writer.origin),
          );
        }
      }),
      { numRuns: Math.ceil(numRuns / 5) },
    );
  });
});

test('K2, X2: what was said after an end that was taken back stands in the table of neither', async () => {
  const settled = [open(), receive, remedy(line()), answer(true), pay(), settle, say('neither')];
  const given = settled.map((one) => asks(li, one));
  const { counter, facts } = beforeTheLast({ name: '', given, when: asks(li, reopen), outcome: [] });
  const writer = ledgerOfFacts([...counter.history, ...facts]);
  const files = unpacked(await packageOf(writer, { period: { from: '2000-01-01', to: '2100-12-31' } }));
  expect(inShort(await checkFiles(files))).toBe('holds');
  expect(textIn(files, 'data/ledger.csv')).toContain('未办结,,');
});

test('T7, X2: what was dropped from a log is named, and not the entry before it that waits for an answer', async () => {
  const writer = ledgerOf(everyTale);
  const files = unpacked(await packageOf(writer));
  const lines = logLines(files);
  const answer = lines.findIndex((one) => one.includes('"SuspectRegistered"'));
  const without = [...lines.slice(0, answer), ...lines.slice(answer + 1)];
  const other = keyFrom('somebody else');
  const report = await checkFiles(resealed(withLines(files, without, other), other));
  expect(report.firstBroken).toMatchObject({ rule: 'sequence', seq: answer });
});

test('G4, X2: a paper about suspect goods records a root that the log never had', async () => {
  const writer = ledgerOf(everyTale);
  const [data, by] = [
    { case: 'q1', notice: null, size: 4, root: 'ab'.repeat(32) },
    { operator: 'op-1', role: 'clerk' },
  ];
  writer.seal(
    [
      {
        type: 'TestAsked',
        data: { case: 'q1', test: 'q1-t1', of: 'supplier', due: '2024-03-20' },
        words: { party: '果园' },
      },
    ],
    'store',
    by as never,
  );
  writer.seal(
    [{ type: 'QualityPaperPrinted', data: { paper: 'test-letter', ...data } }],
    'store',
    by as never,
  );
  const report = await check(await packageOf(writer));
  expect(inShort(report)).toBe(`broken recorded-root@${writer.entries.length - 1}`);
  expect(textIn(unpacked(await packageOf(writer)), 'data/log.ndjson')).toContain('QualityPaperPrinted');
});
