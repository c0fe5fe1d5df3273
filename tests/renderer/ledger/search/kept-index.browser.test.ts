import { afterEach, describe, expect, test, vi } from 'vitest';
import type { LedgerDatabase } from '../../../../renderer/ledger/database.ts';
import { openKeptIndex } from '../../../../renderer/ledger/search/kept/kept-index.ts';
import { openSearch, type Search } from '../../../../renderer/ledger/search/open-search.ts';
import { pinyinInitials } from '../../../../renderer/ledger/search/pinyin-initials.ts';
import { foldTexts } from '../../../../renderer/ledger/search/search-document.ts';
import { toBase64, utf8 } from '../../../../shared/bytes.ts';
import type { DeskApi } from '../../../../shared/contract.ts';
import { open } from '../../../support/commands.ts';
import { createFakeDesk, type FakeDesk } from '../../../support/fake-desk.ts';
import { ask, freshFamily, keep, level } from '../mirror-cases.ts';
import { aCase, found, smallPacked } from './search-cases.ts';

const begun: Search[] = [];
afterEach(() => {
  for (const search of begun.splice(0)) search.close();
});

const patient = { timeout: 60_000, interval: 20 };

async function entered() {
  const fake = await createFakeDesk();
  const keeper = keep(fake, freshFamily());
  await ask(fake, null, open({ name: '慕容雪见', phone: '13987654321', content: '里面有一只虫子' }));
  for (let i = 0; i < 6; i += 1)
    await ask(fake, null, open({ name: `王小${i}`, phone: `1380000${1000 + i}`, content: `第${i}件` }));
  return { fake, keeper, database: await level(keeper, fake) };
}

function searchOver(database: LedgerDatabase, desk: Pick<DeskApi, 'keysFor' | 'searchKey'>): Search {
  const search = openSearch(database.name, desk);
  begun.push(search);
  return search;
}

const readAll = (search: Search, total: number) =>
  vi.waitFor(() => expect(search.state()).toMatchObject({ reading: { texts: total, total } }), patient);
const isKept = (database: LedgerDatabase) =>
  vi.waitFor(async () => expect(await database.search.get('manifest')).toBeDefined(), patient);
const finds = async (search: Search, words: string) => [
  ...(await search.ask({ kind: 'find', query: { words } })).positions,
];

describe('the search at the next sign-in', () => {
  test('knows at once what it knew, without one key of a complaint; and what came since', async () => {
    const { fake, keeper, database } = await entered();
    const first = searchOver(database, fake.desk);
    await readAll(first, 7);
    await isKept(database);
    first.close();
    await ask(fake, null, open({ name: '后来的', content: '新的一件' }));
    await level(keeper, fake);

    const asked: string[] = [];
    const keysFor: FakeDesk['desk']['keysFor'] = (input) => {
      asked.push(...input.abouts);
      return fake.desk.keysFor(input);
    };
    const next = searchOver(database, { keysFor, searchKey: fake.desk.searchKey });
    await readAll(next, 8);
    expect(asked).toHaveLength(1);
    expect(await finds(next, '虫子')).toEqual([0]);
    expect(await finds(next, '4321 mrxj')).toEqual([0]);
    expect(await finds(next, '新的一件')).toEqual([7]);
  });

  test('X4: what lies at rest holds no word, name or phone in any writing', async () => {
    const { fake, database } = await entered();
    await readAll(searchOver(database, fake.desk), 7);
    await isKept(database);
    const kept = await database.search.toArray();
    expect(kept.length).toBeGreaterThan(1);
    const latin = new TextDecoder('latin1');
    const all = kept.map(({ sealed }) => latin.decode(sealed)).join('');
    for (const text of ['虫子', '雪见', '13987654321', 'mrxj'])
      for (const bytes of [
        utf8(text),
        new Uint8Array(Uint16Array.from(text, (one) => one.charCodeAt(0)).buffer),
      ])
        expect(all.includes(latin.decode(bytes)), text).toBe(false);
  });

  test('L5: begins anew where the desk has given its key up, and keeps nothing before it has seen why', async () => {
    const { fake, database } = await entered();
    const first = searchOver(database, fake.desk);
    await readAll(first, 7);
    await isKept(database);
    first.close();
    const before = await database.search.toArray();
    // As after an erasing that this copy of the ledger has not heard of yet.
    const searchKey: DeskApi['searchKey'] = async () => ({
      ok: true,
      value: { key: toBase64(new Uint8Array(32).fill(9)), since: fake.log().lines.length + 1 },
    });
    const asked = vi.fn(fake.desk.keysFor);
    const next = searchOver(database, { keysFor: asked, searchKey });
    await readAll(next, 7);
    expect(asked).toHaveBeenCalled();
    expect(await finds(next, '虫子')).toEqual([0]);
    expect(await database.search.toArray()).toEqual(before);
  });
});

test('a kept index is the one that was given, one piece of it altered or missing is none', async () => {
  const { fake, database } = await entered();
  const index = smallPacked();
  for (let position = 0; position < 11; position++) {
    const { facts, texts } = aCase(
      position,
      { codes: ['690'], totals: [position * 100] },
      { content: `第${position}件` },
    );
    index.setFacts(facts);
    index.setTexts(position, foldTexts(texts, pinyinInitials));
  }
  const kept = openKeptIndex(database, fake.desk);
  expect(await kept.save(index, { size: 30, unread: 4 })).toBe(true);
  const count = await database.search.count();
  // One more piece of news is one more piece to write, and the one before it goes.
  index.setTexts(1, null);
  expect(await kept.save(index, { size: 31, unread: 4 })).toBe(true);
  expect(await database.search.count()).toBe(count);

  const again = smallPacked();
  expect(await openKeptIndex(database, fake.desk).load(again)).toEqual({ size: 31, unread: 4 });
  expect(found(again, '第7件')).toEqual([7]);
  expect(found(again, '第10件')).toEqual([10]);
  expect(found(again, '第1件')).toEqual([]);
  expect(again.facts(10)).toEqual(index.facts(10));
  expect(again.size()).toBe(11);

  const [piece] = (await database.search.toArray()).filter((one) => one.key !== 'manifest');
  if (!piece) throw new Error('expected a piece');
  const altered = piece.sealed.slice();
  altered[40] = (altered[40] ?? 0) ^ 1;
  await database.search.put({ ...piece, sealed: altered });
  expect(await openKeptIndex(database, fake.desk).load(smallPacked())).toBeNull();
  await database.search.delete(piece.key);
  expect(await openKeptIndex(database, fake.desk).load(smallPacked())).toBeNull();
});
