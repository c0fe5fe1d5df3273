import { describe, expect, test } from 'vitest';
import { maskedName, maskedPhone } from '../../shared/masking.ts';

describe('a name', () => {
  test.each([
    ['王小明', '王**'],
    ['王明', '王**'],
    ['欧阳震华', '欧**'],
    [' 李 ', '**'],
    ['𠮷田', '𠮷**'],
    ['Smith', 'S**'],
    ['', ''],
  ])('%s shows as %s', (name, masked) => expect(maskedName(name)).toBe(masked));
});

describe('a phone', () => {
  test.each([
    ['13812345678', '*******5678'],
    ['138 1234-5678', '*******5678'],
    ['１３８１２３４５６７８', '*******5678'],
    ['021-55551234', '*******1234'],
    ['5551234', '***1234'],
    ['1234', '****'],
    ['无', '****'],
    ['', ''],
  ])('%s shows as %s', (phone, masked) => expect(maskedPhone(phone)).toBe(masked));
});
