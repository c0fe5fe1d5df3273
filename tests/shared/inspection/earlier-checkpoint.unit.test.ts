import { expect, test } from 'vitest';
import { bytesSource } from '../../../shared/inspection/byte-source.ts';
import { checkpointOfPackage, readEarlierCheckpoint } from '../../../shared/inspection/earlier-checkpoint.ts';
import { packageOf } from '../../support/package-maker.ts';
import { flippedPackage } from '../../support/verify-cases.ts';
import { goldenLedger } from '../../vectors/make-inspection-package-1.ts';

const ledger = goldenLedger();
const note = ledger.checkpoint(20);

test.each([
  ['as it was signed', note],
  ['from a Windows editor', `\uFEFF${note.replaceAll('\n', '\r\n')}`],
  ['off a QR code, without the last line end', note.trim()],
  ['pasted between empty lines', `\n\n  ${note}\n\n`],
  ['through a keyboard without the long dash', note.replace('— ', '- ')],
])('X2 a checkpoint is read %s, and is the very note that was signed', (_, typed) => {
  const read = readEarlierCheckpoint(typed);
  expect([read?.note, read?.checkpoint.size]).toEqual([note, 20]);
});

test.each([
  ['nothing', ''],
  ['a sentence', '上次检查时一切正常'],
  ['a receipt number', '01-000001-2'],
  ['only its first lines', note.split('\n').slice(0, 3).join('\n')],
  ['a size that is no number', note.replace('\n20\n', '\ntwenty\n')],
])('rejects %s', (_, typed) => expect(readEarlierCheckpoint(typed)).toBeNull());

test('X2 an earlier package hands over its checkpoint, a damaged one too: the signature says whether it counts', async () => {
  const checkpointIn = (bytes: Uint8Array) => checkpointOfPackage(bytesSource(bytes));
  expect((await checkpointIn(await packageOf(ledger)))?.checkpoint.size).toBe(ledger.entries.length);
  expect((await checkpointIn(flippedPackage()))?.checkpoint.size).toBe(45);
  expect(await checkpointIn(new Uint8Array([0x50, 0x4b, 3, 4]))).toBeNull();
});
