import { expect, test } from 'vitest';
import { firstField } from '../../../renderer/screens/complaint/first-field.ts';

function form(inside: string): HTMLElement {
  const place = document.createElement('aside');
  place.innerHTML = `<button id="outside"></button><form>${inside}</form>`;
  return place;
}

test('a form begins at its first field', () => {
  expect(firstField(form('<input id="a"><textarea id="b"></textarea>'))?.id).toBe('a');
});

test('a row of choices begins at the one that is chosen', () => {
  const row = '<input type="radio" name="x" id="a"><input type="radio" name="x" id="b" checked>';
  expect(firstField(form(`${row}<textarea id="c"></textarea>`))?.id).toBe('b');
});

test('a choice that is off is passed over', () => {
  const row = '<input type="radio" name="x" id="a" disabled><input type="radio" name="x" id="b">';
  expect(firstField(form(row))?.id).toBe('b');
});

test('a form without fields begins at its button', () => {
  expect(firstField(form('<p>…</p><button id="go"></button>'))?.id).toBe('go');
});
