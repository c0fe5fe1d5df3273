import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { App } from '../../../renderer/app.tsx';
import { startWords } from '../../../renderer/locales/i18n.ts';
import type { Event } from '../../../shared/events.ts';
import { storeSubject } from '../../../shared/events.ts';
import { createFakeDesk, type FakeDesk } from '../../support/fake-desk.ts';

let root: Root | null = null;
beforeAll(async () => {
  await page.viewport(1280, 800);
  localStorage.clear();
  await startWords();
});
afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

const patience = { timeout: 45_000, interval: 20 };
const text = () => document.querySelector<HTMLTextAreaElement>('main textarea');
const calendar = (version: number, ...dates: string[]): Event => ({
  type: 'CalendarSet',
  data: { version, days: dates.map((date) => ({ date, kind: 'holiday', spans: [] })) },
});

async function atTheCalendar(): Promise<FakeDesk> {
  const fake = await createFakeDesk({ operator: 'op-3' });
  root = createRoot(document.body.appendChild(document.createElement('div')));
  root.render(<App desk={fake.desk} />);
  await vi.waitFor(() => expect(document.querySelector('footer')).not.toBeNull(), patience);
  await page.getByRole('button', { name: '设置', exact: true }).click();
  await page.getByRole('tab', { name: '日历' }).click();
  await vi.waitFor(() => expect(text()).not.toBeNull(), patience);
  return fake;
}

test('N2: what is typed into the calendar stays when another screen saves one, and both can be kept', async () => {
  const fake = await atTheCalendar();
  text()?.focus();
  await userEvent.keyboard('2026-12-24 节假日');
  await fake.meanwhile(storeSubject, [calendar(1, '2027-01-01')], 'op-3');
  await expect.element(page.getByText(/日历已被别人改过/)).toBeVisible();
  expect(text()?.value).toBe('2026-12-24 节假日');
  await page.getByRole('button', { name: '把对方的 1 行并进来' }).click();
  await vi.waitFor(() => expect(text()?.value).toBe('2026-12-24 节假日\n2027-01-01 节假日 不营业'), patience);
  expect(document.querySelector('main')?.textContent).not.toContain('日历已被别人改过');
});

test('a calendar that nobody types in follows what others save', async () => {
  const fake = await atTheCalendar();
  await fake.meanwhile(storeSubject, [calendar(1, '2027-01-01')], 'op-3');
  await vi.waitFor(() => expect(text()?.value).toBe('2027-01-01 节假日 不营业'), patience);
});
