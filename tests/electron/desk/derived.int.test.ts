import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { open, receive } from '../../support/commands.ts';
import { handed, listOf } from '../../support/product-lists.ts';
import { RealDesk, staff } from '../../support/real-desk.ts';

const minute = 60_000;
let real: RealDesk;
beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  real = await RealDesk.fresh();
  await real.signIn('clerk', 'owner');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await real.remove();
});

const file = () => join(real.dataDir, 'log.sqlite');
/** Alters the log past the desk, which is closed for it. */
async function altered(sql: string): Promise<void> {
  await real.close();
  const database = new DatabaseSync(file());
  database.exec(sql);
  database.close();
}
function tables(): unknown {
  const database = new DatabaseSync(file(), { readOnly: true });
  const all = (table: string) => database.prepare(`SELECT * FROM ${table} ORDER BY 1`).all();
  const now = [all('open_complaint'), all('open_print'), all('to_destroy')];
  database.close();
  return now;
}
const setAside = async () => (await real.must('nobody', 'status', {})).setAside;

describe('N2, T5: what lies beside the entries and is not as it was written is made anew from them, and said', () => {
  const alterations: Readonly<Record<string, string>> = {
    'a deadline moved away':
      'UPDATE open_complaint SET due = due + 67108864 WHERE due = (SELECT min(due) FROM open_complaint)',
    'a deadline gone':
      'UPDATE open_complaint SET due = NULL WHERE due = (SELECT min(due) FROM open_complaint)',
    'an open complaint gone': 'DELETE FROM open_complaint WHERE due = (SELECT min(due) FROM open_complaint)',
    'a complaint that is not open': "INSERT INTO open_complaint VALUES ('c-0000', 1)",
    'another name of an open one':
      "UPDATE open_complaint SET about = 'c-0001' WHERE due = (SELECT min(due) FROM open_complaint)",
    'a print that was none': 'INSERT INTO open_print VALUES (3)',
    'something to destroy that is not erased':
      'INSERT INTO to_destroy SELECT about FROM open_complaint LIMIT 1',
  };
  test('deadlines, prints under way, what is to be destroyed', async () => {
    await real.submit('clerk', null, open());
    real.clock.pass(minute);
    await real.submit('clerk', null, open());
    await real.close();
    const before = tables();
    for (const [what, sql] of Object.entries(alterations)) {
      await altered(sql);
      expect(tables(), what).not.toEqual(before);
      await real.open();
      expect(await setAside(), what).toEqual(['derived']);
      await real.close();
      expect(tables(), what).toEqual(before);
    }
    await real.open();
    expect(await setAside()).toEqual([]);
  });

  test('a deadline that somebody put off still moves its complaint, before anything else is sealed', async () => {
    const { about } = await real.submit('clerk', null, open());
    await altered('UPDATE open_complaint SET due = 9000000000000');
    real.clock.pass(31 * minute);
    await real.open();
    await real.signIn('owner');
    const { entries } = await real.must('owner', 'entriesFrom', { from: 0, limit: 2000 });
    const moved = entries.map(({ entry }) => JSON.parse(entry)).filter(({ type }) => type === 'Escalated');
    expect(moved).toMatchObject([{ about, data: { reason: 'out-of-time' } }]);
  });

  test('a sum that is damaged itself costs a look at the entries, and nothing is said', async () => {
    await real.submit('clerk', null, open());
    await altered('UPDATE derived_sum SET sum = zeroblob(32)');
    await real.open();
    expect(await setAside()).toEqual([]);
  });
});

test('N2: an index that misses an entry is made anew by the audit, and that is said', async () => {
  const { about } = await real.submit('clerk', null, open());
  for (let i = 0; i < 5; i++) await real.submit('clerk', null, open());
  await real.close();
  const bytes = readFileSync(file());
  // In the index the name stands before the entry's number, in the table before the entry itself.
  let at = -1;
  do at = bytes.indexOf(about, at + 1, 'latin1');
  while (at >= 0 && ['{', '"'].includes(String.fromCharCode(bytes[at + about.length] ?? 0)));
  expect(at).toBeGreaterThan(0);
  bytes[at + about.length - 1] = (bytes[at + about.length - 1] ?? 0) ^ 1;
  writeFileSync(file(), bytes);
  await real.open();
  await expect.poll(setAside).toEqual(['derived']);
  expect(await real.must('nobody', 'status', {})).toMatchObject({ state: 'ready' });
  await real.signIn('clerk');
  await real.submit('clerk', about, receive);
});

test('N2: an answer that is not as it was written is never given again, and nothing is sealed twice', async () => {
  const asked = await real.request(null, open());
  const { size } = await real.must('clerk', 'submit', asked);
  await altered(`UPDATE answer SET reply = replace(reply, '"number":"', '"number":"9')`);
  await real.open();
  await real.signIn('clerk');
  expect((await real.refused('clerk', 'submit', asked)).code).toBe('command-id-reused');
  expect(await real.size()).toBe(size);
});

test('N2: a damaged piece of the product list is left out, said, and whole again after the next import', async () => {
  const list = ['条码,品名,类别,供应商,单位,售价', '690000000001,核桃仁,散装食品,供应商,kg,39.90'].join('\n');
  const bring = async (name: string) => {
    const { pieces, taking } = handed(listOf(list).products, name);
    for (const piece of pieces) await real.must('owner', 'stageProducts', piece);
    const base = { id: real.commandId(), size: await real.size(), pin: staff.owner.pin };
    await real.must('owner', 'importCatalogue', { ...base, ...taking });
  };
  await bring('list-first');
  await altered("UPDATE product_piece SET json = replace(json, '3990', '3190')");
  await real.open();
  await expect.poll(setAside).toEqual(['products']);
  await real.signIn('owner');
  expect(await real.must('owner', 'catalogue', { piece: 0 })).toMatchObject({ products: [] });
  await bring('list-second');
  expect(await setAside()).toEqual([]);
  expect((await real.must('owner', 'catalogue', { piece: 0 })).products).toHaveLength(1);
});
