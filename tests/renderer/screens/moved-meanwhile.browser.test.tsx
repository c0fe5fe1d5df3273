import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { App } from '../../../renderer/app.tsx';
import { startWords } from '../../../renderer/locales/i18n.ts';
import { dueMove } from '../../../shared/complaint/due.ts';
import type { DeskApi } from '../../../shared/contract.ts';
import type { Event } from '../../../shared/events.ts';
import { open, receive } from '../../support/commands.ts';
import { createFakeDesk, type FakeDesk } from '../../support/fake-desk.ts';

const patience = { timeout: 45_000, interval: 20 };
/** Ten in the morning on the store's wall, within its hours. */
const ten = Date.UTC(2026, 10, 23, 2, 0);
const hour = 3_600_000;
const seal = () => userEvent.keyboard('{Control>}{Enter}{/Control}');
const panel = () => document.querySelector('aside');
const title = () => panel()?.querySelector('h2')?.textContent;
const note = () => panel()?.querySelector<HTMLTextAreaElement>('form textarea') ?? null;

let root: Root | null = null;
beforeAll(async () => {
  await page.viewport(1280, 800);
  localStorage.clear();
  await startWords();
});
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: ten });
});
afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
  vi.useRealTimers();
});

type At = Readonly<{ fake: FakeDesk; about: string }>;

/** The app over a desk in memory, with one complaint that its clerk has received and now decides. */
async function deciding(wrap: (fake: FakeDesk) => DeskApi = (fake) => fake.desk): Promise<At> {
  const fake = await createFakeDesk({ at: ten - hour / 2 });
  const opened = await fake.desk.submit({
    id: crypto.randomUUID(),
    size: fake.log().lines.length,
    about: null,
    commands: [open(), receive],
  });
  if (!opened.ok) throw new Error(`deciding: expected a complaint, got ${opened.refusal.code}`);
  root = createRoot(document.body.appendChild(document.createElement('div')));
  root.render(<App desk={wrap(fake)} />);
  await vi.waitFor(() => expect(document.querySelector('footer')).not.toBeNull(), patience);
  const { number } = opened.value;
  await vi.waitFor(() => expect(document.querySelector('table')?.textContent).toContain(number), patience);
  await userEvent.keyboard('{F3}');
  await userEvent.keyboard(number ?? '');
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(title()).toBe('作出处理'), patience);
  return { fake, about: opened.value.about };
}

async function type(text: string): Promise<void> {
  note()?.focus();
  await userEvent.keyboard(text);
}

const rise: Event = {
  type: 'Escalated',
  data: { from: 1, to: 2, reason: 'complex', due: null },
};

test('T5 due-first: the form reads the complaint again, keeps what was typed, says that time ran out, and leads on', async () => {
  const { fake, about } = await deciding((fake) => ({
    ...fake.desk,
    // What time demands the desk seals right after it has refused.
    submit: async (input) => {
      const outcome = await fake.desk.submit(input);
      const complaint = input.about ? fake.log().complaints.get(input.about) : undefined;
      if (outcome.ok || outcome.refusal.code !== 'due-first' || !complaint) return outcome;
      const move = dueMove(complaint, fake.log().store, ten + 5 * hour);
      if (move) await fake.meanwhile(complaint.id, [move], 'system');
      return outcome;
    },
  }));
  await type('已和消费者说好');
  fake.pass(5 * hour);
  await seal();
  await expect.element(page.getByText(/时限已到，自动升到第二级/)).toBeVisible();
  await expect.element(page.getByText('您填的都还在，没有登记。')).toBeVisible();
  expect(note()?.value).toBe('已和消费者说好');
  // She may decide no more: the next step is offered, and it is a head's, at this screen.
  expect(panel()?.querySelector('form button[type=submit]')).toHaveProperty('disabled', true);
  await expect.element(page.getByRole('button', { name: /^请负责人在此接待/ }).first()).toBeVisible();
  expect(fake.log().complaints.get(about)?.decisions).toHaveLength(0);
});

test('N2 changed: somebody else sealed; what they did is said, what was typed stays, and the same key does it', async () => {
  const { fake, about } = await deciding((fake) => ({ ...fake.desk, onPush: () => () => undefined }));
  await type('两件一起退');
  // Another counter gives the ways on: this screen has not heard of it.
  await fake.meanwhile(about, [{ type: 'WaysOnGiven', data: { ways: ['court'], printed: false } }], 'op-2');
  await seal();
  await expect.element(page.getByText(/填写期间有变化：\d\d:\d\d 王强 告知维权途径/)).toBeVisible();
  expect(note()?.value).toBe('两件一起退');
  expect(panel()?.textContent).not.toContain('没有保存');
  await seal();
  await vi.waitFor(() => expect(fake.log().complaints.get(about)?.decisions).toHaveLength(1), patience);
  await vi.waitFor(() => expect(title()).toBe('消费者答复'), patience);
  expect(panel()?.textContent).not.toContain('填写期间有变化');
});

test('a form nobody has typed in follows the complaint; one that is typed in stays when it moves', async () => {
  const { fake, about } = await deciding();
  await type('等一下');
  await fake.meanwhile(about, [rise], 'op-2');
  await expect.element(page.getByText(/因情况复杂升到第二级/)).toBeVisible();
  expect(note()?.value).toBe('等一下');
  await page.getByRole('button', { name: '清空，按现在的情况重新填' }).click();
  await vi.waitFor(() => expect(panel()?.textContent).not.toContain('填写期间有变化'), patience);
  expect(note()).toBeNull();
});

test('N2: what was typed in one form is there again after a look at another', async () => {
  const { fake, about } = await deciding();
  await type('先看看别的');
  await page.getByRole('button', { name: '告知维权途径' }).click();
  await vi.waitFor(() => expect(note()).toBeNull(), patience);
  await page.getByRole('button', { name: /回到下一步/ }).click();
  await vi.waitFor(() => expect(note()?.value).toBe('先看看别的'), patience);
  // After it was sealed nothing of it is left.
  await seal();
  await vi.waitFor(() => expect(fake.log().complaints.get(about)?.decisions).toHaveLength(1), patience);
  await vi.waitFor(() => expect(title()).toBe('消费者答复'), patience);
  expect(note()?.value).toBe('');
});

test('whoever turns to something else while the step before is being sealed is left there', async () => {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const { fake, about } = await deciding((fake) => ({
    ...fake.desk,
    submit: async (input) => {
      const outcome = await fake.desk.submit(input);
      await held;
      return outcome;
    },
  }));
  await page.getByRole('button', { name: '登记联系' }).click();
  await type('没有人接');
  await seal();
  await vi.waitFor(() => expect(fake.log().complaints.get(about)?.contactDays).toHaveLength(1), patience);
  await page.getByRole('button', { name: '消费者撤回' }).click();
  letGo();
  await vi.waitFor(() => expect(panel()?.inert).toBe(false), patience);
  await vi.waitFor(() => expect(document.body.textContent).toContain('没有人接'), patience);
  // The screen hears the answer a moment after it has what was sealed.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(title()).toBe('消费者撤回');
});
