import { expect, test } from 'vitest';
import { readScan } from '../../../renderer/frame/scan-code.ts';
import { ledgerNumber } from '../../../shared/ledger/ledger-number.ts';

test('a barcode with a right check digit is a product', () => {
  expect(readScan('2210001000000')).toEqual({ kind: 'product', barcode: '2210001000000' });
  expect(readScan(' 96385074 ')).toEqual({ kind: 'product', barcode: '96385074' });
  expect(readScan('036000291452')).toEqual({ kind: 'product', barcode: '036000291452' });
});

test('a phone number, a wrong check digit and an address are nothing', () => {
  expect(readScan('13800001111')).toBeNull();
  expect(readScan('2210001000001')).toBeNull();
  expect(readScan('https://example.org/96385074')).toBeNull();
});

test('a ledger number is found alone and inside a label', () => {
  const number = ledgerNumber(1, 123);
  expect(readScan(number)).toEqual({ kind: 'complaint', number });
  expect(readScan(`FX ${number} 2026-11-24`)).toEqual({ kind: 'complaint', number });
  expect(readScan(`${number.slice(0, -1)}${(Number(number.at(-1)) + 1) % 10}`)).toBeNull();
});
