import { describe, expect, test } from 'vitest';
import { bytesToHex } from '../../../shared/bytes.ts';
import { readReceiptClaim } from '../../../shared/inspection/receipt.ts';
import { readSlip } from '../../../shared/inspection/slip.ts';
import { shortRoot } from '../../../shared/ledger/checkpoint.ts';
import { check, inShort } from '../../support/check.ts';
import { clerk, LedgerWriter } from '../../support/ledger-writer.ts';
import { packageOf } from '../../support/package-maker.ts';
import { opening } from '../../support/small-ledger.ts';
import { goldenLedger } from '../../vectors/make-inspection-package-1.ts';

const root = '3f9a1c07aaaabbbbcccc0000';

test.each([
  ['57:3f9a-1c07-aaaa-bbbb-cccc-0000', { size: 57, root }],
  [' 57： 3F9A 1C07 AAAA BBBB CCCC 0000 ', { size: 57, root }],
  ['1,057 3f9a-1c07-aaaa-bbbb-cccc-0000', { size: 1057, root }],
  ['57\n3f9a-1c07-aaaa-bbbb-cccc-0000', { size: 57, root }],
  ['57:3f9a-1c07', null],
  ['0:3f9a-1c07-aaaa-bbbb-cccc-0000', null],
  ['3f9a-1c07-aaaa-bbbb-cccc-0000', null],
  ['', null],
])('what a person types off a slip: %j', (typed, read) => {
  expect(readSlip(typed)).toEqual(read);
});

describe('X2: a slip that was typed is held against the ledger', () => {
  const ledger = (word = 'first') => {
    const writer = new LedgerWriter(word).firstRun();
    writer.do('c-1', clerk, opening({}));
    return writer;
  };
  const slipOf = (writer: LedgerWriter, size = writer.entries.length) =>
    `${size}:${shortRoot(writer.root(size))}`;

  test('which goes on from there', async () => {
    const since = slipOf(ledger());
    const later = ledger();
    later.do('c-2', clerk, opening({}));
    const report = await check(await packageOf(later), { since });
    expect(inShort(report)).toBe('holds');
    expect(report.checked).toContain('since');
    expect(report.notChecked).not.toContain('continues-earlier');
  });

  test('or went another way, or is shorter', async () => {
    const other = await packageOf(ledger());
    const grown = ledger();
    grown.do('c-2', clerk, opening({}));
    for (const since of [slipOf(ledger('second')), slipOf(grown)])
      expect(inShort(await check(other, { since }))).toMatch(/^broken since@/);
  });
});

test('the QR code of a receipt says the root in place of who types it', () => {
  const writer = new LedgerWriter().firstRun();
  const note = writer.checkpoint();
  const read = { number: '01-000001-2', root: bytesToHex(writer.root()) };
  for (const scanned of [note, note.trimEnd(), note.replaceAll('\n', '\r\n')])
    expect(readReceiptClaim(`01-000001-2:${scanned}`)).toEqual(read);
});

test('X2: a receipt is found in the ledger by its number and its code, as by what stands on it', async () => {
  const ledger = goldenLedger();
  const printed = ledger.entries.find(({ entry }) => entry.type === 'DocumentPrinted')?.entry;
  const scanned = ledger.checkpoint(Number(printed?.data.size));
  const package_ = await packageOf(ledger);
  expect(inShort(await check(package_, { receipt: `01-000001-2:${scanned}` }))).toBe('holds');
  const other = ledger.checkpoint(Number(printed?.data.size) - 1);
  expect(inShort(await check(package_, { receipt: `01-000001-2:${other}` }))).toMatch(/^broken receipt@/);
});
