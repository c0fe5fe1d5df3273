import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { App } from '../../../renderer/app.tsx';
import { startWords } from '../../../renderer/locales/i18n.ts';
import { keepDraft } from '../../../renderer/screens/new-complaint/draft.ts';
import type { Product } from '../../../shared/goods/catalogue.ts';
import { createFakeDesk, type FakeDesk } from '../../support/fake-desk.ts';

const milk: Product = {
  code: '6944100005555',
  name: '纯牛奶250ml×12',
  kind: 'prepackaged-food',
  supplier: '牧源乳业',
  unit: 'piece',
  measure: '箱',
  price: 5490,
  shelfLifeDays: 180,
};

let root: Root | null = null;
beforeAll(async () => {
  await page.viewport(1280, 800);
  localStorage.clear();
  await startWords();
});
afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
  keepDraft('op-1', null);
});

const patience = { timeout: 15_000, interval: 20 };
const focused = () => document.activeElement as HTMLInputElement;
const seal = () => userEvent.keyboard('{Control>}{Enter}{/Control}');

/** The app over a desk in memory, at the form of a new complaint, as after F2. */
async function atTheForm(): Promise<FakeDesk> {
  const fake = await createFakeDesk();
  await fake.setCatalogue([milk]);
  root = createRoot(document.body.appendChild(document.createElement('div')));
  root.render(<App desk={fake.desk} />);
  await vi.waitFor(() => expect(document.querySelector('footer')).not.toBeNull(), patience);
  await userEvent.keyboard('{F2}');
  await vi.waitFor(() => expect(focused()?.name).toBe('phone'), patience);
  return fake;
}

/** Everything by keyboard: declined twice, goods by pinyin initials, state, reason and wish by digits. */
async function fillByKeys(): Promise<void> {
  await userEvent.keyboard('-');
  expect(focused().name).toBe('name');
  await userEvent.keyboard('-');
  page.getByRole('combobox', { name: /商品/ }).element().focus();
  await userEvent.keyboard('cnn');
  await vi.waitFor(() => expect(document.querySelector('[role="option"]')).not.toBeNull(), patience);
  await userEvent.keyboard('{Enter}');
  for (const name of ['lines.0.kind', 'lines.0.price', 'lines.0.quantity']) {
    expect(focused().name).toBe(name);
    await userEvent.keyboard('{Enter}');
  }
  await userEvent.keyboard('1');
  expect(focused().name).toBe('lines.0.shelfLifeEnd');
  await userEvent.keyboard('991231');
  document.querySelector<HTMLElement>('[data-field="cause"] input')?.focus();
  await userEvent.keyboard('2');
  expect(focused().name).toBe('content');
  expect(focused().value).toContain(milk.name);
  document.querySelector<HTMLElement>('[data-field="wish"] input')?.focus();
  await userEvent.keyboard('2');
}

test('an exchange by keys alone: one sealing opens, receives and decides, then the next step has the focus', async () => {
  const fake = await atTheForm();
  await fillByKeys();
  await expect.element(page.getByRole('button', { name: /登记并同意换货/ })).toBeVisible();
  await seal();
  await vi.waitFor(() => expect(document.querySelector('h1')?.textContent).toBe('01-000001-2'), patience);
  const [complaint] = fake.log().complaints.values();
  expect(complaint).toMatchObject({
    facts: { name: 'declined', phone: 'declined', cause: 'wrong-purchase', wish: 'exchange' },
    receptions: [{ tier: 1, receiver: 'op-1' }],
    decisions: [{ lines: [{ kind: 'exchange', item: 'i1', quantity: '1' }] }],
    items: [{ product: milk.code, price: 5490, shelfLifeEnd: '2099-12-31', condition: 'unopened' }],
  });
  await vi.waitFor(() => expect(focused()).toMatchObject({ type: 'radio', value: 'accepted' }), patience);
});

test('faults stand beside their fields and the first gets the focus; nothing reaches the desk', async () => {
  const fake = await atTheForm();
  await userEvent.keyboard('-');
  await seal();
  await vi.waitFor(() => expect(focused()?.name).toBe('name'), patience);
  await expect.element(page.getByText('请填写，或按 - 选“不愿提供”')).toBeVisible();
  expect(fake.calls('submit')).toBe(0);
});

test('a desk that dies after sealing: the form stays, and trying again enters nothing twice', async () => {
  const fake = await atTheForm();
  await fillByKeys();
  fake.dieAfterSealing();
  await seal();
  await expect.element(page.getByText(/服务台没有回答/)).toBeVisible();
  await expect.element(page.getByRole('combobox', { name: /商品/ })).toHaveValue(milk.name);
  fake.restart();
  await seal();
  await vi.waitFor(() => expect(document.querySelector('h1')?.textContent).toBe('01-000001-2'), patience);
  expect(fake.log().complaints.size).toBe(1);
});

test('leaving keeps the draft, coming back finds it, one button drops it', async () => {
  await atTheForm();
  await userEvent.keyboard('13800000000');
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(document.querySelector('form [name="phone"]')).toBeNull(), patience);
  await userEvent.keyboard('{F2}');
  await vi.waitFor(() => expect(focused()?.name).toBe('phone'), patience);
  expect(focused().value).toBe('13800000000');
  await expect.element(page.getByText(/已找回未登记的草稿/)).toBeVisible();
  await page.getByRole('button', { name: '清空重填' }).click();
  await vi.waitFor(() => expect(focused()).toMatchObject({ name: 'phone', value: '' }), patience);
});
