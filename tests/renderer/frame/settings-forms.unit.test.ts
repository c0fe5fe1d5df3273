import * as v from 'valibot';
import { expect, test } from 'vitest';
import {
  authorityFormOf,
  authorityOf,
  limitsRise,
  suggestedAuthority,
  withKind,
} from '../../../renderer/screens/settings/authority-form.ts';
import { pinFault } from '../../../renderer/screens/settings/pin-rules.ts';
import {
  formOf,
  newStore,
  settingsOf,
  spansFromText,
} from '../../../renderer/screens/settings/store-form.ts';
import { authorityTable, storeSettings } from '../../../shared/event-parts.ts';
import { isWeakPin } from '../../../shared/weak-pin.ts';

test('hours are read as typed, and what cannot be read is refused', () => {
  expect(spansFromText('')).toEqual([]);
  expect(spansFromText('9:00–12:00  13:30～21:00')).toEqual([
    { from: 540, to: 720 },
    { from: 810, to: 1260 },
  ]);
  for (const wrong of ['9-21', '21:00-09:00', '09:00-12:00 11:00-13:00', '09:00', '08:00-09:00-10:00'])
    expect(spansFromText(wrong), wrong).toBeNull();
});

test('a store typed in and read back is the same store', () => {
  const hours = newStore.hours.map((day, index) => (index === 6 ? { text: '' } : day));
  hours[2] = { text: '09:00-12:00 13:00-21:00' };
  const form = {
    ...newStore,
    name: '和平路店',
    address: '和平路',
    phone: '1',
    area: '6800',
    employs: '42',
    hours,
  };
  const { store, settings } = settingsOf(form);
  expect(v.is(storeSettings, settings)).toBe(true);
  expect(formOf(store, settings)).toEqual(form);
});

test('two tiers in one hand are dropped when the store has grown to three people', () => {
  expect(settingsOf({ ...newStore, employs: '2', twoTiers: true }).settings.twoTiers).toBe(true);
  expect(settingsOf({ ...newStore, employs: '3', twoTiers: true }).settings.twoTiers).toBe(false);
});

test('the suggested authority is one the desk takes, and survives the form', () => {
  const table = authorityOf(suggestedAuthority);
  expect(v.is(authorityTable, table)).toBe(true);
  expect(authorityOf(authorityFormOf(table))).toEqual(table);
  expect(limitsRise(suggestedAuthority)).toBe(true);
  const lower = { ...suggestedAuthority, t3: { ...suggestedAuthority.t3, limit: '100' } };
  expect(limitsRise(lower)).toBe(false);
});

test('a kind ticked for a tier is ticked above it, a kind cleared is cleared below it', () => {
  const on = withKind(withKind(suggestedAuthority, 3, 'redo', false), 2, 'redo', true);
  expect([on.t1, on.t2, on.t3].map((tier) => tier.kinds.includes('redo'))).toEqual([false, true, true]);
  const off = withKind(suggestedAuthority, 2, 'refund', false);
  expect([off.t1, off.t2, off.t3].map((tier) => tier.kinds.includes('refund'))).toEqual([false, false, true]);
});

test('PINs that are guessed first are told at once', () => {
  for (const easy of ['111111', '123456', '987654', '121212', '123123'])
    expect(isWeakPin(easy), easy).toBe(true);
  expect(isWeakPin('246802')).toBe(false);
  expect(pinFault('24680', '24680')).toBe('sixDigits');
  expect(pinFault('246802', '246803')).toBe('pinDiffers');
  expect(pinFault('246802', '246802')).toBeNull();
});
