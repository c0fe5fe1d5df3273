import { Dexie } from 'dexie';
import { describe, expect, test, vi } from 'vitest';
import { lastEntry } from '../../../renderer/ledger/entry-pages.ts';
import { ledgerHead } from '../../../renderer/ledger/reading.ts';
import { mirrorName, openRegistry } from '../../../renderer/ledger/registry.ts';
import { open, receive, waysOn } from '../../support/commands.ts';
import { createFakeDesk } from '../../support/fake-desk.ts';
import {
  allEntries,
  alterEntry,
  alterPage,
  ask,
  expectAgreement,
  fill,
  freshFamily,
  keep,
  level,
  mirrorOf,
  reload,
  untilState,
} from './mirror-cases.ts';

async function generations(family: string) {
  const registry = openRegistry(family);
  const all = await registry.generations.toArray();
  registry.close();
  return all.map((one) => one.setAside?.reason ?? 'in use');
}

describe('the mirror follows the desk', () => {
  test('an empty mirror is filled, and what is sealed afterwards comes by itself', async () => {
    const fake = await createFakeDesk();
    await fill(fake, 5);
    const family = freshFamily();
    const keeper = keep(fake, family, { limit: 7 });
    await expectAgreement(await level(keeper, fake), fake);
    const about = await ask(fake, null, open());
    await ask(fake, about, receive);
    await expectAgreement(await level(keeper, fake), fake);
    expect(await generations(family)).toEqual(['in use']);
  });

  test('a start on a level mirror reads no entry but asks once for news', async () => {
    const fake = await createFakeDesk();
    await fill(fake, 3);
    const family = freshFamily();
    const first = keep(fake, family);
    await level(first, fake);
    reload(first);
    const reads: number[] = [];
    fake.tamper((reply) => {
      reads.push(reply.entries.length);
      return reply;
    });
    const second = keep(fake, family);
    await untilState(second, 'ready');
    expect(reads.every((count) => count === 0)).toBe(true);
  });

  test('a desk that died after sealing is caught up with at the next start', async () => {
    const fake = await createFakeDesk();
    await fill(fake, 2);
    const family = freshFamily();
    const keeper = keep(fake, family);
    const database = await level(keeper, fake);
    const before = (await ledgerHead(database)).size;
    fake.dieAfterSealing();
    await expect(ask(fake, null, open())).rejects.toThrow('died after sealing');
    expect((await ledgerHead(database)).size).toBe(before);
    reload(keeper);
    fake.restart();
    const next = keep(fake, family);
    await untilState(next, 'ready');
    expect(fake.log().head().size).toBeGreaterThan(before);
    await expectAgreement(await level(next, fake), fake);
  });

  test('a desk that comes back is found again without a reload', async () => {
    const fake = await createFakeDesk();
    const keeper = keep(fake, freshFamily());
    await level(keeper, fake);
    fake.dieAfterSealing();
    await expect(ask(fake, null, open())).rejects.toThrow('died after sealing');
    const waiting = keeper.caughtUp(fake.log().head().size);
    await vi.waitFor(() => expect(fake.calls('entriesFrom')).toBeGreaterThan(1));
    // What the mirror holds stays on the screen meanwhile.
    expect(keeper.database()).not.toBeNull();
    fake.restart();
    await waiting;
    await expectAgreement(await level(keeper, fake), fake);
  });
});

describe('a mirror that does not fit is set aside, kept, and rebuilt', () => {
  async function startedOn(damage: (family: string) => Promise<void>) {
    const fake = await createFakeDesk();
    await fill(fake, 4);
    const family = freshFamily();
    const first = keep(fake, family);
    await level(first, fake);
    reload(first);
    await damage(family);
    const states = new Set<string>();
    const keeper = keep(fake, family, { limit: 10 });
    keeper.subscribe(() => states.add(keeper.state().kind));
    await untilState(keeper, 'ready');
    await expectAgreement(await level(keeper, fake), fake);
    return { family, states };
  }

  test('deleted while closed: filled again in its place, with progress', async () => {
    const { family, states } = await startedOn((name) => Dexie.delete(mirrorName(name, 1)));
    expect(states).toContain('rebuilding');
    expect(await generations(family)).toEqual(['in use']);
  });

  test('entries removed, head kept', async () => {
    const { family, states } = await startedOn((name) =>
      mirrorOf(name, 1, async (database) => {
        await database.entryPages.where('page').above(0).delete();
        await alterPage(database, 0, (records) => records.slice(0, 9));
      }),
    );
    expect(states).toContain('rebuilding');
    expect(await generations(family)).toEqual(['incomplete', 'in use']);
    expect(await mirrorOf(family, 1, allEntries)).toHaveLength(9);
  });

  test('head removed, entries kept', async () => {
    const { family } = await startedOn((name) => mirrorOf(name, 1, (database) => database.meta.clear()));
    expect(await generations(family)).toEqual(['incomplete', 'in use']);
  });

  test('complaints emptied, everything else kept', async () => {
    const { family } = await startedOn((name) =>
      mirrorOf(name, 1, (database) => database.complaints.clear()),
    );
    expect(await generations(family)).toEqual(['incomplete', 'in use']);
  });

  test('the last entry altered', async () => {
    const { family } = await startedOn((name) =>
      mirrorOf(name, 1, async (database) => {
        const { seq } = (await lastEntry(database))!;
        await alterEntry(database, seq, (last) => {
          const bytes = last.bytes.slice();
          bytes[20]! ^= 1;
          return { ...last, bytes };
        });
      }),
    );
    expect(await generations(family)).toEqual(['incomplete', 'in use']);
  });

  test('its own root carried on does not reach the signed one', async () => {
    const fake = await createFakeDesk();
    await fill(fake, 3);
    const family = freshFamily();
    const first = keep(fake, family);
    await level(first, fake);
    reload(first);
    await mirrorOf(family, 1, async (database) => {
      const head = await database.meta.get('head');
      if (head?.key !== 'head') throw new Error('expected a head');
      const [largest, ...others] = head.subtrees;
      const bent = largest!.slice();
      bent[0]! ^= 1;
      await database.meta.put({ ...head, subtrees: [bent, ...others] });
    });
    await ask(fake, null, open());
    const keeper = keep(fake, family);
    await untilState(keeper, 'ready');
    await expectAgreement(await level(keeper, fake), fake);
    expect(await generations(family)).toEqual(['root', 'in use']);
  });

  test('a complaint gone from the middle, and then something happens to it', async () => {
    const fake = await createFakeDesk();
    const [first = ''] = await fill(fake, 3);
    const family = freshFamily();
    const keeper = keep(fake, family);
    await level(keeper, fake);
    await mirrorOf(family, 1, (database) => database.complaints.delete(0));
    await ask(fake, first, waysOn);
    await expectAgreement(await level(keeper, fake), fake);
    expect(await generations(family)).toEqual(['damaged', 'in use']);
  });

  test('as an earlier build had it, each entry in a record of its own', async () => {
    const { family } = await startedOn(async (name) => {
      const [meta, store] = await mirrorOf(name, 1, ({ meta, store }) =>
        Promise.all([meta.toArray(), store.toArray()]),
      );
      await Dexie.delete(mirrorName(name, 1));
      const earlier = new Dexie(mirrorName(name, 1));
      earlier.version(1).stores({
        entries: '&seq, about',
        complaints: '&position, &id, &number',
        store: '&key',
        meta: '&key',
      });
      await earlier.table('store').bulkAdd(store);
      await earlier.table('meta').bulkAdd(meta.map((one) => ({ ...one, format: 15 })));
      earlier.close();
    });
    expect(await generations(family)).toEqual(['format', 'in use']);
    const registry = openRegistry(family);
    const [setAside] = await registry.generations.toArray();
    expect(setAside?.setAside?.witness).not.toBeNull();
    registry.close();
  });

  test('a database that cannot be opened as ours', async () => {
    const { family } = await startedOn(async (name) => {
      await Dexie.delete(mirrorName(name, 1));
      const other = new Dexie(mirrorName(name, 1));
      other.version(1).stores({ complaints: '&name' });
      await other.open();
      other.close();
    });
    expect((await generations(family)).at(-1)).toBe('in use');
    expect(await generations(family)).toHaveLength(2);
  });

  test('deleted under an open window: the window comes back whole', async () => {
    const fake = await createFakeDesk();
    await fill(fake, 3);
    const family = freshFamily();
    const keeper = keep(fake, family);
    await level(keeper, fake);
    await Dexie.delete(mirrorName(family, 1));
    await vi.waitFor(() => expect(keeper.database()).toBeNull());
    await untilState(keeper, 'ready');
    await expectAgreement(await level(keeper, fake), fake);
  });

  test('deleted while it is being brought level: nobody hears that it is ready while there is none', async () => {
    const fake = await createFakeDesk();
    await fill(fake, 3);
    const family = freshFamily();
    const keeper = keep(fake, family);
    await level(keeper, fake);
    const readyWithout = vi.fn();
    keeper.subscribe(() => {
      if (keeper.state().kind === 'ready' && !keeper.database()) readyWithout();
    });
    for (let round = 0; round < 3; round++) {
      const deleted = Dexie.delete(mirrorName(family, 1));
      await fill(fake, 1);
      await deleted;
      await expectAgreement(await level(keeper, fake), fake);
    }
    expect(readyWithout).not.toHaveBeenCalled();
  });
});

describe('another ledger', () => {
  test('a foreign ledger takes a new mirror; the old one stays as it was', async () => {
    const [own, foreign] = [await createFakeDesk(), await createFakeDesk()];
    await fill(own, 3);
    await fill(foreign, 6);
    const family = freshFamily();
    const first = keep(own, family);
    await level(first, own);
    reload(first);
    const second = keep(foreign, family);
    await untilState(second, 'ready');
    await expectAgreement(await level(second, foreign), foreign);
    expect(await generations(family)).toEqual(['foreign', 'in use']);
    await mirrorOf(family, 1, (database) => expectAgreement(database, own));
  });

  test('a sealed log shorter than a signed checkpoint of the mirror stops, and keeps both', async () => {
    const fake = await createFakeDesk();
    await fill(fake, 2);
    const older = fake.log().copy();
    await fill(fake, 2);
    const family = freshFamily();
    const first = keep(fake, family);
    await level(first, fake);
    const whole = fake.log();
    const { note } = whole;
    reload(first);
    fake.serve(older);
    const second = keep(fake, family);
    await untilState(second, 'stopped');
    expect(second.state()).toEqual({ kind: 'stopped', code: 'sealed-log-shorter' });
    await expect(second.caughtUp(10_000)).rejects.toThrow('sealed-log-shorter');
    expect(await generations(family)).toEqual(['longer', 'in use']);
    expect(fake.seen()).toEqual([note]);
    reload(second);
    // At each start anew, as long as it is the shorter: a desk forgets what it was told when it ends.
    const third = keep(fake, family);
    await untilState(third, 'stopped');
    expect(fake.seen()).toEqual([note, note]);
    fake.serve(whole);
    await mirrorOf(family, 1, (database) => expectAgreement(database, fake));
  });

  test('a log that went another way past a signed checkpoint is a contradiction', async () => {
    const fake = await createFakeDesk();
    await fill(fake, 2);
    const older = fake.log().copy();
    await fill(fake, 1);
    const family = freshFamily();
    const first = keep(fake, family);
    await level(first, fake);
    reload(first);
    fake.serve(older);
    await fill(fake, 4);
    const second = keep(fake, family);
    await untilState(second, 'stopped');
    expect(second.state()).toEqual({ kind: 'stopped', code: 'contradiction' });
  });

  test('a checkpoint that the ledger’s key did not sign is not taken', async () => {
    const fake = await createFakeDesk();
    const bent = (note: string) =>
      note.replace(/(.)(.{9})\n$/, (_, one: string, rest: string) => `${one === 'A' ? 'B' : 'A'}${rest}\n`);
    expect(bent(fake.log().note)).not.toBe(fake.log().note);
    fake.tamper((reply) => ({ ...reply, note: bent(reply.note) }));
    const keeper = keep(fake, freshFamily());
    await untilState(keeper, 'stopped');
    expect(keeper.state()).toEqual({ kind: 'stopped', code: 'checkpoint-signature' });
    expect((await ledgerHead(keeper.database()!)).size).toBe(0);
  });

  test('a checkpoint that cannot be read stops the mirror before anything is taken', async () => {
    const fake = await createFakeDesk();
    fake.tamper((reply) => ({ ...reply, note: reply.note.replace('\n', ' ') }));
    const keeper = keep(fake, freshFamily());
    await untilState(keeper, 'stopped');
    expect(keeper.state()).toEqual({ kind: 'stopped', code: 'checkpoint-malformed' });
  });

  test('a line that is no entry stops the mirror before it', async () => {
    const fake = await createFakeDesk();
    const keeper = keep(fake, freshFamily());
    const size = (await ledgerHead(await level(keeper, fake))).size;
    fake.tamper((reply) => ({
      ...reply,
      entries: reply.entries.map((one) => ({ ...one, entry: one.entry.slice(0, -1) })),
    }));
    await ask(fake, null, open());
    await untilState(keeper, 'stopped');
    expect(keeper.state()).toEqual({ kind: 'stopped', code: 'entry-malformed' });
    expect((await ledgerHead(keeper.database()!)).size).toBe(size);
  });

  test('a mirror that never fits, however often it is made anew, stops instead of going round', async () => {
    const fake = await createFakeDesk();
    fake.tamper((reply) => ({
      ...reply,
      entries: reply.entries.map((one) => ({
        ...one,
        entry: one.entry.replace('"offset":480', '"offset":481'),
      })),
    }));
    const family = freshFamily();
    const keeper = keep(fake, family);
    await untilState(keeper, 'stopped');
    expect(keeper.state()).toEqual({ kind: 'stopped', code: 'storage-failed' });
    expect((await generations(family)).filter((reason) => reason !== 'in use').length).toBeLessThanOrEqual(4);
  });

  test('a full browser storage stops the mirror, and nothing of the chunk stays', async () => {
    const fake = await createFakeDesk();
    const keeper = keep(fake, freshFamily());
    const size = (await ledgerHead(await level(keeper, fake))).size;
    const { put } = IDBObjectStore.prototype;
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...what: Parameters<typeof put>
    ) {
      const request = put.apply(this, what);
      // As Chromium does when the disk is full: the write is taken, and the transaction then ends with this error.
      const { transaction } = this;
      if (this.name === 'meta')
        request.addEventListener('success', () => {
          const error = new DOMException('full', 'QuotaExceededError');
          Object.defineProperty(transaction, 'error', { get: () => error });
          transaction.abort();
        });
      return request;
    });
    await ask(fake, null, open());
    await untilState(keeper, 'stopped');
    full.mockRestore();
    expect(keeper.state()).toEqual({ kind: 'stopped', code: 'storage-full' });
    expect((await ledgerHead(keeper.database()!)).size).toBe(size);
  });

  test('an entry of a later version stops the mirror before it', async () => {
    const fake = await createFakeDesk();
    const keeper = keep(fake, freshFamily());
    const size = (await ledgerHead(await level(keeper, fake))).size;
    fake.tamper((reply) => ({
      ...reply,
      entries: reply.entries.map((one) => ({ ...one, entry: one.entry.replace(/"v":1}$/, '"v":2}') })),
    }));
    await ask(fake, null, open());
    await untilState(keeper, 'stopped');
    expect(keeper.state()).toEqual({ kind: 'stopped', code: 'entry-unknown' });
    expect((await ledgerHead(keeper.database()!)).size).toBe(size);
  });
});
