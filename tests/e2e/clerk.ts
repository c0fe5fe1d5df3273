import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';

/** What people do at the desk, by the words they see and the keys they press. */
export const people = {
  clerk: { name: '赵小燕', role: '客服人员', pin: '314159' },
  head: { name: '孙国强', role: '部门负责人', pin: '271828' },
  owner: { name: '周敏', role: '企业负责人', pin: '161803' },
} as const;
export type Who = keyof typeof people;

/** The store that they work in, as it is typed at the first run. */
export const store = {
  name: '惠民购物广场',
  phone: '0532-5550100',
  address: '人民路 1 号',
  area: '6800',
  employs: '48',
} as const;

/** Types into the field of that name, over what stands there. */
export async function type(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}

/** Presses a digit inside a row of numbered choices. */
export async function choose(page: Page, row: string, digit: number): Promise<void> {
  const group = page.getByRole('group', { name: row, exact: true });
  await group.locator('input:enabled').first().focus();
  await page.keyboard.press(String(digit));
  await expect(group.getByRole('radio').nth(digit - 1)).toBeChecked();
}

/** The first run; `atCode` is called while the recovery code is shown. */
export async function setUpStore(page: Page, atCode?: () => Promise<void>): Promise<void> {
  await expect(page.getByRole('heading', { name: '首次设置' })).toBeVisible();
  await type(page, '门店名称', store.name);
  await type(page, '服务台电话', store.phone);
  await type(page, '地址', store.address);
  await type(page, '营业面积（平方米）', store.area);
  await type(page, '员工人数', store.employs);
  await page.keyboard.press('Control+Enter');
  for (const [index, { name, pin }] of [people.owner, people.head, people.clerk].entries()) {
    await page.getByLabel('姓名', { exact: true }).nth(index).fill(name);
    await page.getByLabel('PIN（6 位数字）').nth(index).fill(pin);
    await page.getByLabel('再输一次 PIN').nth(index).fill(pin);
  }
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('这是建议的起点')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  // A PIN each and the recovery code are hashed, slowly on purpose: seconds on a busy machine.
  await expect(page.getByRole('heading', { name: '请抄下这串指纹' })).toBeVisible({ timeout: 150_000 });
  await page.getByLabel('我已抄下', { exact: true }).check();
  await atCode?.();
  await page.getByLabel('恢复码已抄下并收好').check();
  await page.getByRole('button', { name: '开始使用' }).click();
}

export function signIn(page: Page, who: Who): Promise<void> {
  return signInAs(page, people[who]);
}

/** Signs in somebody of whatever store the desk has. */
export async function signInAs(
  page: Page,
  { name, pin }: Readonly<{ name: string; pin: string }>,
): Promise<void> {
  await expect(page.getByRole('heading', { name: '请选择您的姓名' })).toBeVisible();
  await page.getByRole('radio', { name: new RegExp(name) }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('PIN（6 位数字）')).toBeFocused();
  await page.keyboard.type(pin);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '锁定' })).toBeVisible();
}

/** The one who is signed in leaves, the other takes the place. */
export async function handOver(page: Page, to: Who): Promise<void> {
  await page.getByRole('button', { name: '锁定' }).click();
  await signIn(page, to);
}

export async function importProducts(page: Page, path: string): Promise<void> {
  await page.getByRole('button', { name: '设置', exact: true }).click();
  await page.getByRole('tab', { name: '商品表' }).click();
  await page.getByLabel('商品表文件').setInputFiles(path);
  await page.getByRole('button', { name: '换成这 54 种商品' }).click();
  await confirmByPin(page, 'owner');
  await expect(page.getByText('读到 54 行，收下 54 种商品，没有收下 0 行。')).toBeVisible();
}

/** The panel at the right, with the form of what is done now. */
const panel = (page: Page) => page.getByRole('complementary', { name: '办理' });

/** Types the PIN that the prompt asks for: what someone decides above tier 1, exports or changes. */
export function confirmByPin(page: Page, who: Who): Promise<void> {
  return confirmAs(page, people[who]);
}

/** The same for somebody of whatever store the desk has. */
export async function confirmAs(
  page: Page,
  { name, pin }: Readonly<{ name: string; pin: string }>,
): Promise<void> {
  await expect(page.getByRole('dialog').getByLabel(`${name} 的 PIN`)).toBeFocused();
  await page.keyboard.type(pin);
  await page.keyboard.press('Enter');
}

/**
 * Does the next step that the panel shows, and seals it with the key for that; above tier 1 on the PIN of whoever
 * decides (`by`).
 */
export async function act(
  page: Page,
  title: string,
  fill?: () => Promise<void>,
  by?: 'head' | 'owner',
): Promise<void> {
  await expect(panel(page).getByRole('heading', { name: title, exact: true }).first()).toBeVisible();
  await expect(panel(page)).not.toHaveAttribute('inert');
  // A key pressed while the step before is still being saved is not taken.
  await expect(panel(page).locator('form[aria-busy=true]')).toHaveCount(0);
  await fill?.();
  const sealed = page.waitForResponse((response) => response.url().endsWith('/desk/submit'));
  await page.keyboard.press('Control+Enter');
  if (by) await confirmByPin(page, by);
  // A key that came while the screen took in the step before is not taken, and whoever pressed it presses again.
  else if (!(await Promise.race([sealed.then(() => true), page.waitForTimeout(10_000).then(() => false)])))
    await page.keyboard.press('Control+Enter');
  const answer: unknown = await (await sealed).json();
  expect(answer, `${title}: ${JSON.stringify(answer)}`).toMatchObject({ ok: true });
}

/** Turns to an action that is not the next step. */
export async function turnTo(page: Page, action: string): Promise<void> {
  await panel(page).getByRole('button', { name: action, exact: true }).click();
}

/** Saves the paper that was made and returns its bytes. */
export async function savePdf(page: Page): Promise<Buffer> {
  const save = panel(page).getByRole('button', { name: '保存 PDF' });
  await expect(save).toBeVisible();
  const saving = page.waitForEvent('download');
  await save.click();
  const bytes = readFileSync(await (await saving).path());
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  return bytes;
}

/** The number of the complaint on the screen. */
export async function ledgerNumber(page: Page): Promise<string> {
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toContainText(/\d{2}-\d{6}-\d/);
  return /\d{2}-\d{6}-\d/.exec((await heading.textContent()) ?? '')?.[0] ?? '';
}

/** Opens a complaint by its number, as a scanner or a person types it. */
export async function openComplaint(page: Page, number: string): Promise<void> {
  await page.keyboard.press('F3');
  await page.keyboard.insertText(number);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(number);
}
