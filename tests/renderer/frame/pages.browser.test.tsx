import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { App } from '../../../renderer/app.tsx';
import { speak, startWords } from '../../../renderer/locales/i18n.ts';
import { createFakeDesk } from '../../support/fake-desk.ts';

let root: Root | null = null;
beforeAll(async () => {
  await page.viewport(1280, 800);
  localStorage.clear();
  await startWords();
});
afterEach(async () => {
  root?.unmount();
  document.body.replaceChildren();
  await speak('zh-CN');
});

const patience = { timeout: 45_000, interval: 20 };
const nav = () => document.querySelector('footer nav');
const isHere = () => nav()?.querySelector('[aria-current]')?.getAttribute('aria-keyshortcuts');

async function home(): Promise<void> {
  const fake = await createFakeDesk();
  root = createRoot(document.body.appendChild(document.createElement('div')));
  root.render(<App desk={fake.desk} />);
  await vi.waitFor(() => expect(nav()).not.toBeNull(), patience);
}

test.each(['zh-CN', 'en'] as const)('N4: F1 and a digit open a page, the same in %s', async (language) => {
  await speak(language);
  await home();
  const count = nav()?.querySelectorAll('button').length ?? 0;
  for (let digit = 1; digit <= count; digit++) {
    await userEvent.keyboard('{F1}');
    await vi.waitFor(() => expect(nav()?.contains(document.activeElement)).toBe(true), patience);
    await userEvent.keyboard(String(digit));
    await vi.waitFor(() => expect(isHere()).toBe(`F1 ${digit}`), patience);
  }
});

test('the browser never gets F1, and F11 is left to it', async () => {
  await home();
  const taken = (code: string): boolean => {
    const event = new KeyboardEvent('keydown', { code, key: code, bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(taken('F1')).toBe(true);
  expect(taken('F11')).toBe(false);
});

test('N4: Esc leaves the pages and the search field for where one was, and what was typed stays', async () => {
  await home();
  await userEvent.keyboard('{F2}');
  await vi.waitFor(() => expect(document.activeElement).toHaveProperty('name', 'phone'), patience);
  await userEvent.keyboard('{F1}');
  await userEvent.keyboard('{Escape}');
  expect(document.activeElement).toHaveProperty('name', 'phone');
  await userEvent.keyboard('{F3}');
  await userEvent.keyboard('abc');
  await userEvent.keyboard('{Escape}');
  expect(document.activeElement).toHaveProperty('name', 'phone');
  expect(document.querySelector<HTMLInputElement>('search input')?.value).toBe('abc');
  // Only then does Esc leave the form.
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(document.querySelector('[name="phone"]')).toBeNull(), patience);
});
