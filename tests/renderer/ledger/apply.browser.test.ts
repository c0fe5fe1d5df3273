import { expect, test } from 'vitest';
import { applyChunk } from '../../../renderer/ledger/apply.ts';
import { isSignedBy, readCheckpoint } from '../../../renderer/ledger/checkpoint.ts';
import { type LedgerDatabase, ledgerDatabase } from '../../../renderer/ledger/database.ts';
import { entriesAPage } from '../../../renderer/ledger/entry-pages.ts';
import { hashLines, type PreparedEntry, prepareLines } from '../../../renderer/ledger/prepare.ts';
import { pump } from '../../../renderer/ledger/pump.ts';
import { openRegistry } from '../../../renderer/ledger/registry.ts';
import { createFakeDesk, type FakeDesk } from '../../support/fake-desk.ts';
import {
  addStray,
  alterPage,
  expectAgreement,
  fill,
  freshFamily,
  keep,
  level,
  mirrorOf,
  reload,
} from './mirror-cases.ts';

async function dump(database: LedgerDatabase) {
  const tables = await Promise.all(database.tables.map((table) => table.toArray()));
  return Object.fromEntries(database.tables.map((table, index) => [table.name, tables[index]]));
}

async function chunkOf(fake: FakeDesk, from: number, to: number) {
  const lines = fake.log().lines.slice(from, to);
  const entries = prepareLines(from, lines, await hashLines(lines)) as readonly PreparedEntry[];
  const reached = to === fake.log().lines.length ? readCheckpoint(fake.log().note) : null;
  return { origin: fake.log().origin, entries, reached, witnesses: [] };
}

const strays: Record<string, (database: LedgerDatabase) => Promise<unknown>> = {
  'an entry behind the last': addStray,
  'a page behind the last': async (database) => {
    const page = (await database.entryPages.get(0))!;
    await database.entryPages.add({ ...page, page: 1 });
  },
  'a page with an entry too few': (database) => alterPage(database, 9, (records) => records.slice(0, -1)),
  'no page': (database) => database.entryPages.delete(0),
};

test.each(Object.keys(strays))('a chunk that should not find %s leaves nothing of itself', async (what) => {
  const fake = await createFakeDesk();
  await fill(fake, 8);
  expect(fake.log().lines.length).toBeGreaterThan(entriesAPage);
  const database = ledgerDatabase(freshFamily());
  expect(await applyChunk(database, await chunkOf(fake, 0, 10))).toBe('applied');
  await strays[what]!(database);
  const before = await dump(database);
  await expect(applyChunk(database, await chunkOf(fake, 10, fake.log().lines.length))).rejects.toThrow();
  expect(await dump(database)).toEqual(before);
  const end = await pump({ database, desk: fake.desk, witnesses: [], onProgress: () => undefined });
  expect(end).toEqual({ kind: 'misfit', reason: 'damaged' });
  expect(await dump(database)).toEqual(before);
  database.close();
});

test('after it the mirror is set aside and rebuilt', async () => {
  const fake = await createFakeDesk();
  await fill(fake, 2);
  const family = freshFamily();
  const first = keep(fake, family);
  await level(first, fake);
  await mirrorOf(family, 1, addStray);
  await fill(fake, 2);
  await expectAgreement(await level(first, fake), fake);
  reload(first);
  const registry = openRegistry(family);
  expect((await registry.generations.toArray()).map((one) => one.setAside?.reason)).toEqual([
    'damaged',
    undefined,
  ]);
  registry.close();
});

test('a chunk that does not reach the signed root changes nothing', async () => {
  const [fake, other] = [await createFakeDesk(), await createFakeDesk()];
  await fill(fake, 1);
  await fill(other, 1);
  const database = ledgerDatabase(freshFamily());
  await applyChunk(database, await chunkOf(fake, 0, 8));
  const before = await dump(database);
  const strange = await chunkOf(other, 8, 9);
  const entries = [...strange.entries, ...(await chunkOf(fake, 9, fake.log().lines.length)).entries];
  const chunk = { ...(await chunkOf(fake, 8, fake.log().lines.length)), entries };
  expect(entries.length).toBeGreaterThan(2);
  expect(await applyChunk(database, chunk)).toBe('root');
  expect(await dump(database)).toEqual(before);
  database.close();
});

test('a chunk that begins after the mirror ends is a gap; one that is there already is skipped', async () => {
  const fake = await createFakeDesk();
  await fill(fake, 2);
  const database = ledgerDatabase(freshFamily());
  expect(await applyChunk(database, await chunkOf(fake, 4, 9))).toBe('gap');
  expect(await applyChunk(database, await chunkOf(fake, 0, 9))).toBe('applied');
  const before = await dump(database);
  expect(await applyChunk(database, await chunkOf(fake, 0, 9))).toBe('applied');
  expect(await applyChunk(database, await chunkOf(fake, 3, 7))).toBe('applied');
  expect(await dump(database)).toEqual(before);
  expect(await applyChunk(database, await chunkOf(fake, 2, fake.log().lines.length))).toBe('applied');
  await expectAgreement(database, fake);
  database.close();
});

test('a checkpoint holds under the ledger’s own key alone', async () => {
  const [fake, other] = [await createFakeDesk(), await createFakeDesk()];
  const { note, vkey } = fake.log();
  expect(await isSignedBy(note, vkey)).toBe(true);
  expect(await isSignedBy(note, other.log().vkey)).toBe(false);
  expect(
    await isSignedBy(
      note.replace(/\d+/, (number) => `${number}9`),
      vkey,
    ),
  ).toBe(false);
  expect(await isSignedBy('', vkey)).toBe(false);
});
