import fc from 'fast-check';
import type { EventData } from '../../shared/events.ts';
import type { Actor } from '../../shared/ledger/entry.ts';
import { chapterOf, ledgerNumber } from '../../shared/ledger/ledger-number.ts';
import type { Counter } from './counter.ts';
import { wang } from './people.ts';

type Data = EventData<'ComplaintImported'>;

/** A row that someone brings in, or the end of a run: `ends` says how far its count is off. */
export type ImportedRow = Readonly<{
  row: Omit<Data, 'number' | 'rules' | 'authority'>;
  ends: number | null;
  bySomeone: boolean;
}>;

/** A row of an old sheet as it is taken. */
export function imported(changes: Partial<Data> = {}): Data {
  return {
    number: '01-000001-2',
    rules: 1,
    authority: 1,
    batch: 'b-1',
    row: 3,
    day: '2024-01-03',
    name: 'given',
    phone: 'given',
    price: 5960,
    quantity: '1.15',
    unit: 'kg',
    inferred: [],
    ...changes,
  };
}

export const importedRow: fc.Arbitrary<ImportedRow> = fc.record({
  row: fc.record({
    batch: fc.constantFrom('b-1', 'b-1', 'b-2'),
    row: fc.integer({ min: 1, max: 6 }),
    day: fc.constantFrom(null, '2024-01-03', '2024-01-03', '2099-01-01'),
    name: fc.constantFrom('given', 'declined', 'missing'),
    phone: fc.constantFrom('given', 'declined', 'missing'),
    price: fc.constantFrom(null, 5960),
    quantity: fc.constantFrom(null, '1', '1', '1.15'),
    unit: fc.constantFrom('kg', 'piece', null),
    inferred: fc.constantFrom<Data['inferred'][]>([], ['year'], ['year', 'year']),
  }),
  ends: fc.option(fc.constantFrom(0, 0, 0, 1), { freq: 2 }),
  bySomeone: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
});

/** Tries to bring a row in as complaint `about`, or to end its batch's run; true when something was sealed. */
export function importRow(counter: Counter, about: string, by: Actor, one: ImportedRow): boolean {
  const head = counter.store.operators[wang.operator];
  const actor = one.bySomeone || !head ? by : { operator: head.id, role: head.role };
  const { batch } = one.row;
  if (one.ends !== null) {
    const taken = (counter.store.importing[batch]?.taken ?? 0) + one.ends;
    const data = { batch, rows: taken + 2, taken, reported: 2 };
    return counter.seal({ type: 'LedgerImported', data }, actor) === null;
  }
  const number = ledgerNumber(chapterOf(counter.store.origin), counter.store.serial + 1);
  const data = { ...one.row, number, rules: 1, authority: counter.store.authorityVersion };
  const person = {
    ...(data.name === 'given' && { name: '王女士' }),
    ...(data.phone === 'given' && { phone: '13800000000' }),
  };
  const words = { content: '核桃仁有哈喇味', goods: '散装核桃仁' };
  return counter.seal({ type: 'ComplaintImported', data, words, person }, actor, about) === null;
}
