import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chromiumTestArguments, findTestChromium } from '../../../build/find-chromium.ts';
import { openShell } from './stand-in-desk.ts';

let house: Awaited<ReturnType<typeof openShell>>;
let evil: Server;
let evilPort: number;
let browser: Browser;
let context: BrowserContext;
let page: Page;
/** What the desk answered while another page was open: its status, or null where the browser gave it up itself. */
let answered: (number | null)[];

beforeAll(async () => {
  evil = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>evil</title>');
  });
  await new Promise<void>((resolve) => evil.listen(0, '127.0.0.1', resolve));
  evilPort = (evil.address() as AddressInfo).port;
  const executablePath = findTestChromium();
  browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    // Both names are this machine: one is a site elsewhere, the other a name that was made to point here later.
    args: [...chromiumTestArguments(), '--host-resolver-rules=MAP *.test 127.0.0.1'],
  });
});
afterAll(async () => {
  await browser.close();
  evil.closeAllConnections();
  await new Promise((resolve) => evil.close(resolve));
});

beforeEach(async () => {
  house = await openShell();
  context = await browser.newContext();
  page = await context.newPage();
  // The desk's own page is open in this browser, with its cookie.
  await page.goto(house.shell.url);
  expect(await context.cookies()).toHaveLength(1);
  answered = [];
  const ours = (url: string) => new URL(url).port === String(house.shell.port);
  context.on('response', (response) => {
    if (ours(response.url())) answered.push(response.status());
  });
  context.on('requestfailed', (request) => {
    if (ours(request.url())) answered.push(null);
  });
});
afterEach(async () => {
  await context.close();
  await house.close();
});

/** Everything that a page can send or load without being asked; it gathers whatever it could read. */
async function attack(target: string): Promise<string[]> {
  const read: string[] = [];
  const tried = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    const got = await work().catch(() => undefined);
    if (got !== undefined) read.push(`${what}: ${String(got)}`);
  };
  const send = (init: RequestInit) => async () => {
    const response = await fetch(`${target}/desk/echo`, { method: 'POST', credentials: 'include', ...init });
    return response.type === 'opaque' ? undefined : response.text();
  };
  const body = '{"evil":1}';
  const json = { 'Content-Type': 'application/json' };
  await tried('a simple post', send({ mode: 'no-cors', body }));
  await tried('a simple post, read', send({ mode: 'cors', body }));
  await tried('a post asked for beforehand', send({ mode: 'cors', body, headers: json }));
  await tried('a page', async () => (await fetch(`${target}/`, { credentials: 'include' })).text());
  await tried('a form', async () => {
    const frame = document.createElement('iframe');
    frame.name = 'hidden';
    document.body.append(frame);
    for (const enctype of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const form = document.createElement('form');
      Object.assign(form, { method: 'post', action: `${target}/desk/echo`, enctype, target: 'hidden' });
      const field = document.createElement('input');
      Object.assign(field, { name: '{"evil":1,"rest":"', value: '"}' });
      form.append(field);
      document.body.append(form);
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      form.submit();
      await loaded;
    }
    return undefined;
  });
  await tried('a beacon', async () => void navigator.sendBeacon(`${target}/desk/echo`, new Blob([body])));
  const loads = (element: HTMLElement, address: Record<string, string>) => () =>
    new Promise<unknown>((resolve, reject) => {
      element.addEventListener('load', () => resolve('loaded'));
      element.addEventListener('error', () => reject(new Error('not loaded')));
      Object.assign(element, address);
      document.body.append(element);
    });
  await tried('a script', loads(document.createElement('script'), { src: `${target}/assets/app.js` }));
  await tried(
    'the desk’s script',
    loads(document.createElement('script'), { src: `${target}/browser-desk.js` }),
  );
  await tried('a style', loads(document.createElement('link'), { rel: 'stylesheet', href: `${target}/` }));
  await tried(
    'the pushes',
    () =>
      new Promise((resolve, reject) => {
        const source = new EventSource(`${target}/events`, { withCredentials: true });
        source.onmessage = resolve;
        source.onopen = resolve;
        source.onerror = () => reject(new Error('refused'));
      }),
  );
  await tried(
    'a socket',
    () =>
      new Promise((resolve, reject) => {
        const socket = new WebSocket(`${target.replace('http', 'ws')}/events`);
        socket.onopen = resolve;
        socket.onerror = () => reject(new Error('refused'));
      }),
  );
  await tried('a frame', async () => {
    const frame = document.createElement('iframe');
    frame.src = `${target}/`;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    document.body.append(frame);
    await loaded;
    return frame.contentDocument ? 'its document' : undefined;
  });
  return read;
}

describe.each([
  ['another port of this machine, which is the same site', () => `http://127.0.0.1:${evilPort}/`],
  ['a site elsewhere', () => `http://evil.test:${evilPort}/`],
])('a page on %s', (_where, address) => {
  test('reaches nothing and reads nothing, whatever it sends', async () => {
    await page.goto(address());
    const before = house.calls.length;
    expect(await page.evaluate(attack, house.origin)).toEqual([]);
    // Sent they were: what is proven is that the desk refused them.
    expect(answered.length).toBeGreaterThan(8);
    for (const status of answered) if (status !== null) expect(status).toBeGreaterThanOrEqual(400);
    expect(house.calls.length).toBe(before);
  });

  test('cannot open the desk in a window of its own either', async () => {
    await page.goto(address());
    const opened = context.waitForEvent('page');
    await page.evaluate((target) => void window.open(target), house.origin);
    const popup = await opened;
    await popup.waitForLoadState();
    expect(await popup.evaluate(() => document.body.textContent)).toContain('wrong-site');
    expect(answered).toEqual([403]);
  });
});

test('a name that was made to point at this machine (DNS rebinding) reaches nothing, not even with the cookie', async () => {
  const rebound = `http://rebound.test:${house.shell.port}`;
  const [cookie] = await context.cookies();
  if (!cookie) throw new Error('cookies: expected the desk’s');
  await context.addCookies([{ name: cookie.name, value: cookie.value, url: rebound }]);
  await page.goto(`${rebound}/`);
  expect(await page.evaluate(() => document.body.textContent)).toContain('wrong-host');
  const before = house.calls.length;
  // For this page the desk is its own origin: nothing but the name stands between them.
  await page.evaluate(attack, rebound);
  for (const status of answered) if (status !== null) expect(status).toBe(403);
  expect(answered.length).toBeGreaterThan(8);
  expect(house.calls.length).toBe(before);
});

test('no script can read the cookie, and it is sent to no other name', async () => {
  await page.goto(house.origin);
  expect(await page.evaluate(() => document.cookie)).toBe('');
  expect(await context.cookies('http://evil.test/')).toEqual([]);
  expect(await context.cookies()).toMatchObject([
    { httpOnly: true, sameSite: 'Strict', path: '/', expires: -1 },
  ]);
});
