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
  test('cut off at every byte', async () => {
    for (let length = 0; length < bytes.length; length++) {
      const { verdict, reason } = await check(bytes.slice(0, length));
      // Where the workbook ends, which lies in it as it is, the file ends like a zip.
      if (verdict !== 'unreadable' || !['not-a-zip', 'zip-damaged'].includes(reason ?? ''))
        expect.fail(`cut off at ${length}: ${verdict} ${reason}`);
    }
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

  test.each(['[', '{"a":'])(
    'lines of %s nested a hundred thousand deep, in the log and in the private parts',
    async (open) => {
      const deep = new TextEncoder().encode(`${open.repeat(100_000)}\n`);
      expect(inShort(await check(storedZip(new Map(files).set('data/log.ndjson', deep))))).toContain(
        'canonical@0',
      );
      const report = await check(storedZip(new Map(files).set('data/private.ndjson', deep)));
      expect(report.broken.map(({ rule }) => rule)).toContain('private-lines');
    },
  );

  test.each([
    ['UTF-16', (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))],
    ['Latin 1', (text: string) => new Uint8Array(Buffer.from(`\u00e9${text}`, 'latin1'))],
    ['a byte order mark', (text: string) => new TextEncoder().encode(`\uFEFF${text}`)],
    ['surrogates each by itself', () => Uint8Array.of(0xed, 0xa0, 0x80, 0xed, 0xb0, 0x80, 10)],
  ])('files in another encoding: %s', async (_name, encoded) => {
    for (const path of [
      'data/log.ndjson',
      'data/private.ndjson',
      'data/ledger.csv',
      'bag-info.txt',
      'manifest-sha256.txt',
    ]) {
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.get(path));
      const report = await check(storedZip(new Map(files).set(path, encoded(text))));
      expect([path, report.verdict]).toEqual([path, 'broken']);
    }
  });

  /** The directory's entry of the only member, with a field of it another. */
  const claiming = (offset: number, value: number): Uint8Array => {
    const zip = one('bagit.txt', noise('claim', 100));
    const directory = new DataView(zip.buffer).getUint32(zip.length - 6, true);
    new DataView(zip.buffer).setUint32(directory + offset, value, true);
    return zip;
  };

  test.each([
    ['four gigabytes to unpack', 24, 0xffff_fffe, 'zip-too-dense'],
    ['a member of four gigabytes', 20, 0xffff_fffe, 'zip-damaged'],
    ['a place beyond the file', 42, 0xffff_fffe, 'zip-damaged'],
    ['zip64', 24, 0xffff_ffff, 'zip-64'],
    ['two lengths of what is stored', 24, 99, 'zip-damaged'],
    ['another checksum than its local header', 16, 1, 'zip-damaged'],
  ])('a directory that claims %s', async (_what, offset, value, fault) => {
    const fits = ['zip-damaged', fault];
    const found = await check(claiming(offset, value));
    expect(found.verdict).toBe('unreadable');
    expect(fits).toContain(found.reason);
    if (fault === 'zip-64') expect(found.reason).toBe('zip-64');
  });

  test('an end record that claims a directory of gigabytes, or 65,534 members', async () => {
    const zip = one('bagit.txt');
    const view = new DataView(zip.buffer);
    view.setUint32(zip.length - 10, 0xf000_0000, true);
    expect(inShort(await check(zip))).toBe('unreadable zip-damaged');
    const many = one('bagit.txt');
    new DataView(many.buffer).setUint16(many.length - 14, 65_534, true);
    new DataView(many.buffer).setUint16(many.length - 12, 65_534, true);
    expect(inShort(await check(many))).toBe('unreadable zip-damaged');
  });

  test('packed data that go on after their end, end too early, or unpack to more than they say', async () => {
    const packed = zipSync(
      { 'bagit.txt': new TextEncoder().encode('BagIt-Version: 1.0\n'.repeat(50)) },
      { level: 9 },
    );
    for (const change of [-1, 1]) {
      // A byte of the packed data more or less than the stream has; everything around it fits.
      const view = new DataView(packed.buffer, packed.byteOffset);
      const directory = view.getUint32(packed.length - 6, true);
      const length = view.getUint32(directory + 20, true);
      const data = 30 + 'bagit.txt'.length;
      const zip = new Uint8Array(packed.length + change);
      zip.set(packed.subarray(0, data + length + Math.min(0, change)));
      zip.set(packed.subarray(data + length), data + length + change);
      const changed = new DataView(zip.buffer);
      changed.setUint32(18, length + change, true);
      changed.setUint32(directory + change + 20, length + change, true);
      changed.setUint32(zip.length - 6, directory + change, true);
      const report = await check(zip);
      expect([change, report.broken[0]]).toEqual([
        change,
        { rule: 'zip', seq: null, file: 'bagit.txt', detail: 'unpacking' },
      ]);
    }
    const more = packed.slice();
    const directory = new DataView(more.buffer).getUint32(more.length - 6, true);
    for (const at of [22, directory + 24]) new DataView(more.buffer).setUint32(at, 10, true);
    expect((await check(more)).broken[0]).toMatchObject({ rule: 'zip', detail: 'checksum' });
  });

  test('a bomb inside the workbook is not unpacked', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(50_000_000) }, { level: 9 });
    const report = await check(storedZip(new Map(files).set('data/ledger.xlsx', bomb)));
    expect(report.broken).toContainEqual({
      rule: 'table',
      seq: null,
      file: 'data/ledger.xlsx',
      detail: 'zip-too-dense',
    });
  });

  test('a flood of lines that no entry could be is not hashed to its end', async () => {
    const flood = new Map(files).set('data/log.ndjson', new Uint8Array(5_000_000).fill(10));
    const report = await check(storedZip(flood));
    expect([report.verdict, report.counts.entries < 5]).toEqual(['broken', true]);
  });
});
