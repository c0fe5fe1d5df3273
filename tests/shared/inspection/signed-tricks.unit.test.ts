import { describe, expect, test } from 'vitest';
import { bytesToHex, utf8 } from '../../../shared/bytes.ts';
import { bagPaths, manifestText, packageNoteText } from '../../../shared/inspection/bag.ts';
import { encodeNote } from '../../../shared/ledger/checkpoint.ts';
import type { Actor } from '../../../shared/ledger/entry.ts';
import { check, checkFiles, inShort } from '../../support/check.ts';
import {
  type Files,
  logLines,
  resealed,
  storedZip,
  textIn,
  withInfo,
  withLines,
} from '../../support/forge.ts';
import { clerk, enterpriseHead, LedgerWriter, sha256 } from '../../support/ledger-writer.ts';
import { packageOf, unpacked } from '../../support/package-maker.ts';
import { everyTale, goods, ledgerOf, opening, withdrawn } from '../../support/small-ledger.ts';

const writer = ledgerOf(everyTale);
const files = unpacked(await packageOf(writer));
const resealedWith = (path: string, text: string): Files =>
  resealed(new Map(files).set(path, utf8(text)), writer.key);

describe('whoever holds the signing key', () => {
  test('hides a false table behind a table version that nobody knows: not checkable, never holds', async () => {
    const false_ = new Map(withInfo(files, { 'Table-Version': '2' })).set(bagPaths.csv, utf8('lies'));
    expect(inShort(await checkFiles(resealed(false_, writer.key)))).toBe('not-checkable');
  });

  test.each(['', 'x', '0'])('names the table version %j', async (version) => {
    const told = await checkFiles(resealed(withInfo(files, { 'Table-Version': version }), writer.key));
    expect(inShort(told)).toBe('broken bag-info@bag-info.txt');
  });

  test('leaves the table version out, or adds a label', async () => {
    const info = textIn(files, bagPaths.info);
    for (const text of [info.replace(/Table-Version.*\n/, ''), `${info}Verdict: holds\n`])
      expect(inShort(await checkFiles(resealedWith(bagPaths.info, text)))).toBe(
        'broken bag-info@bag-info.txt',
      );
  });

  test('puts a listed and signed file beside data/', async () => {
    const more: Files = new Map(resealed(files, writer.key)).set('ledger.xlsx', utf8('lies'));
    const listed = [bagPaths.declaration, bagPaths.info, bagPaths.manifest, 'ledger.xlsx'];
    const digests = new Map(listed.map((path) => [path, bytesToHex(sha256(more.get(path)!))]));
    const key = { name: writer.origin, publicKey: writer.key.publicKey };
    const text = packageNoteText(writer.origin, manifestText(digests));
    more
      .set(bagPaths.tagManifest, utf8(manifestText(digests)))
      .set(bagPaths.note, utf8(encodeNote(text, key, writer.key.sign(text))));
    expect(inShort(await checkFiles(more))).toBe('broken manifest@ledger.xlsx');
  });

  test('calls a part withheld that no entry commits to, or gives an empty line', async () => {
    for (const line of ['{"person":"withheld","seq":0}', '{"seq":0}']) {
      const text = `${line}\n${textIn(files, bagPaths.private)}`;
      expect(inShort(await checkFiles(resealedWith(bagPaths.private, text)))).toBe('broken private-extra@0');
    }
  });

  test('dates an entry after the year 9999, where no calendar reads it', async () => {
    const lines = logLines(files);
    const late = lines.map((line, i) => (i === 8 ? line.replace(/"at":\d+/, '"at":9000000000000000') : line));
    const told = await checkFiles(resealed(withLines(files, late, writer.key), writer.key));
    expect(inShort(told)).toBe('broken canonical@8');
  });

  test('answers a danger only after other business (T1a)', async () => {
    const slow = ledgerOf([withdrawn]);
    slow.do('c-2', clerk, opening()).do('c-3', clerk, opening());
    slow.seal([{ type: 'DangerReported', data: {} }], 'c-2', clerk);
    const seq = slow.entries.length;
    slow.do('c-3', clerk, { type: 'Withdraw', note: '' });
    slow.seal(
      [
        { type: 'Escalated', data: { from: 1, to: 3, reason: 'danger', due: null } },
        { type: 'LotHeld', data: { product: goods().barcode!, lot: null } },
      ],
      'c-2',
      clerk,
    );
    expect(inShort(await check(await packageOf(slow)))).toBe(`broken danger-first@${seq}`);
  });
});

/** What the desk would never seal: `given` and one more entry with these private parts. */
async function sealed(
  event: Parameters<LedgerWriter['seal']>[0][number],
  by: Actor = clerk,
  about = 'c-1',
  given = (one: LedgerWriter) => void one.do('c-1', clerk, opening()),
): Promise<string> {
  const one = new LedgerWriter().firstRun();
  given(one);
  one.seal([event], about, by);
  return inShort(await check(await packageOf(one)));
}

const openedData = ledgerOf([withdrawn]).entries.find(({ entry }) => entry.type === 'ComplaintOpened')!.entry
  .data;
const amended = { item: null, from: null, to: null, reason: 'misheard', second: null } as const;

describe('private parts that say too little, too much, or something else', () => {
  const nothing = () => undefined;
  const opened = (change: object, parts: object) =>
    ({ type: 'ComplaintOpened', data: { ...openedData, phone: 'given', ...change }, ...parts }) as never;
  const person = { name: '张伟', phone: '13800138000' };
  const words = { content: '等候过久' };

  test('as they should be', async () => {
    expect(await sealed(opened({}, { person, words }), clerk, 'c-1', nothing)).toBe('holds');
  });

  test.each([
    ['no words at all (L1)', {}, { person }],
    ['no person, though given (L1)', {}, { words }],
    ['no phone, though given (L1)', {}, { person: { name: '张伟' }, words }],
    ['a name, though declined (L1a)', { name: 'declined' }, { person, words }],
    ['empty content (L1)', {}, { person, words: { content: '' } }],
    ['a text nobody would look at', {}, { person: { ...person, secret: 'x' }, words }],
  ])('%s', async (_, change, parts) => {
    expect(await sealed(opened(change, parts), clerk, 'c-1', nothing)).toBe('broken shape@8');
  });

  test('goods without a name (L1)', async () => {
    const item = { ...goods(), item: 'i2', product: '6901234567892', lot: null };
    const { barcode: _b, name: _n, supplier: _s, ...data } = item;
    expect(await sealed({ type: 'ItemAdded', data })).toBe('broken shape@10');
  });

  test('words in an entry that has none', async () => {
    const event = { type: 'PersonRevealed', data: { fields: ['name'] }, words: { note: 'x' } } as never;
    expect(await sealed(event)).toBe('broken shape@10');
  });

  test('a correction that does not tell the old words truly, or tells none (L2)', async () => {
    const content = { ...amended, field: 'content' };
    const untrue = { from: '从未说过', to: '另一句' };
    expect(await sealed({ type: 'Amended', data: content, words: untrue })).toBe('broken amendment-stale@10');
    expect(await sealed({ type: 'Amended', data: content })).toBe('broken shape@10');
    const name = { ...amended, field: 'name', from: 'given', to: 'given' };
    expect(await sealed({ type: 'Amended', data: name, person: untrue })).toBe('broken amendment-stale@10');
  });

  test('a correction that empties the content (L1)', async () => {
    const words = { from: opening().content, to: '' };
    const event = { type: 'Amended', data: { ...amended, field: 'content' }, words } as const;
    expect(await sealed(event)).toBe('broken bad-input@10');
  });

  test('an operator that was never added', async () => {
    const data = { operator: 'constructor', role: 'clerk', active: true } as const;
    const changed = { type: 'OperatorChanged', data } as const;
    expect(await sealed(changed, enterpriseHead, 'store')).toBe('broken operator-unknown@10');
  });
});

describe('a zip that says more than its directory', () => {
  const zip = Buffer.from(storedZip(files));

  /** The zip with bytes before it, its directory made to fit. */
  function behind(front: Buffer): Uint8Array {
    const whole = Buffer.concat([front, zip]);
    const start = whole.readUInt32LE(whole.length - 6) + front.length;
    whole.writeUInt32LE(start, whole.length - 6);
    for (let at = start; whole.readUInt32LE(at) === 0x02014b50; ) {
      whole.writeUInt32LE(whole.readUInt32LE(at + 42) + front.length, at + 42);
      at += 46 + whole.readUInt16LE(at + 28) + whole.readUInt16LE(at + 30) + whole.readUInt16LE(at + 32);
    }
    return new Uint8Array(whole);
  }

  test('another page before it', async () => {
    expect(inShort(await check(behind(Buffer.alloc(0))))).toBe('holds');
    expect(inShort(await check(behind(Buffer.from('<html>all is well</html>'))))).toBe(
      'unreadable zip-damaged',
    );
  });

  test('a comment', async () => {
    const told = Buffer.concat([zip, Buffer.from('holds')]);
    told.writeUInt16LE(5, zip.length - 2);
    expect(inShort(await check(new Uint8Array(told)))).toBe('unreadable not-a-zip');
  });

  test('a name that steers a terminal or turns text round', async () => {
    for (const name of ['data/\u009b31m', 'data/\u202exslx.exe'])
      expect(inShort(await check(storedZip(new Map([[name, utf8('x')]]), '')))).toBe(
        'unreadable zip-unsafe-name',
      );
  });
});

describe('floods', () => {
  test.each([bagPaths.log, bagPaths.leaves, bagPaths.private, bagPaths.csv])(
    'of empty lines in %s end soon',
    { timeout: 20_000 },
    async (path) => {
      const flood = new Map(files).set(path, new Uint8Array(20_000_000).fill(10));
      expect((await checkFiles(flood)).verdict).toBe('broken');
    },
  );

  test('of corrections of one complaint are a breach, for each costs more than the one before', async () => {
    const one = new LedgerWriter().firstRun().do('c-1', clerk, opening());
    const [a, b] = ['price', 'wrong-purchase'];
    const events = Array.from({ length: 1001 }, (_, i) => ({
      type: 'Amended' as const,
      data: { ...amended, field: 'cause', from: i % 2 ? a : b, to: i % 2 ? b : a },
    }));
    one.seal(events as never, 'c-1', clerk);
    expect(inShort(await check(await packageOf(one)))).toBe('broken bad-input@1010');
  });
});
