import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openShell } from './stand-in-desk.ts';

let house: Awaited<ReturnType<typeof openShell>>;
let cookie: string;

beforeAll(async () => {
  house = await openShell();
  cookie = await house.enter();
});

afterAll(() => house.close());

function call(headers: Record<string, string> = {}, body: string | Buffer = '{"a":1}', path = '/desk/echo') {
  return house.send({
    method: 'POST',
    path,
    headers: { Cookie: cookie, Origin: house.origin, 'Content-Type': 'application/json', ...headers },
    body,
  });
}

test('lets its own page call the desk, under a connection that is not the secret', async () => {
  const answer = await call();
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.body)).toEqual({ ok: true, value: { a: 1 } });
  expect(house.calls.at(-1)).toMatchObject({ verb: 'echo', input: { a: 1 } });
  expect(cookie).not.toContain(house.calls.at(-1)?.connection);
});

test('passes the refusal of an unknown verb through as it is', async () => {
  const answer = await call({}, '{}', '/desk/..%2fanything');
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.body)).toEqual({ ok: false, refusal: { code: 'unknown-verb' } });
});

describe('nothing reaches the desk', () => {
  const rejected: [why: string, headers: Record<string, string>, status: number][] = [
    ['another host', { Host: 'desk.example' }, 403],
    ['localhost by name', { Host: 'localhost' }, 403],
    ['the right host on another port', { Host: '127.0.0.1:1' }, 403],
    ['another origin', { Origin: 'http://evil.example' }, 403],
    ['the null origin', { Origin: 'null' }, 403],
    ['the same host on another port as origin', { Origin: 'http://127.0.0.1:1' }, 403],
    ['a site elsewhere', { 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['the same site but another origin', { 'Sec-Fetch-Site': 'same-site' }, 403],
    ['a call that a person typed', { 'Sec-Fetch-Site': 'none', 'Sec-Fetch-Mode': 'cors' }, 403],
    ['no cookie', { Cookie: '' }, 401],
    ['a made-up cookie', { Cookie: `desk-1=${'A'.repeat(43)}` }, 401],
    ['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415],
    ['plain text', { 'Content-Type': 'text/plain' }, 415],
    ['JSON in another charset', { 'Content-Type': 'application/json; charset=gbk' }, 415],
  ];

  test.each(rejected)('rejects %s', async (_why, headers, status) => {
    const before = house.calls.length;
    expect((await call(headers)).status).toBe(status);
    expect(house.calls.length).toBe(before);
  });

  test('rejects a call without an origin', async () => {
    const headers = { Cookie: cookie, 'Content-Type': 'application/json' };
    const before = house.calls.length;
    expect((await house.send({ method: 'POST', path: '/desk/echo', headers, body: '{}' })).status).toBe(403);
    expect(house.calls.length).toBe(before);
  });

  test('rejects the right secret under the wrong name, and a wrong one of the right length', async () => {
    const [name, secret = ''] = cookie.split('=');
    expect((await call({ Cookie: `other=${secret}` })).status).toBe(401);
    const turned = (secret[0] === 'A' ? 'B' : 'A') + secret.slice(1);
    expect((await call({ Cookie: `${name}=${turned}` })).status).toBe(401);
  });

  test.each(['{', '', 'undefined', '{"a":1}x'])('rejects %j, which is not JSON', async (body) => {
    const before = house.calls.length;
    expect((await call({}, body)).status).toBe(400);
    expect(house.calls.length).toBe(before);
  });

  test('rejects text that is not UTF-8', async () => {
    expect((await call({}, Buffer.from([0x22, 0xff, 0x22]))).status).toBe(400);
  });

  test('rejects a body that says it is too large', async () => {
    const before = house.calls.length;
    const answer = await call({ 'Content-Length': String(24 * 1024 * 1024 + 1) }, '').catch(() => ({
      status: 413,
    }));
    expect(answer.status).toBe(413);
    expect(house.calls.length).toBe(before);
  });

  test('rejects a body that grows too large without saying so', async () => {
    const before = house.calls.length;
    const body = Buffer.alloc(24 * 1024 * 1024 + 1, 0x20);
    // The server may cut the line before the whole flood is sent: refused all the same.
    const answer = await call({ 'Transfer-Encoding': 'chunked' }, body).catch(() => ({ status: 413 }));
    expect(answer.status).toBe(413);
    expect(house.calls.length).toBe(before);
  });

  test.each(['PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH'])('rejects %s', async (method) => {
    const answer = await house.send({ method, path: '/desk/echo', headers: { Cookie: cookie } });
    expect(answer.status).toBe(405);
  });

  test('rejects a request that is no HTTP, with the same strict headers', async () => {
    const { connect } = await import('node:net');
    const text = await new Promise<string>((resolve, reject) => {
      const socket = connect(house.shell.port, '127.0.0.1', () => socket.write('nonsense\r\n\r\n'));
      let received = '';
      socket.on('data', (chunk) => {
        received += String(chunk);
      });
      socket.on('close', () => resolve(received));
      socket.on('error', reject);
    });
    expect(text).toMatch(/^HTTP\/1\.1 400/);
    expect(text).toContain("default-src 'none'");
  });
});
