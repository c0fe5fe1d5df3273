import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rawCall, statuses } from './raw-call.ts';
import { openShell } from './stand-in-desk.ts';

let house: Awaited<ReturnType<typeof openShell>>;
let cookie: string;

beforeAll(async () => {
  house = await openShell();
  cookie = await house.enter();
});
afterAll(() => house.close());

/** A request with everything that the desk's own page sends, and whatever is changed or added. */
function request(first: string, headers: readonly string[], body = ''): string {
  const host = `127.0.0.1:${house.shell.port}`;
  const all = [first, `Host: ${host}`, `Origin: http://${host}`, `Cookie: ${cookie}`, ...headers];
  return `${all.join('\r\n')}\r\n\r\n${body}`;
}
const json = 'Content-Type: application/json';
const post = 'POST /desk/echo HTTP/1.1';
/** A whole call of its own: where it reaches the desk, something took another request's body for it. */
const hidden = () => request(post, [json, 'Content-Length: 10'], '{"evil":1}');

async function sent(bytes: string) {
  const before = house.calls.length;
  const call = await rawCall(house.shell.port, bytes);
  call.socket.end();
  const text = await call.closed;
  return { statuses: statuses(text), text, calls: house.calls.slice(before).map(({ input }) => input) };
}

test('the same bytes unbroken reach the desk: the refusals below are not about something else', async () => {
  const { statuses: came, calls } = await sent(
    request(post, [json, 'Content-Length: 7', 'Connection: close'], '{"a":1}'),
  );
  expect(came).toEqual([200]);
  expect(calls).toEqual([{ a: 1 }]);
});

describe('one request is never taken for two', () => {
  test.each<[what: string, headers: string[], body: string]>([
    ['two lengths', ['Content-Length: 2', 'Content-Length: 12'], '{}'],
    ['two equal lengths', ['Content-Length: 2', 'Content-Length: 2'], '{}'],
    ['a list of lengths', ['Content-Length: 2, 12'], '{}'],
    ['a length and chunks', ['Content-Length: 4', 'Transfer-Encoding: chunked'], '0\r\n\r\n'],
    ['chunks and a length', ['Transfer-Encoding: chunked', 'Content-Length: 4'], '0\r\n\r\n'],
    ['chunks that are not the last coding', ['Transfer-Encoding: chunked, identity'], '0\r\n\r\n'],
    ['a coding that only looks like chunks', ['Transfer-Encoding: xchunked'], '0\r\n\r\n'],
    ['two codings', ['Transfer-Encoding: chunked', 'Transfer-Encoding: identity'], '0\r\n\r\n'],
    ['a blank before the colon', ['Content-Length : 2'], '{}'],
    ['a folded header', ['X-A: 1\r\n  folded: 2', 'Content-Length : 2'], '{}'],
    ['a negative length', ['Content-Length: -2'], '{}'],
    ['a length with a sign', ['Content-Length: +2'], '{}'],
    ['a length in hex', ['Content-Length: 0x2'], '{}'],
    ['a length beyond all numbers', ['Content-Length: 99999999999999999999999'], '{}'],
    ['a chunk of no size', ['Transfer-Encoding: chunked'], 'zz\r\n{}\r\n0\r\n\r\n'],
    ['a chunk that is longer than it says', ['Transfer-Encoding: chunked'], '1\r\n{}\r\n0\r\n\r\n'],
    ['a carriage return in a header', ['X-A: 1\rContent-Length: 2'], '{}'],
    ['a NUL in a header', ['X-A: 1\0', 'Content-Length: 2'], '{}'],
  ])('rejects %s, and what is hidden behind it', async (_what, headers, body) => {
    const { statuses: came, calls } = await sent(request(post, [json, ...headers], body) + hidden());
    expect(calls).toEqual([]);
    expect(came).toEqual([400]);
  });

  test.each<[what: string, headers: string[], body: string]>([
    ['was turned away', ['Content-Type: text/plain', 'Content-Length: 2'], '{}'],
    ['is being answered', [json, 'Content-Length: 7'], '{"a":1}'],
    ['is broken JSON', [json, 'Content-Length: 1'], '{'],
  ])('what follows a request that %s is not read', async (_what, headers, body) => {
    const { calls } = await sent(request(post, headers, body) + hidden());
    expect(calls).not.toContainEqual({ evil: 1 });
  });

  test('a body without a length or chunks is no body', async () => {
    const { calls } = await sent(
      request('GET /events-not HTTP/1.1', [json, 'Connection: close'], '{"evil":1}'),
    );
    expect(calls).toEqual([]);
  });
});

describe('other oddities of a request', () => {
  test.each<[what: string, bytes: () => string]>([
    ['no host', () => `${post}\r\nCookie: ${cookie}\r\n${json}\r\nContent-Length: 2\r\n\r\n{}`],
    [
      'two hosts',
      () => request(post, [`Host: 127.0.0.1:${house.shell.port}`, json, 'Content-Length: 2'], '{}'),
    ],
    [
      'two hosts, one of them foreign',
      () => request(post, ['Host: evil.example', json, 'Content-Length: 2'], '{}'),
    ],
    ['two origins', () => request(post, ['Origin: http://evil.example', json, 'Content-Length: 2'], '{}')],
    ['HTTP/1.0', () => `POST /desk/echo HTTP/1.0\r\n${json}\r\nContent-Length: 2\r\n\r\n{}`],
    ['HTTP/2 on a plain line', () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    [
      'an address of another host',
      () => request('POST http://evil.example/desk/echo HTTP/1.1', [json, 'Content-Length: 2'], '{}'),
    ],
    [
      'its own address written out',
      () =>
        request(
          `POST http://127.0.0.1:${house.shell.port}/desk/echo HTTP/1.1`,
          [json, 'Content-Length: 2'],
          '{}',
        ),
    ],
    ['a tunnel', () => request('CONNECT 127.0.0.1:22 HTTP/1.1', [])],
    ['TRACE, which would send the cookie back', () => request('TRACE / HTTP/1.1', [])],
    ['a method of its own', () => request('FETCH /desk/echo HTTP/1.1', [json, 'Content-Length: 2'], '{}')],
    [
      'headers without end',
      () => request(post, [`X-A: ${'a'.repeat(70_000)}`, json, 'Content-Length: 2'], '{}'),
    ],
    [
      'thousands of headers',
      () =>
        request(
          post,
          [...Array.from({ length: 3000 }, (_, at) => `X-${at}: 1`), json, 'Content-Length: 2'],
          '{}',
        ),
    ],
    ['an address without end', () => request(`GET /${'a'.repeat(70_000)} HTTP/1.1`, [])],
  ])('rejects %s', async (_what, bytes) => {
    const { statuses: came, text, calls } = await sent(bytes());
    expect(calls).toEqual([]);
    for (const status of came) expect(status).toBeGreaterThanOrEqual(400);
    expect(text).not.toContain(cookie);
  });

  test('the pushes are no socket that another page could take over', async () => {
    const asked = [
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
    ];
    const { text } = await sent(request('GET /desk/echo HTTP/1.1', asked));
    expect(text).not.toContain('101');
    const foreign = `GET /events HTTP/1.1\r\nHost: 127.0.0.1:${house.shell.port}\r\nOrigin: http://evil.example\r\nCookie: ${cookie}\r\n${asked.join('\r\n')}\r\n\r\n`;
    expect((await sent(foreign)).statuses).toEqual([403]);
  });

  test('every answer, also to what is broken, carries the policy', async () => {
    for (const bytes of [
      request(post, ['Content-Length: x']),
      request('GET /nothing HTTP/1.1', ['Connection: close']),
    ])
      expect((await sent(bytes)).text).toContain("Content-Security-Policy: default-src 'none'");
  });
});
