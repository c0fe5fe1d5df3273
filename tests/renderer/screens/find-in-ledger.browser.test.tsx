import { createRoot } from 'react-dom/client';
import { beforeAll, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { App } from '../../../renderer/app.tsx';
import { startWords } from '../../../renderer/locales/i18n.ts';
import { createFakeDesk } from '../../support/fake-desk.ts';

const patience = { timeout: 45_000, interval: 20 };

beforeAll(async () => {
  await page.viewport(1280, 800);
  localStorage.clear();
  await startWords();
});

test('N4: F3 on the ledger takes what is scanned right after it in the place of the words before', async () => {
  const fake = await createFakeDesk();
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  root.render(<App desk={fake.desk} />);
  await vi.waitFor(() => expect(document.querySelector('footer')).not.toBeNull(), patience);
  [...document.querySelectorAll('button')].find((one) => one.textContent?.endsWith('台账'))?.click();
  await vi.waitFor(() => expect(document.querySelector('[name=words]')).not.toBeNull(), patience);
  const words = document.querySelector<HTMLInputElement>('[name=words]')!;
  words.focus();
  await userEvent.keyboard('mrxj');
  words.blur();
  // In the same turn, as a scanner behind the key would be.
  document.body.dispatchEvent(new KeyboardEvent('keydown', { code: 'F3', bubbles: true, cancelable: true }));
  expect(document.activeElement).toBe(words);
  expect([words.selectionStart, words.selectionEnd]).toEqual([0, 4]);
  root.unmount();
}, 120_000);
