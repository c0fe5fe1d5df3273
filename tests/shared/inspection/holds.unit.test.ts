import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../../shared/ledger/checkpoint.ts';
import { check, inShort } from '../../support/check.ts';
import { namedKey, textIn } from '../../support/forge.ts';
import { clerk } from '../../support/ledger-writer.ts';
import { packageOf, packed, unpacked } from '../../support/package-maker.ts';
import { everyTale, exchanged, ledgerOf, opening, withdrawn } from '../../support/small-ledger.ts';

const writer = ledgerOf(everyTale);
const bytes = await packageOf(writer);

describe('a package that nobody touched', () => {
  test('holds, and says what was checked and what was not', async () => {
    const report = await check(bytes);
    expect(inShort(report)).toBe('holds');
    expect([...report.checked].sort()).toEqual([
      'entries',
      'evidence',
      'figures',
      'files',
      'private-parts',
      'root',
      'rules',
      'signature',
      'table',
    ]);
    expect([...report.notChecked].sort()).toEqual([
      'continues-earlier',
      'key-is-the-stores',
      'times-are-true',
    ]);
    expect(report.counts).toEqual({
      entries: 48,
      complaints: 4,
      rows: 5,
      privateParts: 22,
      withheld: 0,
      files: 13,
      twoTiers: 0,
      erased: 0,
    });
  });

  test('holds against the fingerprint, an earlier checkpoint and a receipt', async () => {
    const printed = writer.entries.find(({ entry }) => entry.type === 'DocumentPrinted')?.entry;
    const root = String(printed?.data.root)
      .slice(0, 24)
      .replace(/.{4}(?=.)/g, '$&-');
    const report = await check(bytes, {
      key: fingerprint(namedKey(unpacked(bytes))).toUpperCase(),
      since: writer.checkpoint(20),
      receipt: `01-000001-2:${root}`,
    });
    expect(inShort(report)).toBe('holds');
    expect(report.checked).toEqual(expect.arrayContaining(['key', 'since', 'receipt']));
    expect(report.notChecked).toEqual(['times-are-true']);
  });

  test('comes out the same from the same ledger, byte for byte', async () => {
    expect(Buffer.compare(await packageOf(ledgerOf(everyTale)), bytes)).toBe(0);
  });

  test.each(['evaluation', 'demonstration'] as const)('says that it is %s', async (mark) => {
    const report = await check(await packageOf(ledgerOf([withdrawn], mark)));
    expect([inShort(report), report.mark]).toEqual(['holds', mark]);
  });
});

describe('packed again by another program', () => {
  const files = unpacked(bytes);
  const entries = Object.fromEntries([...files].map(([path, content]) => [`my folder/${path}`, content]));
  const folders = {
    'my folder/': new Uint8Array(),
    'my folder/data/': new Uint8Array(),
    'my folder/data/files/': new Uint8Array(),
  };

  test.each([0, 1, 9] as const)('holds at level %i, with folders as members', async (level) => {
    expect(inShort(await check(zipSync({ ...folders, ...entries }, { level })))).toBe('holds');
  });

  test('holds without a folder, and in another order', async () => {
    const reversed = new Map([...files].reverse());
    expect(inShort(await check(await packed(reversed, '')))).toBe('holds');
  });

  test('holds beside what macOS adds, and says so', async () => {
    const report = await check(zipSync({ ...entries, '__MACOSX/._data': Uint8Array.of(1) }));
    expect([inShort(report), report.notChecked.includes('other-files')]).toEqual(['holds', true]);
  });
});

describe('a part of a ledger', () => {
  test('a period takes the complaints with an entry in it, and the whole log', async () => {
    const day = { from: '2024-03-07', to: '2024-03-07' };
    const part = await packageOf(writer, { period: day });
    const report = await check(part);
    expect([inShort(report), report.counts.rows, report.counts.entries]).toEqual(['holds', 1, 48]);
    expect(textIn(unpacked(part), 'data/ledger.csv')).toContain('01-000003-6');
    expect(textIn(unpacked(part), 'data/private.ndjson')).not.toContain('13800138000');
  });

  test('a period counts in days of the store, not of UTC', async () => {
    const late = ledgerOf([]);
    late.at = Date.UTC(2024, 2, 5, 16, 30);
    exchanged(late, 'c-1');
    const days = await Promise.all(
      ['2024-03-05', '2024-03-06'].map(async (day) => {
        const report = await check(await packageOf(late, { period: { from: day, to: day } }));
        return [inShort(report), report.counts.rows];
      }),
    );
    expect(days).toEqual([
      ['holds', 0],
      ['holds', 1],
    ]);
  });

  test('without personal data it holds too, counts what is withheld and shows nobody', async () => {
    const part = await packageOf(writer, { personal: false });
    const report = await check(part);
    expect([inShort(report), report.counts.withheld]).toEqual(['holds', 5]);
    expect(report.notChecked).toContain('withheld-parts');
    const shown = ['data/ledger.csv', 'data/private.ndjson']
      .map((path) => textIn(unpacked(part), path))
      .join('');
    for (const secret of ['张伟', '张玮', '13800138000']) expect(shown).not.toContain(secret);
    expect(shown).toContain('未随附');
  });
});

test('a ledger that has only been founded makes a package without rows', async () => {
  const report = await check(await packageOf(ledgerOf([])));
  expect([inShort(report), report.counts.rows]).toEqual(['holds', 0]);
});

test('a text that looks like a formula, a quote or mark-up is only text', async () => {
  const nasty = ['=1+1', '＋1', '@SUM(A1)', '\t', "'x", '"', '\u0001_x0001_', 'a,b\r\nc', ']]>&lt;', '𠮷'];
  const odd = ledgerOf(nasty.map((content) => (one, id) => one.do(id, clerk, opening({ content }))));
  expect(inShort(await check(await packageOf(odd)))).toBe('holds');
});
