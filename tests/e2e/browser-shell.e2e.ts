import type { DeskApi } from '../../shared/contract.ts';
import { expect, test } from './desk-fixture.ts';

declare global {
  interface Window {
    readonly desk?: DeskApi;
  }
}

test.use({ opened: false });

test('the page runs under the strict CSP without a violation and has a desk', async ({ page, desk }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.reload();
  await expect(page.locator('#app')).not.toBeEmpty();
  const status = await page.evaluate(() => window.desk?.status({}));
  expect(status).toMatchObject({ ok: true, value: { state: 'first-run', mark: 'evaluation' } });
  expect(new URL(page.url()).pathname).toBe('/');
  expect(page.url()).not.toContain(new URL(desk.url).pathname);
  expect(complaints).toEqual([]);
});

test('rejects inline script, and the address a second time', async ({ page, desk, browser }) => {
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "inline"';
    document.head.append(script);
    return document.title;
  });
  expect(ran).not.toBe('inline');
  const stranger = await browser.newContext();
  const answer = await (await stranger.newPage()).goto(desk.url);
  expect(answer?.status()).toBe(401);
  await stranger.close();
});

test('after a power cut the desk has the same origin, a new address, and no earlier admission', async ({
  page,
  desk,
}) => {
  const before = new URL(desk.url);
  await page.evaluate(() => indexedDB.open('stays'));
  await desk.kill();
  const after = new URL(await desk.start());
  expect(after.origin).toBe(before.origin);
  expect(after.pathname).not.toBe(before.pathname);
  expect((await page.goto(after.origin))?.status()).toBe(401);
  expect((await page.goto(after.href))?.status()).toBe(200);
  const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(names).toContain('stays');
});

test('pushes arrive in the page', async ({ page }) => {
  const types = await page.evaluate(async () => {
    const response = await fetch('/events');
    const type = response.headers.get('Content-Type');
    await response.body?.cancel();
    return type;
  });
  expect(types).toContain('text/event-stream');
});
