import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type EntryRecord, ledgerDatabase } from '../../../renderer/ledger/database.ts';
import {
  addEntries,
  entriesAPage,
  entriesAt,
  entriesBetween,
  entriesIn,
  entriesOf,
  entryPage,
  lastEntry,
  storeEntries,
} from '../../../renderer/ledger/entry-pages.ts';
import type { EventType } from '../../../shared/events.ts';
import { freshFamily } from './mirror-cases.ts';

const bytes = fc.uint8Array({ maxLength: 40 });
const content = fc.record({ bytes, sealed: fc.option(bytes), store: fc.boolean() });
/** Some of these come from an entry about the store. */
const types: readonly EventType[] = ['StoreSettingsSet', 'PackageExported', 'PartyAdded'];

type Content = { bytes: Uint8Array; sealed: Uint8Array | null; store: boolean };

function entriesFrom(contents: readonly Content[]) {
  return contents.map(({ bytes, sealed, store }, seq) => ({
    record: { seq, about: store ? 'store' : `c-${seq % 7}`, bytes, sealed } satisfies EntryRecord,
    event: { type: store ? types[seq % types.length]! : ('ComplaintReceived' as EventType) },
  }));
}

test('L2: a page gives its entries back, whatever they hold', () => {
  fc.assert(
    fc.property(fc.array(content, { minLength: 1, maxLength: entriesAPage }), (contents) => {
      const records = entriesFrom(contents).map((one) => one.record);
      expect(entriesIn(entryPage(records, []))).toEqual(records);
    }),
  );
});

test('L2: entries added in any pieces are read as if each had a record of its own', async () => {
  const pieces = fc.array(fc.array(content, { maxLength: 70 }), { minLength: 1, maxLength: 6 });
  const where = fc.nat({ max: 200 });
  await fc.assert(
    fc.asyncProperty(pieces, where, where, async (pieces, one, other) => {
      const database = ledgerDatabase(freshFamily());
      const all = entriesFrom(pieces.flat());
      const records = all.map(({ record }) => record);
      let at = 0;
      for (const { length } of pieces) {
        const piece = all.slice(at, at + length);
        await database.transaction('rw', database.entryPages, () => addEntries(database, piece));
        at += length;
      }
      expect(await entriesBetween(database, 0, Number.MAX_SAFE_INTEGER)).toEqual(records);
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      expect(await entriesBetween(database, from, to)).toEqual(records.slice(from, to));
      expect(await entriesAt(database, [to, from, to])).toEqual([records[to], records[from], records[to]]);
      expect(await lastEntry(database)).toEqual(records.at(-1));
      const complaint = (id: string) => ({
        id,
        seqs: records.filter(({ about }) => about === id).map(({ seq }) => seq),
      });
      const own = await entriesOf(database, [complaint('c-2'), complaint('c-1')]);
      for (const id of ['c-1', 'c-2'])
        expect(own.get(id)).toEqual(records.filter(({ about }) => about === id));
      for (const type of types) {
        const told = all.filter(({ event }) => event.type === type).map(({ record }) => record);
        const found = await storeEntries(database, [type]);
        expect(found.filter(({ seq }) => all[seq]?.event.type === type)).toEqual(told);
      }
      database.close();
    }),
    { numRuns: 30 },
  );
});
