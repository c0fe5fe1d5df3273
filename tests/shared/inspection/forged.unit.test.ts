import { describe, expect, test } from 'vitest';
import { utf8 } from '../../../shared/bytes.ts';
import { bagPaths } from '../../../shared/inspection/bag.ts';
import { encodeKey, fingerprint } from '../../../shared/ledger/checkpoint.ts';
import { checkFiles, inShort, rulesOf } from '../../support/check.ts';
import { type Files, logLines, namedKey, resealed, textIn, withLines } from '../../support/forge.ts';
import { keyFrom } from '../../support/ledger-writer.ts';
import { packageOf, unpacked } from '../../support/package-maker.ts';
import { everyTale, exchanged, ledgerOf, throughAllTiers, withdrawn } from '../../support/small-ledger.ts';

const writer = ledgerOf(everyTale);
const files = unpacked(await packageOf(writer));
const lines = logLines(files);
const other = keyFrom('a forger');

const swapped = [...lines.slice(0, 23), lines[24]!, lines[23]!, ...lines.slice(25)];
/** Another text in place of one entry's line, its number kept. */
const edited = lines.map((line, i) => (i === 20 ? line.replace('"counter-1"', '"counter-9"') : line));
const renumbered = (from: number, step: number) => (line: string, i: number) =>
  i < from ? line : line.replace(/"seq":(\d+)/, (_, seq) => `"seq":${Number(seq) + step}`);

const meddlings: Readonly<Record<string, readonly [lines: readonly string[], expected: string]>> = {
  dropped: [[...lines.slice(0, 20), ...lines.slice(21)], 'broken sequence@20'],
  'dropped at the end': [lines.slice(0, -1), 'broken root@47'],
  swapped: [swapped, 'broken sequence@23'],
  doubled: [[...lines.slice(0, 21), ...lines.slice(20)], 'broken sequence@21'],
  added: [[...lines, lines[47]!.replace('"seq":47', '"seq":48')], 'broken root@48'],
  edited: [edited, 'broken root@20'],
};

describe('entries meddled with', () => {
  const write = (changed: readonly string[]): Files =>
    new Map(files).set(bagPaths.log, utf8(changed.map((line) => `${line}\n`).join('')));

  test.each(Object.entries(meddlings))(
    '%s: refused, and the entry is named',
    async (_, [changed, expected]) => {
      const report = await checkFiles(write(changed));
      expect(inShort(report)).toBe(expected);
      expect(rulesOf(report)).toContain('manifest');
    },
  );

  test.each(Object.entries(meddlings))(
    '%s, the manifests made to fit by the right key',
    async (_, [changed, expected]) => {
      const report = await checkFiles(resealed(write(changed), writer.key));
      expect(inShort(report)).toBe(expected);
      expect(rulesOf(report)).not.toContain('manifest');
    },
  );

  test.each(Object.entries(meddlings))(
    '%s, everything recomputed and signed by another key',
    async (_, [changed]) => {
      const report = await checkFiles(resealed(withLines(files, changed, other), other));
      expect(report.verdict).toBe('broken');
      expect(rulesOf(report)).toEqual(expect.arrayContaining(['note', 'checkpoint']));
    },
  );

  test('dropped and renumbered, all made to fit by the right key: the rules or the receipts it gave out tell', async () => {
    const without = lines.filter((_, i) => i !== 9).map(renumbered(9, -1));
    const report = await checkFiles(resealed(withLines(files, without, writer.key), writer.key));
    expect(report.verdict).toBe('broken');
  });
});

describe('a whole ledger forged with a key of its own', () => {
  // Another ledger under the same origin, whose first entry names the forger's key.
  const forged = lines.map((line, i) =>
    i === 0
      ? line.replace(
          encodeKey(namedKey(files)),
          encodeKey({ name: writer.origin, publicKey: other.publicKey }),
        )
      : line,
  );
  const printed = writer.entries.find(({ entry }) => entry.type === 'DocumentPrinted')!.entry;
  const remade = resealed(withLines(files, forged, other), other);

  test('contradicts the roots it recorded itself', async () => {
    expect(inShort(await checkFiles(remade))).toBe(`broken recorded-root@${printed.seq}`);
  });

  test('where it recorded none, only what someone outside holds finds it', async () => {
    const quiet = ledgerOf([withdrawn]);
    const quietFiles = unpacked(await packageOf(quiet));
    const key = { name: quiet.origin, publicKey: other.publicKey };
    const quietLines = logLines(quietFiles).map((line) =>
      line.replace(encodeKey(namedKey(quietFiles)), encodeKey(key)),
    );
    const made = withLines(quietFiles, quietLines, other);
    const info = textIn(made, bagPaths.info).replace(fingerprint(namedKey(quietFiles)), fingerprint(key));
    const whole = resealed(new Map(made).set(bagPaths.info, utf8(info)), other);

    const alone = await checkFiles(whole);
    expect([inShort(alone), alone.notChecked.includes('key-is-the-stores')]).toEqual(['holds', true]);
    expect(inShort(await checkFiles(whole, { key: fingerprint(namedKey(quietFiles)) }))).toBe('broken key@0');
    expect(inShort(await checkFiles(whole, { since: quiet.checkpoint(5) }))).toBe('broken since@null');
    expect(inShort(await checkFiles(whole, { receipt: `01-000001-2:${'0'.repeat(24)}` }))).toBe(
      'broken receipt@null',
    );
  });
});

describe('what someone outside holds', () => {
  test('a checkpoint of history that was since rewritten', async () => {
    const rewritten = ledgerOf([withdrawn, throughAllTiers, exchanged]);
    expect(inShort(await checkFiles(files, { since: rewritten.checkpoint(25) }))).toBe('broken since@null');
  });

  test('a checkpoint larger than the package: something was cut off', async () => {
    const short = unpacked(await packageOf(ledgerOf(everyTale.slice(0, 2))));
    expect(inShort(await checkFiles(short, { since: writer.checkpoint() }))).toBe('broken since@null');
  });

  test('a checkpoint that is none is unreadable, not broken', async () => {
    expect(inShort(await checkFiles(files, { since: 'hello\n' }))).toBe('unreadable since-unreadable');
    expect(inShort(await checkFiles(files, { receipt: '01-000001-3:00' }))).toBe(
      'unreadable receipt-unreadable',
    );
  });

  test('a receipt with the root of another complaint', async () => {
    const root = String(
      writer.entries.find(({ entry }) => entry.type === 'DocumentPrinted')?.entry.data.root,
    );
    expect(inShort(await checkFiles(files, { receipt: `01-000002-0:${root.slice(0, 24)}` }))).toBe(
      'broken receipt@null',
    );
  });
});

describe('files meddled with, the manifests made to fit by the right key', () => {
  const change = (path: string, from: string, to: string): Files => {
    const text = textIn(files, path);
    expect(text).toContain(from);
    return resealed(new Map(files).set(path, utf8(text.replace(from, to))), writer.key);
  };

  test('a cell of the table: the entry that opened its complaint is named', async () => {
    expect(inShort(await checkFiles(change(bagPaths.csv, '500.00元', '50.00元')))).toBe('broken table@18');
  });

  test('a row of the table left out, or one too many', async () => {
    const row = textIn(files, bagPaths.csv).split('\r\n')[1]!;
    expect(inShort(await checkFiles(change(bagPaths.csv, `${row}\r\n`, '')))).toBe('broken table@8');
    expect(inShort(await checkFiles(change(bagPaths.csv, row, `${row}\r\n${row}`)))).toBe('broken table@18');
  });

  test('a private part altered, missing, or of a complaint that is not asked about', async () => {
    const first = textIn(files, bagPaths.private).split('\n')[1]!;
    const expected = `@${(JSON.parse(first) as { seq: number }).seq}`;
    expect(inShort(await checkFiles(change(bagPaths.private, '王小丽', '王大丽')))).toBe(
      `broken commitment${expected}`,
    );
    expect(inShort(await checkFiles(change(bagPaths.private, `${first}\n`, '')))).toBe(
      `broken private-missing${expected}`,
    );
    const part = unpacked(await packageOf(writer, { period: { from: '2024-03-07', to: '2024-03-07' } }));
    part.set(bagPaths.private, files.get(bagPaths.private)!);
    expect(inShort(await checkFiles(resealed(part, writer.key)))).toBe('broken private-extra@8');
  });

  test('an evidence file altered, missing or added', async () => {
    const path = 'data/files/c-2/f-0001.png';
    const with_ = (bytes: Uint8Array) => resealed(new Map(files).set(path, bytes), writer.key);
    expect(inShort(await checkFiles(with_(Uint8Array.of(1))))).toBe('broken file@22');
    const without = new Map(files);
    without.delete(path);
    expect(inShort(await checkFiles(resealed(without, writer.key)))).toBe('broken file@22');
    const more = new Map(files).set('data/files/c-2/f-0002.png', Uint8Array.of(1));
    expect(inShort(await checkFiles(resealed(more, writer.key)))).toBe(
      'broken file@data/files/c-2/f-0002.png',
    );
  });

  test.each([
    'Ledger-Size',
    'Ledger-Root',
    'Ledger-Mark',
    'Complaints',
    'Rows',
    'Withheld-Parts',
    'Key-Fingerprint',
    'Ledger-Origin',
  ])('%s in bag-info.txt', async (label) => {
    const line = textIn(files, bagPaths.info)
      .split('\n')
      .find((one) => one.startsWith(label))!;
    expect(inShort(await checkFiles(change(bagPaths.info, line, `${label}: 7`)))).toBe(
      'broken bag-info@bag-info.txt',
    );
  });

  test('a file nobody listed, or one listed that is not there', async () => {
    expect(inShort(await checkFiles(new Map(files).set('data/more.txt', Uint8Array.of(1))))).toBe(
      'broken manifest@data/more.txt',
    );
    const without = new Map(files);
    without.delete(bagPaths.xlsx);
    expect(rulesOf(await checkFiles(without))).toContain('manifest');
  });
});
