import { expect, test } from 'vitest';
import type { Place } from '../../../renderer/app-context.ts';
import { type Visit, walk } from '../../../renderer/frame/places.ts';

const start: readonly Visit[] = [{ visit: 0, place: { at: 'counter-home' } }];
const on = (way: readonly Visit[], ...steps: (Place | 'back')[]): readonly Visit[] =>
  steps.reduce((way, to) => walk(way, to), way);
const names = (way: readonly Visit[]): string[] => way.map((visit) => visit.place.at);

test('back goes where the person came from, and home at last', () => {
  const way = on(start, { at: 'ledger' }, { at: 'complaint', id: 'a' });
  expect(names(on(way, 'back'))).toEqual(['counter-home', 'ledger']);
  expect(names(on(way, 'back', 'back', 'back'))).toEqual(['counter-home']);
});

test('asking for the place where one is keeps the draft there', () => {
  const way = on(start, { at: 'new-complaint' });
  expect(on(way, { at: 'new-complaint' })).toBe(way);
});

test('another complaint is another visit', () => {
  const way = on(start, { at: 'complaint', id: 'a' }, { at: 'complaint', id: 'b' });
  expect(new Set(way.map((visit) => visit.visit)).size).toBe(3);
});
