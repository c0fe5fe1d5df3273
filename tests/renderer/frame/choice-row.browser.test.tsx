import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ChoiceRow } from '../../../renderer/parts/ChoiceRow.tsx';
import { ManyChoiceRow } from '../../../renderer/parts/ManyChoiceRow.tsx';

const wishes = [
  { value: 'refund', label: 'refund' },
  { value: 'exchange', label: 'exchange' },
  { value: 'repair', label: 'repair', off: true },
] as const;
type Wish = (typeof wishes)[number]['value'];

function Form() {
  const [wish, setWish] = useState<Wish | null>(null);
  const [several, setSeveral] = useState<readonly Wish[]>([]);
  const [words, setWords] = useState('');
  return (
    <form>
      <ChoiceRow label="wish" choices={wishes} value={wish} onChange={setWish} />
      <ManyChoiceRow label="several" choices={wishes} values={several} onChange={setSeveral} />
      <input aria-label="words" value={words} onChange={(event) => setWords(event.currentTarget.value)} />
      <output>{JSON.stringify({ wish, several })}</output>
    </form>
  );
}

let root: Root;
beforeEach(() => {
  const place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
  flushSync(() => root.render(<Form />));
});
afterEach(() => {
  root.unmount();
  document.body.replaceChildren();
});

const chosen = (): unknown => JSON.parse(document.querySelector('output')?.textContent ?? '');
const focus = (selector: string): void => document.querySelector<HTMLElement>(selector)?.focus();

test('a digit chooses in the row that has the focus and goes on to the next field', async () => {
  focus('input[value="refund"]');
  await userEvent.keyboard('2');
  expect(chosen()).toEqual({ wish: 'exchange', several: [] });
  await userEvent.keyboard('12');
  expect(chosen()).toEqual({ wish: 'exchange', several: ['refund', 'exchange'] });
  await userEvent.keyboard('1{Enter}');
  expect(chosen()).toEqual({ wish: 'exchange', several: ['exchange'] });
  expect(document.activeElement?.getAttribute('aria-label')).toBe('words');
});

test('digits elsewhere are only digits', async () => {
  focus('input[aria-label="words"]');
  await userEvent.keyboard('2');
  expect(chosen()).toEqual({ wish: null, several: [] });
  expect(document.querySelector<HTMLInputElement>('input[aria-label="words"]')?.value).toBe('2');
});

test('what is off cannot be chosen by its digit', async () => {
  focus('input[value="refund"]');
  await userEvent.keyboard('3');
  expect(chosen()).toEqual({ wish: null, several: [] });
});

test('a digit works while an input method holds the key', () => {
  focus('input[value="refund"]');
  const held = new KeyboardEvent('keydown', { key: 'Process', code: 'Digit2', keyCode: 229, bubbles: true });
  flushSync(() => document.activeElement?.dispatchEvent(held));
  expect(chosen()).toEqual({ wish: 'exchange', several: [] });
});

test('arrows move and choose as radio buttons do', async () => {
  focus('input[value="refund"]');
  await userEvent.keyboard('{ArrowRight}');
  expect(chosen()).toMatchObject({ wish: 'exchange' });
});
