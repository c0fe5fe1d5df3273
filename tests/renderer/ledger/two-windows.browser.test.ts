import { afterEach, describe, expect, test, vi } from 'vitest';
import { mirrorName, openRegistry } from '../../../renderer/ledger/registry.ts';
import { open } from '../../support/commands.ts';
import { createFakeDesk, type FakeDesk } from '../../support/fake-desk.ts';
import {
  ask,
  expectAgreement,
  fill,
  freshFamily,
  keep,
  level,
  mirrorOf,
  untilState,
} from './mirror-cases.ts';
import type { FromWindow, ToWindow } from './second-window.ts';

const windows: Worker[] = [];
afterEach(() => {
  for (const one of windows.splice(0)) one.terminate();
});

function openWindow(fake: FakeDesk, family: string, limit: number) {
  const worker = new Worker(new URL('./second-window.ts', import.meta.url), { type: 'module' });
  windows.push(worker);
  const send = (message: ToWindow) => worker.postMessage(message);
  const seen = { state: 'none', calls: 0 };
  worker.onmessage = async ({ data }: MessageEvent<FromWindow>) => {
    if (data.kind === 'state') {
      seen.state = data.state;
      return;
    }
    seen.calls += 1;
    const verb = fake.desk[data.verb] as (input: unknown) => Promise<unknown>;
    send({ kind: 'answer', call: data.call, outcome: await verb(data.input) });
  };
  fake.desk.onPush((push) => send({ kind: 'push', push }));
  send({ kind: 'begin', family, limit });
  return { seen, kill: () => worker.terminate() };
}

async function agree(family: string, fake: FakeDesk): Promise<void> {
  const registry = openRegistry(family);
  const last = await registry.generations.orderBy('generation').last();
  registry.close();
  await mirrorOf(family, last!.generation, (database) => expectAgreement(database, fake));
}

describe('two windows on one ledger', () => {
  test('both begin on an empty mirror, and go on while things are sealed', async () => {
    const fake = await createFakeDesk();
    await fill(fake, 6);
    const family = freshFamily();
    const other = openWindow(fake, family, 3);
    const keeper = keep(fake, family, { limit: 4 });
    for (let i = 0; i < 5; i++) await ask(fake, null, open());
    await expectAgreement(await level(keeper, fake), fake);
    await vi.waitFor(() => expect(other.seen.state).toBe('ready'), { timeout: 10_000 });
    await agree(family, fake);
  });

  test('both pump at once without any lock between them', async () => {
    const locks = vi
      .spyOn(navigator.locks, 'request')
      .mockImplementation((async (_: string, task: () => Promise<void>) => task()) as never);
    const fake = await createFakeDesk();
    await fill(fake, 8);
    const family = freshFamily();
    const keepers = [keep(fake, family, { limit: 2 }), keep(fake, family, { limit: 3 })];
    openWindow(fake, family, 2);
    for (const keeper of keepers) await level(keeper, fake);
    await agree(family, fake);
    locks.mockRestore();
  });

  test('one sets the mirror aside, the other follows', async () => {
    const fake = await createFakeDesk();
    await fill(fake, 3);
    const family = freshFamily();
    const keeper = keep(fake, family);
    const database = await level(keeper, fake);
    expect(database.name).toBe(mirrorName(family, 1));
    await mirrorOf(family, 1, (mirror) => mirror.complaints.clear());
    openWindow(fake, family, 100);
    await vi.waitFor(() => expect(keeper.database()?.name).toBe(mirrorName(family, 2)), { timeout: 10_000 });
    await untilState(keeper, 'ready');
    await expectAgreement(await level(keeper, fake), fake);
  });
});

describe('a window that dies while it applies', () => {
  test.each([1, 3, 8, 13, 21])('killed after %i calls to the desk: the next one goes on', async (calls) => {
    const fake = await createFakeDesk();
    await fill(fake, 10);
    const family = freshFamily();
    const dying = openWindow(fake, family, 2);
    await vi.waitFor(() => expect(dying.seen.calls).toBeGreaterThanOrEqual(calls), {
      interval: 1,
      timeout: 10_000,
    });
    dying.kill();
    const keeper = keep(fake, family, { limit: 5 });
    await expectAgreement(await level(keeper, fake), fake);
    const registry = openRegistry(family);
    expect(await registry.generations.count()).toBe(1);
    registry.close();
  });
});
