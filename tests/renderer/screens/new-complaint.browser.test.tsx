import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { App } from '../../../renderer/app.tsx';
import { startWords } from '../../../renderer/locales/i18n.ts';
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
});

const patience = { timeout: 45_000, interval: 20 };
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
  // From here on each answer leads to the next question that has none.
  await userEvent.keyboard('1');
  expect(focused().closest('[data-field]')?.getAttribute('data-field')).toBe('cause');
  await userEvent.keyboard('2');
  expect(focused().closest('[data-field]')?.getAttribute('data-field')).toBe('wish');
  expect(document.querySelector<HTMLTextAreaElement>('[name="content"]')?.value).toContain(milk.name);
  await userEvent.keyboard('2');
  expect(focused().name).toBe('lines.0.shelfLifeEnd');
  await userEvent.keyboard('991231');
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
  // All that is left to say is the name of the button.
  await vi.waitFor(() => expect(focused().textContent).toContain('接受、兑现并办结'), patience);
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

test('N2: leaving keeps the draft at the desk; the counter home goes on with it, or throws it away', async () => {
  const fake = await atTheForm();
  await userEvent.keyboard('13800000000');
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(document.querySelector('form [name="phone"]')).toBeNull(), patience);
  const draft = page.getByRole('region', { name: '没有登记的草稿' }).getByRole('button').first();
  await expect.element(draft).toBeVisible();
  expect(document.body.textContent).not.toContain('13800000000');
  (draft.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(focused()?.name).toBe('phone'), patience);
  expect(focused().value).toBe('13800000000');
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(document.querySelector('form [name="phone"]')).toBeNull(), patience);
  await expect.element(draft).toBeVisible();
  (draft.element() as HTMLElement).focus();
  await userEvent.keyboard('{Delete}');
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(async () => {
    const outcome = await fake.desk.drafts({});
    expect(outcome).toEqual({ ok: true, value: { drafts: [] } });
  }, patience);
});
