import { afterEach, describe, expect, test, vi } from 'vitest';
import { openSearch, type Search } from '../../../../renderer/ledger/search/open-search.ts';
import { amend, goods, open, receive } from '../../../support/commands.ts';
import { createFakeDesk, type FakeDesk } from '../../../support/fake-desk.ts';
import { ask, freshFamily, keep, level } from '../mirror-cases.ts';

const begun: Search[] = [];
afterEach(() => {
  for (const search of begun.splice(0)) search.close();
});

const patient = { timeout: 20_000, interval: 20 };
const name = '慕容雪见';
const phone = '13987654321';

async function entered() {
  const fake = await createFakeDesk();
  const keeper = keep(fake, freshFamily());
  const cup = goods({ name: '保温杯', supplier: '老王食品' });
  const first = await ask(
    fake,
    null,
    open({ name, phone, content: '里面有一只虫子', items: [cup] }),
    receive,
  );
  for (let i = 0; i < 45; i += 1)
    await ask(fake, null, open({ name: `王小${i}`, phone: `1380000${1000 + i}`, content: `第${i}件` }));
  const database = await level(keeper, fake);
  return { fake, keeper, first, database };
}

function searchOver(name: string, desk: Pick<FakeDesk['desk'], 'keysFor' | 'searchKey'>): Search {
  const search = openSearch(name, desk);
  begun.push(search);
  return search;
}

const readAll = (search: Search, total: number) =>
  vi.waitFor(
    () => expect(search.state()).toMatchObject({ kind: 'reading', reading: { texts: total, total } }),
    patient,
  );

const found = async (search: Search, words: string) => [
  ...(await search.ask({ kind: 'find', query: { words } })).positions,
];

describe('the search in its worker, over a real mirror', () => {
  test('L6: reads everything, answers, and follows what is sealed and corrected later', async () => {
    const { fake, keeper, first, database } = await entered();
    const search = searchOver(database.name, fake.desk);
    await readAll(search, 46);
    expect(await found(search, '虫子')).toEqual([0]);
    expect(await found(search, '慕容')).toEqual([0]);
    expect(await found(search, '4321')).toEqual([0]);
    expect(await found(search, 'mrxj 保温杯 老王')).toEqual([0]);
    expect(await found(search, '保温杯')).toHaveLength(46);

    await ask(fake, null, open({ name: '后来的', content: '新的一件' }));
    await ask(fake, first, amend('name', '诸葛亮', null));
    await level(keeper, fake);
    search.grown();
    await readAll(search, 47);
    await vi.waitFor(async () => expect(await found(search, '诸葛')).toEqual([0]), patient);
    expect(await found(search, '新的一件')).toEqual([46]);
    // L2: the old value stays readable, so it is found too.
    expect(await found(search, '慕容')).toEqual([0]);
  });

  test('X4: what it says of a person is masked; name and phone are in none of its messages', async () => {
    const { fake, first, database } = await entered();
    const said: unknown[] = [];
    const post = vi.spyOn(Worker.prototype, 'postMessage');
    const listen = vi.spyOn(Worker.prototype, 'onmessage', 'set');
    const search = searchOver(database.name, fake.desk);
    const heard = listen.mock.calls[0]?.[0] as (event: MessageEvent) => void;
    listen.mockRestore();
    const worker = post.mock.instances[0] as unknown as Worker;
    worker.onmessage = (event) => {
      said.push(event.data);
      heard.call(worker, event);
    };
    post.mockRestore();
    await readAll(search, 46);
    const { hits } = await search.ask({ kind: 'explain', words: '雪见 4321 虫', positions: [0] });
    expect(hits).toEqual([
      {
        id: first,
        position: 0,
        matches: [
          { field: 'name', masked: '慕**' },
          { field: 'phone', masked: '*******4321' },
          { field: 'content', spans: [{ start: 5, end: 6 }] },
        ],
      },
    ]);
    const lastDay = (await database.complaints.get(0))?.openedDay ?? '';
    const { persons } = await search.ask({ kind: 'persons', digits: '4321' });
    expect(persons).toEqual([
      { sameAs: first, maskedName: '慕**', maskedPhone: '*******4321', lastDay, count: 1 },
    ]);
    const entering = { day: lastDay, codes: ['6901234567892'], goods: [] };
    const history = await search.ask({ kind: 'history', whose: { sameAs: first }, entering });
    expect(history).toMatchObject({ count: 1, latest: [{ id: first, goods: ['保温杯'], duplicate: true }] });
    expect(said.length).toBeGreaterThan(4);
    expect(JSON.stringify(said)).not.toMatch(/雪见|87654321/);
  });

  test('without a sign-in it ends, and knows nothing', async () => {
    const { database } = await entered();
    const locked = async () => ({ ok: false, refusal: { code: 'not-signed-in' } }) as const;
    const search = searchOver(database.name, { keysFor: locked, searchKey: locked });
    await vi.waitFor(() => expect(search.state()).toEqual({ kind: 'ended', why: 'locked' }), patient);
    await expect(search.ask({ kind: 'find', query: { words: '' } })).rejects.toThrow('ended');
  });

  test('closed at the lock, it answers nothing more', async () => {
    const { fake, database } = await entered();
    const search = searchOver(database.name, fake.desk);
    await readAll(search, 46);
    const asked = search.ask({ kind: 'find', query: { words: '慕容' } });
    search.close();
    await expect(asked).rejects.toThrow('closed');
  });

  test('while it reads it can be asked, and says how far it has come', async () => {
    const { fake, database } = await entered();
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    let calls = 0;
    const slow: FakeDesk['desk']['keysFor'] = async (input) => {
      calls += 1;
      if (calls === 2) await gate;
      return fake.desk.keysFor(input);
    };
    const search = searchOver(database.name, { keysFor: slow, searchKey: fake.desk.searchKey });
    await vi.waitFor(
      () => expect(search.state()).toMatchObject({ reading: { total: 46, texts: 40 } }),
      patient,
    );
    // The newest are known; the first is not yet, but its number is public.
    expect(await found(search, '第44件')).toEqual([45]);
    expect(await found(search, '虫子')).toEqual([]);
    expect(await found(search, '01-000001')).toEqual([0]);
    release();
    await readAll(search, 46);
    expect(await found(search, '虫子')).toEqual([0]);
  });
});
