import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { check, inShort } from '../../support/check.ts';
import { storedZip } from '../../support/forge.ts';
import { noise } from '../../support/ledger-writer.ts';
import { packageOf, unpacked } from '../../support/package-maker.ts';
import { ledgerOf, withdrawn } from '../../support/small-ledger.ts';

const bytes = await packageOf(ledgerOf([withdrawn]));
const files = unpacked(bytes);
const one = (name: string, content: Uint8Array = Uint8Array.of(1)) =>
  storedZip(new Map([[name, content]]), '');

describe('a file that is no package', () => {
  test('cut off at any of many lengths', async () => {
    for (let length = 0; length < bytes.length; length += 97)
      expect([length, inShort(await check(bytes.slice(0, length)))]).toEqual([
        length,
        'unreadable not-a-zip',
      ]);
  });

  test('another zip, a text, nothing, noise', async () => {
    expect(inShort(await check(one('hello.txt')))).toBe('unreadable not-a-package');
    expect(inShort(await check(new TextEncoder().encode('hello')))).toBe('unreadable not-a-zip');
    expect(inShort(await check(new Uint8Array()))).toBe('unreadable not-a-zip');
    for (let i = 0; i < 50; i++) expect((await check(noise(`noise ${i}`, 500))).verdict).toBe('unreadable');
  });

  test('never a crash: any byte of the zip itself turned', { timeout: 60_000 }, async () => {
    for (let at = 0; at < bytes.length; at += 7) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      expect(['broken', 'unreadable', 'holds']).toContain((await check(changed)).verdict);
    }
  });
});

describe('a zip that means harm', () => {
  test.each(['/etc/passwd', '../x', 'a/../../x', 'a//b', 'C:/x', 'a\\b', './x', 'a\nb'])(
    'the name %j',
    async (name) => {
      expect(inShort(await check(one(name)))).toBe('unreadable zip-unsafe-name');
    },
  );

  test('a name twice, also but for its case', async () => {
    const twice = storedZip(new Map([...files, ['DATA/LOG.NDJSON', Uint8Array.of(1)]]));
    expect(inShort(await check(twice))).toBe('unreadable zip-duplicate-name');
  });

  test('a link', async () => {
    const zip = zipSync({ 'bagit.txt': [Uint8Array.of(1), { os: 3, attrs: 0o120777 << 16 }] });
    expect(inShort(await check(zip))).toBe('unreadable zip-link');
  });

  test('a bomb', async () => {
    const zip = zipSync({ 'bagit.txt': new Uint8Array(50_000_000) }, { level: 9 });
    expect(inShort(await check(zip))).toBe('unreadable zip-too-dense');
    const caps = { members: 10, bytes: 1000, ratio: 1000 };
    expect(inShort(await check(bytes, { caps }))).toBe('unreadable zip-too-many');
    expect(inShort(await check(bytes, { caps: { ...caps, members: 100 } }))).toBe('unreadable zip-too-large');
  });

  test('members that share their data', async () => {
    const zip = storedZip(
      new Map([
        ['a', noise('a', 100)],
        ['b', noise('b', 100)],
      ]),
      '',
    );
    const view = new DataView(zip.buffer);
    const directory = view.getUint32(zip.length - 6, true);
    // 'a' reaches from its own data (after a header of 30 and a name of 1) over all of 'b'.
    view.setUint32(directory + 20, directory - 31, true);
    expect(inShort(await check(zip))).toBe('unreadable zip-damaged');
  });

  test('an encrypted member, an unknown method', async () => {
    for (const [offset, value, fault] of [
      [8, 1, 'zip-encrypted'],
      [10, 12, 'zip-method'],
    ] as const) {
      const zip = one('bagit.txt');
      const directory = new DataView(zip.buffer).getUint32(zip.length - 6, true);
      new DataView(zip.buffer).setUint16(directory + offset, value, true);
      expect(inShort(await check(zip))).toBe(`unreadable ${fault}`);
    }
  });

  test('a line nested ten thousand deep', async () => {
    const deep = new Map(files).set('data/log.ndjson', new TextEncoder().encode(`${'['.repeat(10_000)}\n`));
    expect(inShort(await check(storedZip(deep)))).toContain('broken canonical@0');
  });
});
