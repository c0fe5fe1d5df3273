import { signIn, type } from './clerk.ts';
import { expect, test } from './desk-fixture.ts';

test('a desk that dies while someone types: the page says what is safe, and goes on by itself with what was typed', async ({
  page,
  desk,
  context,
}) => {
  await signIn(page, 'clerk');
  await page.keyboard.press('F2');
  await type(page, '投诉内容', '核桃仁有哈喇味，要求退款');
  await desk.kill();
  const alert = page.getByRole('alert');
  await expect(alert.filter({ hasText: '服务台没有回应' })).toContainText('请不要关闭');
  await expect(page.getByLabel('投诉内容', { exact: true })).toHaveValue('核桃仁有哈喇味，要求退款');

  const address = await desk.start();
  await expect(alert.filter({ hasText: '服务台重新启动过' })).toContainText('新地址');
  const other = await context.newPage();
  await other.goto(address);
  await expect(other.getByRole('heading', { name: '请选择您的姓名' })).toBeVisible();
  await other.close();

  await expect(page.getByText('服务台重新启动过')).toBeHidden();
  await signIn(page, 'clerk');
  // Typed a moment before the desk died, so the desk that came back had never heard of it.
  await page.getByRole('region', { name: '没有登记的草稿' }).getByRole('button').first().press('Enter');
  await expect(page.getByLabel('投诉内容', { exact: true })).toHaveValue('核桃仁有哈喇味，要求退款');
});

test('the page of an address that was used says in both languages what to do', async ({
  page,
  desk,
  browser,
}) => {
  await expect(page.getByRole('heading', { name: '请选择您的姓名' })).toBeVisible();
  const stranger = await browser.newPage();
  await stranger.goto(desk.url);
  await expect(stranger.getByRole('heading', { name: '这个地址已经用过了' })).toBeVisible();
  await expect(stranger.getByText('start the desk again')).toBeVisible();
  await stranger.close();
});

test('a browser that keeps no site data is told to open a normal window', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  await page.reload();
  await signIn(page, 'clerk');
  await expect(page.getByRole('alert')).toContainText('请在普通窗口打开服务台');
});

test('until the program runs the page says what to do where it never does', async ({
  page,
  desk,
  browser,
}) => {
  await expect(page.getByRole('heading', { name: '请选择您的姓名' })).toBeVisible();
  await expect(page.getByText('放心服务台正在打开')).toBeHidden();
  const old = await browser.newContext({ javaScriptEnabled: false });
  await old.addCookies(await page.context().cookies());
  const blank = await old.newPage();
  await blank.goto(new URL('/', desk.url).href);
  await expect(blank.getByText('放心服务台正在打开')).toBeVisible();
  await old.close();
});
