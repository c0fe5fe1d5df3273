import { describe, expect, test, vi } from 'vitest';
import { auditLedger, isAuditDue, readAudit } from '../../../renderer/ledger/audit.ts';
import { auditStanding } from '../../../renderer/ledger/audit-standing.ts';
import { startAuditWorker } from '../../../renderer/ledger/audit-worker.ts';
import { entriesAbout } from '../../../renderer/ledger/complaint-reading.ts';
import { type LedgerDatabase, readHead } from '../../../renderer/ledger/database.ts';
import { goodsRecords } from '../../../renderer/ledger/goods-records.ts';
import { entryOfRecord } from '../../../renderer/ledger/prepare.ts';
import { complaintRecord } from '../../../renderer/ledger/projections.ts';
import { mirrorName, openRegistry } from '../../../renderer/ledger/registry.ts';
import { evolve } from '../../../shared/complaint/evolve.ts';
import { sealingOf } from '../../../shared/complaint/sealing.ts';
import type { Complaint } from '../../../shared/complaint/state.ts';
import { contributionOf } from '../../../shared/figures/contribution.ts';
import { eventOf } from '../../../shared/ledger/entry.ts';
import { createFakeDesk } from '../../support/fake-desk.ts';
import {
  alterEntry,
  alterPage,
  expectAgreement,
  fill,
  freshFamily,
  keep,
  level,
  mirrorOf,
} from './mirror-cases.ts';

const restless = { now: () => 1_000, pause: () => Promise.resolve() };

async function filled() {
  const fake = await createFakeDesk();
  await fill(fake, 6);
  const family = freshFamily();
  const keeper = keep(fake, family);
  return { fake, family, keeper, database: await level(keeper, fake) };
}

async function sumOf(database: LedgerDatabase, period: RegExp) {
  const found = (await database.figures.toArray()).find((one) => period.test(one.period));
  if (!found) throw new Error(`sumOf: expected a sum of ${period}, got none`);
  return found;
}
async function alterSum(database: LedgerDatabase, period: RegExp): Promise<void> {
  const found = await sumOf(database, period);
  const [[key, count] = ['opened', 0]] = Object.entries(found.counts);
  await database.figures.put({ ...found, counts: { ...found.counts, [key]: count + 1 } });
}

describe('the audit', () => {
  test('finds nothing in a sound mirror, and remembers when', async () => {
    const { database, fake } = await filled();
    const seen: number[] = [];
    const onProgress = (done: number, total: number) => seen.push(done / total);
    expect(await auditLedger(database, { ...restless, step: 5, onProgress })).toBe(true);
    expect(await readAudit(database)).toMatchObject({ at: 1_000, ok: true, upTo: fake.log().lines.length });
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.length).toBeGreaterThan(3);
    expect(await isAuditDue(database, 2_000)).toBe(false);
    expect(await isAuditDue(database, 90_000_000)).toBe(true);
  });

  const damages: Record<string, (database: LedgerDatabase) => Promise<unknown>> = {
    'one byte of one entry': (database) =>
      alterEntry(database, 9, (record) => {
        const bytes = record.bytes.slice();
        const at = new TextDecoder().decode(bytes).indexOf('"at":') + 6;
        bytes[at] = bytes[at] === 0x35 ? 0x36 : 0x35;
        return { ...record, bytes };
      }),
    'an entry in the middle gone': (database) =>
      alterPage(database, 9, (records) => records.filter(({ seq }) => seq !== 9)),
    'a page gone': (database) => database.entryPages.delete(0),
    'the subject of a row': (database) =>
      alterEntry(database, 9, (record) => ({ ...record, about: 'c-other' })),
    'which entries a complaint has': async (database) => {
      const record = (await database.complaints.get(1))!;
      await database.complaints.put({ ...record, seqs: record.seqs.slice(0, -1) });
    },
    'that a complaint has its last entry': async (database) => {
      const record = (await database.complaints.get(1))!;
      const own = await entriesAbout(database, record.id);
      const seqs = record.seqs.slice(0, -1);
      let state: Complaint | null = null;
      for (const entry of own.slice(0, -1).map(entryOfRecord))
        state = evolve(state, eventOf(entry!), sealingOf(entry!), record.id);
      const store = (await database.store.get('store'))!.state;
      // All that is derived from it fits: only the count of entries tells.
      await database.complaints.put(complaintRecord({ ...record, seqs, state: state! }, store));
      await database.goods.where('key').startsWith(`${record.id}/`).delete();
      await database.goods.bulkPut(goodsRecords(state!));
      const counts = contributionOf(state!, store.openings);
      await database.contributions.update(1, { days: Object.keys(counts), counts });
    },
    'the state of a complaint': async (database) => {
      const record = (await database.complaints.get(2))!;
      await database.complaints.put({ ...record, state: { ...record.state, tier: 3 } });
    },
    'an index of a complaint': (database) => database.complaints.update(1, { openedDay: '2020-01-01' }),
    'what a complaint adds to the figures': async (database) => {
      const record = (await database.contributions.get(1))!;
      const days = Object.entries(record.counts).map(([day, counts]) => [day, { ...counts, late: 1 }]);
      await database.contributions.put({ ...record, counts: Object.fromEntries(days) });
    },
    'that a complaint is counted': (database) => database.contributions.delete(1),
    'how many lines of goods have a step': (database) => database.shelf.update('decide', { count: 99 }),
    'the sum of a day': (database) => alterSum(database, /^\d{4}-\d\d-\d\d$/),
    'the sum of a month': (database) => alterSum(database, /^\d{4}-\d\d$/),
    'the sum of the goods of a day': (database) => alterSum(database, /^\d{4}-\d\d-\d\d\|many$/),
    'the sum of the goods of a month': (database) => alterSum(database, /^\d{4}-\d\d\|many$/),
    'that a day has a sum': async (database) =>
      database.figures.delete((await sumOf(database, /^\d{4}-\d\d-\d\d$/)).period),
    'that a month has a sum': async (database) =>
      database.figures.delete((await sumOf(database, /^\d{4}-\d\d$/)).period),
    'a day on which nothing was': (database) =>
      database.figures.put({ period: '2031-02-03', counts: { opened: 1 } }),
    'a month in which nothing was': (database) =>
      database.figures.put({ period: '2019-02', counts: { opened: 1 } }),
    'a complaint in the middle gone': (database) => database.complaints.delete(2),
    'the store': async (database) => {
      const record = (await database.store.get('store'))!;
      await database.store.put({ ...record, state: { ...record.state, serial: 99 } });
    },
  };
  test.each(Object.keys(damages))('finds %s altered', async (what) => {
    const { database } = await filled();
    await damages[what]!(database);
    expect(await auditLedger(database, { ...restless, step: 5 })).toBe(false);
    expect(await readAudit(database)).toMatchObject({ ok: false });
    // Nobody is told that all is as signed.
    expect((await auditStanding(database)).last).toBeNull();
  });

  test('goes on where it was broken off', async () => {
    const { database } = await filled();
    let steps = 0;
    const pause = () => (++steps > 3 ? Promise.reject(new Error('closed')) : Promise.resolve());
    await expect(auditLedger(database, { ...restless, pause, step: 4 })).rejects.toThrow('closed');
    expect(await readAudit(database)).toMatchObject({ size: 12, phase: 'entries' });
    expect(await isAuditDue(database, 2_000)).toBe(true);
    const { size, complaints } = (await readHead(database))!;
    const running = { done: 12, total: size + complaints };
    expect(await auditStanding(database)).toEqual({ running, last: null });
    const seen: number[] = [];
    const onProgress = (done: number) => seen.push(done);
    expect(await auditLedger(database, { ...restless, onProgress, step: 4 })).toBe(true);
    expect(seen[0]).toBe(16);
    expect(await auditStanding(database)).toEqual({ running: null, last: { at: 1_000, entries: size } });
  });

  test('follows a ledger that grows meanwhile', async () => {
    const { database, fake, keeper } = await filled();
    let grown = false;
    const pause = async () => {
      if (grown) return;
      grown = true;
      await fill(fake, 2);
      await level(keeper, fake);
    };
    expect(await auditLedger(database, { ...restless, pause, step: 5 })).toBe(true);
    expect((await readAudit(database))?.upTo).toBe((await readHead(database))?.size);
  });
});

test('in its worker it finds a damaged mirror, which is set aside and rebuilt', async () => {
  const { fake, family, keeper } = await filled();
  keeper.close();
  await mirrorOf(family, 1, damageEntry);
  const next = keep(fake, family, { startAudit: startAuditWorker });
  await vi.waitFor(() => expect(next.database()?.name).toBe(mirrorName(family, 2)), { timeout: 15_000 });
  await expectAgreement(await level(next, fake), fake);
  const registry = openRegistry(family);
  expect((await registry.generations.toArray()).map((one) => one.setAside?.reason)).toEqual([
    'damaged',
    undefined,
  ]);
  registry.close();
  await vi.waitFor(
    async () => expect(await readAudit(next.database()!)).toMatchObject({ ok: true, phase: 'done' }),
    {
      timeout: 15_000,
    },
  );
});

function damageEntry(database: LedgerDatabase): Promise<void> {
  return alterEntry(database, 10, (record) => {
    const bytes = record.bytes.slice();
    bytes[bytes.length - 4]! ^= 1;
    return { ...record, bytes };
  });
}
