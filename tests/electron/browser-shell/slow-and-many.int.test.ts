import { afterEach, expect, test } from 'vitest';
import { type RawCall, rawCall, statuses } from './raw-call.ts';
import { openShell } from './stand-in-desk.ts';

/** Short, so that a test can outwait it; the order of things is what is tested. */
const patience = { headers: 400, whole: 800, lookEvery: 50 };
let house: Awaited<ReturnType<typeof openShell>>;
const open: RawCall[] = [];

afterEach(async () => {
  for (const call of open.splice(0)) call.socket.destroy();
  await house.close();
});

async function attackers(count: number, ...bytes: string[]): Promise<RawCall[]> {
  const calls = await Promise.all(Array.from({ length: count }, () => rawCall(house.shell.port, ...bytes)));
  open.push(...calls);
  return calls;
}

function ownPage(cookie: string) {
  const headers = { Cookie: cookie, Origin: house.origin, 'Content-Type': 'application/json' };
  return house.send({ method: 'POST', path: '/desk/echo', headers, body: '{"a":1}' });
}

/** Sends a byte again and again, as slowly as it takes to seem alive, until the line is cut. */
function drip({ socket, closed }: RawCall, byte: string): Promise<string> {
  const timer = setInterval(() => socket.writable && socket.write(byte), 60);
  return closed.finally(() => clearInterval(timer));
}

test('headers that never end are cut off, and a page is served meanwhile', async () => {
  house = await openShell({ patience: { ...patience, whole: 3_600_000 } });
  const cookie = await house.enter();
  const slow = await attackers(
    20,
    `POST /desk/echo HTTP/1.1\r\nHost: 127.0.0.1:${house.shell.port}\r\nX-A: `,
  );
  const cut = Promise.all(slow.map((call) => drip(call, 'a')));
  expect((await ownPage(cookie)).status).toBe(200);
  await cut;
  expect(house.calls).toHaveLength(1);
});

test('a body that never ends is cut off, though its sender is known, and nothing of it reaches the desk', async () => {
  house = await openShell({ patience });
  const cookie = await house.enter();
  const host = `127.0.0.1:${house.shell.port}`;
  const head = `POST /desk/echo HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\nCookie: ${cookie}\r\nContent-Type: application/json\r\n`;
  const [declared] = await attackers(1, `${head}Content-Length: 1000\r\n\r\n{"a":"`);
  const [chunked] = await attackers(1, `${head}Transfer-Encoding: chunked\r\n\r\n`);
  if (!declared || !chunked) throw new Error('attackers: expected two');
  const cut = Promise.all([drip(declared, 'a'), drip(chunked, '1\r\n \r\n')]);
  expect((await ownPage(cookie)).status).toBe(200);
  for (const text of await cut) expect(statuses(text)).not.toContain(200);
  expect(house.calls.map(({ input }) => input)).toEqual([{ a: 1 }]);
});

test('more lines than the desk keeps open are not taken, and when they are gone it answers as before', async () => {
  // Nobody is cut off for being slow here: what is closed is closed because there are too many.
  house = await openShell({ patience: { headers: 3_600_000, whole: 3_600_000, lookEvery: 1_000 } });
  const cookie = await house.enter();
  let gone = 0;
  const many = await attackers(300);
  for (const { closed } of many)
    void closed.then(() => {
      gone += 1;
    });
  await expect.poll(() => gone).toBeGreaterThanOrEqual(300 - 128);
  for (const { socket } of many) socket.destroy();
  await expect.poll(async () => (await ownPage(cookie).catch(() => null))?.status).toBe(200);
});

test('a page that is open already is served though all other lines are taken', async () => {
  house = await openShell({ patience: { headers: 60_000, whole: 60_000, lookEvery: 1_000 } });
  const cookie = await house.enter();
  const page = await rawCall(house.shell.port);
  open.push(page);
  await attackers(200);
  const host = `127.0.0.1:${house.shell.port}`;
  page.socket.write(
    `POST /desk/echo HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\nCookie: ${cookie}\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}`,
  );
  await expect.poll(() => statuses(page.received())).toEqual([200]);
});

test('a listener that never reads is let go, and the others hear everything', async () => {
  house = await openShell();
  const cookie = await house.enter();
  const get = `GET /events HTTP/1.1\r\nHost: 127.0.0.1:${house.shell.port}\r\nCookie: ${cookie}\r\n\r\n`;
  const [deaf, reader] = await attackers(2, get);
  if (!deaf || !reader) throw new Error('attackers: expected two');
  await expect.poll(() => statuses(reader.received())).toEqual([200]);
  deaf.socket.pause();
  let gone = false;
  void deaf.closed.then(() => {
    gone = true;
  });
  const long = 'x'.repeat(100_000);
  for (let size = 0; size < 300; size += 1) {
    house.push({ job: long, done: size, total: 300, state: 'running' });
    if (size % 2 === 1) await expect.poll(() => reader.received().length).toBeGreaterThan(size * long.length);
  }
  house.push({ size: 7 });
  await expect.poll(() => reader.received().includes('"size":7')).toBe(true);
  deaf.socket.resume();
  await expect.poll(() => gone).toBe(true);
});
