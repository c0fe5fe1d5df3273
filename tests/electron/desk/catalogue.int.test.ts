import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toBase64 } from '../../../shared/bytes.ts';
import { RealDesk, staff } from '../../support/real-desk.ts';

const sample = new Uint8Array(readFileSync(new URL('../../fixtures/products.csv', import.meta.url)));
const bytesOf = (text: string) => toBase64(new TextEncoder().encode(text));

let real: RealDesk;
beforeEach(async () => {
  real = await RealDesk.fresh();
  await real.signIn('clerk', 'owner');
});
afterEach(() => real.remove());

const imports = async (bytes: string, id = real.commandId()) => ({
  id,
  size: await real.size(),
  bytes,
  pin: staff.owner.pin,
});

test('a list changes what the whole store sells by, so it wants the head’s own PIN at that moment', async () => {
  const { pin, ...asked } = await imports(toBase64(sample));
  const size = await real.size();
  expect((await real.refused('owner', 'importCatalogue', asked)).code).toBe('pin-needed');
  expect((await real.refused('owner', 'importCatalogue', { ...asked, pin: '999888' })).code).toBe(
    'wrong-pin',
  );
  expect(await real.size()).toBe(size);
  const first = await real.must('owner', 'importCatalogue', { ...asked, pin });
  // A retry whose answer was lost needs none.
  expect(await real.must('owner', 'importCatalogue', asked)).toEqual(first);
});

test('the list is taken, counted in an entry, and there after a restart', async () => {
  const reply = await real.must('owner', 'importCatalogue', await imports(toBase64(sample)));
  expect(reply).toMatchObject({ rows: 54, taken: 54, rejected: [], types: ['CatalogueImported'] });
  await real.reopen();
  await real.signIn('clerk');
  const { products } = await real.must('clerk', 'catalogue', {});
  expect(products).toHaveLength(54);
  expect(products).toContainEqual({
    code: '6944100005920',
    name: '风味酸奶100g×8',
    kind: 'prepackaged-food',
    supplier: '牧源乳业股份有限公司',
    unit: 'piece',
    measure: '板',
    price: 1590,
    shelfLifeDays: 21,
  });
});

test('another list takes the place of the first; what cannot be read changes nothing', async () => {
  await real.must('owner', 'importCatalogue', await imports(toBase64(sample)));
  const next = bytesOf('条码,品名,类别\n6900000000017,毛巾,日用百货\n6900000000017,浴巾,日用百货\n');
  const reply = await real.must('owner', 'importCatalogue', await imports(next));
  expect(reply).toMatchObject({ rows: 2, taken: 1, rejected: [{ row: 3, reason: 'duplicate' }] });
  const size = await real.size();
  for (const unreadable of ['', bytesOf('姓名\n张三'), bytesOf('条码,品名,类别\n')])
    expect((await real.refused('owner', 'importCatalogue', await imports(unreadable))).code).toBe(
      'catalogue-unreadable',
    );
  expect(await real.size()).toBe(size);
  expect((await real.must('clerk', 'catalogue', {})).products.map((one) => one.name)).toEqual(['毛巾']);
});

test('the same id with another list is another command, even when they begin alike', async () => {
  const asked = await imports(toBase64(sample));
  const first = await real.must('owner', 'importCatalogue', asked);
  expect(await real.must('owner', 'importCatalogue', asked)).toEqual(first);
  const longer = new TextDecoder().decode(sample).replace(/\n$/, '\n6900000000017,毛巾,日用百货,,条,9.90,\n');
  const other = { ...asked, bytes: bytesOf(`\uFEFF${longer}`) };
  expect(other.bytes.slice(0, 64)).toBe(asked.bytes.slice(0, 64));
  expect((await real.refused('owner', 'importCatalogue', other)).code).toBe('command-id-reused');
});
