import i18next from 'i18next';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { App } from '../../../renderer/app.tsx';
import { en } from '../../../renderer/locales/en.ts';
import { speak, startWords } from '../../../renderer/locales/i18n.ts';
import { zhCN } from '../../../renderer/locales/zh-CN.ts';
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

test('a word that is empty on purpose shows nothing, never its key', async () => {
  for (const language of ['zh-CN', 'en'] as const) {
    await speak(language);
    expect(i18next.t('granted.undecided', { ns: 'ledger' })).toBe('');
  }
});

test('whoever changes the language before signing in goes on with the keys, and is told how to be somebody else', async () => {
  const fake = await createFakeDesk();
  root = createRoot(document.body.appendChild(document.createElement('div')));
  root.render(<App desk={fake.desk} />);
  await vi.waitFor(() => expect(document.querySelector('footer')).not.toBeNull(), patience);
  await userEvent.keyboard('{F10}');
  await vi.waitFor(() => expect(document.body.textContent).toContain(zhCN.signIn.title), patience);
  await page.getByRole('button', { name: 'English' }).click();
  await vi.waitFor(() => expect(document.body.textContent).toContain(en.signIn.title), patience);
  expect(document.activeElement?.tagName).toBe('INPUT');
  const chosen = document.querySelector('fieldset input:checked') !== null;
  expect(document.body.textContent).toContain(chosen ? en.signIn.hintOther : en.signIn.hint);
});
